package source

import (
	"strings"

	"entente/extract/text"
)

// pageBuilder puts a page together from pieces of another, its source.
type pageBuilder struct {
	source page
	out    strings.Builder
	runs   text.Offsets
}

// page is what was put together.
func (b *pageBuilder) page() page { return page{b.out.String(), b.runs} }

// literal appends what no file holds.
func (b *pageBuilder) literal(s string) { b.out.WriteString(s) }

// copy appends the source's bytes s.
func (b *pageBuilder) copy(s text.Span) {
	b.runs = appendRuns(b.runs, b.source.offsets, b.out.Len(), s)
	b.out.WriteString(b.source.text[s.Start:s.End])
}

// refer appends t, which stands for the source's bytes s.
func (b *pageBuilder) refer(t string, s text.Span) {
	b.runs = appendUnit(b.runs, b.out.Len(), len(t), b.source.offsets.FileSpan(s))
	b.out.WriteString(t)
}
