package source

import (
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
	opaque  bool // see layout
	keepAll bool // every character, marks of list items too
	hyphens hyphens
}

func newBuilder(l layout, hyphenated map[string]bool) *builder {
	return &builder{page: l.page, opaque: l.opaque, hyphens: hyphens{first: hyphenated}}
}

// block adds a block, blanks around it left out.
func (b *builder) block(kind text.BlockKind, level int, s stretch) {
	span := trim(b.text, s.Span)
	if span.Len() == 0 {
		return
	}
	if b.out.Len() > 0 {
		b.out.WriteString("\n\n")
	}
	at := b.out.Len()
	b.copy(span)
	b.blocks = append(b.blocks, text.Block{
		Span: text.Span{Start: at, End: b.out.Len()}, Kind: kind, Level: level, Page: s.page,
	})
}

// skip notes that the page's bytes s were left out, where offsets cannot lead
// into the file by the place in the text where they would stand.
func (b *builder) skip(s text.Span, reason string) {
	if s = trim(b.text, s); s.Len() > 0 {
		f := b.offsets.FileSpan(s)
		if b.opaque {
			f = text.Span{Start: b.out.Len(), End: b.out.Len()}
		}
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
