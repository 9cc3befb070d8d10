package text

import "entente/schema"

// Source is the plain text of a file, with the way back into the file.
type Source struct {
	// Document is what is known of the file: its name, title, date, hash.
	Document schema.Document
	// Format is the reader that read it: text, markdown, html, docx, pdf, feed.
	Format string
	// Text is the prose in UTF-8; what is no prose (navigation, share counts)
	// was left out.
	Text string
	// Blocks are the paragraphs, headings and list items of Text, in order and
	// without overlap; the bytes between two blocks are blank.
	Blocks []Block
	// Offsets leads from Text back into the file.
	Offsets Offsets
	// Skipped names the passages that were left out and why.
	Skipped []Skip
	// Notes says what a user should know of the reading, such as an encoding
	// that was not the one declared.
	Notes []string
}

// BlockKind is the part a block plays in its document.
type BlockKind string

// The kinds of block.
const (
	Paragraph BlockKind = "paragraph"
	Title     BlockKind = "title"
	Heading   BlockKind = "heading"
	ListItem  BlockKind = "list-item"
	Quotation BlockKind = "quotation"  // a block quotation
	PullQuote BlockKind = "pull-quote" // repeats a sentence of the text
	Caption   BlockKind = "caption"
)

// Block is a stretch of text that no sentence crosses.
type Block struct {
	Span
	Kind BlockKind
	// Level is the depth of a heading (1 is the highest) or of a nested list
	// item; zero elsewhere.
	Level int
	// Page is the page of a PDF or the paragraph of a DOCX, counted from 1; zero
	// for formats whose bytes are text.
	Page int
}

// Skip is a passage of the file that was left out, by its bytes in the file.
type Skip struct {
	Start, End int
	Reason     string
}

// Offsets maps offsets in Text to offsets in the file. Each run says that from
// Text on, the two advance together until the next run; a nil map is the identity.
type Offsets []Run

// Run starts a stretch in which text and file advance together. Width, where it
// is not zero, is how many bytes of the file the first byte of the run stands
// for: 5 where "&" stands for "&amp;".
type Run struct{ Text, File, Width int }
