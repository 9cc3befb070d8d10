// Package source reads files into plain text with the way back into the file.
//
// A Reader knows plain text, Markdown, HTML, DOCX, PDF, and RSS and Atom feeds.
// What is no prose (navigation, share counts, comment forms) is left out and
// named in Source.Skipped. Source.Offsets leads from each byte of the text to
// the byte of the file that it came from.
//
// What cannot be read is refused with a SkipError, whose Reason is one of a
// closed list, so that a batch can count what it passed over.
package source
