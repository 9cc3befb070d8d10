// Package source reads files into plain text with the way back into the file.
//
// A Reader knows plain text, Markdown, HTML, DOCX, PDF, and RSS and Atom feeds.
// Each format's reader finds a layout: the words, what stands by itself (a
// paragraph, a heading, a list item), and what the file says of itself. From the
// layout one composer makes the source, so that title, date line, byline and
// boilerplate are told alike in every format. What is no prose is left out and
// named in Source.Skipped, unless Options.KeepAll is set.
//
// Source.Offsets leads from each byte of the text to the byte of the file as
// given, through character references, markup and encodings. The bytes of DOCX
// and PDF are no text: there offsets are those of the text itself, and
// Block.Page gives the number of the paragraph or page.
//
// What cannot be read is refused with a SkipError, whose Reason is one of a
// closed list, so that a batch can count what it passed over. What was read but
// should be looked at, such as a wrongly declared encoding, stands in Source.Notes.
package source
