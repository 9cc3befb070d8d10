package source

import (
	"sort"
	"strings"

	"entente/extract/text"
)

// page is decoded text with the way back into the file's bytes.
type page struct {
	text    string
	offsets text.Offsets
}

// builder collects the blocks of a source out of a page.
type builder struct {
	page
	out     strings.Builder
	blocks  []text.Block
	runs    text.Offsets
	skipped []text.Skip
	open    bool
}

func newBuilder(p page) *builder { return &builder{page: p} }

// begin starts a block.
func (b *builder) begin(kind text.BlockKind, level int) {
	if b.out.Len() > 0 {
		b.out.WriteString("\n\n")
	}
	at := b.out.Len()
	b.blocks = append(b.blocks, text.Block{Span: text.Span{Start: at, End: at}, Kind: kind, Level: level})
}

// add appends the page's bytes s to the open block.
func (b *builder) add(s text.Span) {
	at, shift := b.out.Len(), b.out.Len()-s.Start
	b.run(at, b.offsets.File(s.Start))
	i := sort.Search(len(b.offsets), func(i int) bool { return b.offsets[i].Text > s.Start })
	for ; i < len(b.offsets) && b.offsets[i].Text < s.End; i++ {
		b.run(b.offsets[i].Text+shift, b.offsets[i].File)
	}
	b.out.WriteString(b.text[s.Start:s.End])
	b.blocks[len(b.blocks)-1].End = b.out.Len()
}

// block adds a whole block, blanks around it left out.
func (b *builder) block(kind text.BlockKind, level int, s text.Span) {
	if s = trim(b.text, s); s.Len() > 0 {
		b.begin(kind, level)
		b.add(s)
	}
}

// run notes that the text from at on comes from file, unless that goes without saying.
func (b *builder) run(at, file int) {
	if k := len(b.runs) - 1; k < 0 && at == file || k >= 0 && b.runs[k].File+at-b.runs[k].Text == file {
		return
	}
	b.runs = append(b.runs, text.Run{Text: at, File: file})
}

// skip notes that the page's bytes s were left out.
func (b *builder) skip(s text.Span, reason string) {
	if s = trim(b.text, s); s.Len() > 0 {
		f := b.offsets.FileSpan(s)
		b.skipped = append(b.skipped, text.Skip{Start: f.Start, End: f.End, Reason: reason})
	}
}

// source is what was built.
func (b *builder) source() text.Source {
	return text.Source{Text: b.out.String(), Blocks: b.blocks, Offsets: b.runs, Skipped: b.skipped}
}

// trim is s without the blanks at its ends.
func trim(t string, s text.Span) text.Span {
	in := t[s.Start:s.End]
	s.Start += len(in) - len(strings.TrimLeftFunc(in, isBlank))
	s.End = s.Start + len(strings.TrimFunc(in, isBlank))
	return s
}
