package source

import (
	"strings"
	"unicode/utf8"

	"entente/extract/text"
)

// copy writes the page's bytes s without what only print needs.
func (b *builder) copy(s text.Span) {
	for s.Len() > 0 {
		cut := text.Span{Start: s.End, End: s.End}
		if !b.keepAll {
			cut = b.forPrint(s)
		}
		if !b.opaque {
			b.runs = appendRuns(b.runs, b.offsets, b.out.Len(), text.Span{Start: s.Start, End: cut.Start})
		}
		b.out.WriteString(b.text[s.Start:cut.Start])
		s.Start = cut.End
	}
}

// forPrint is the first part of s that only print needs; empty, at the end of s, if
// there is none.
func (b *builder) forPrint(s text.Span) text.Span {
	in := b.text[s.Start:s.End]
	for i, r := range in {
		if r != '-' && r != '\u2010' && !unseen(r) {
			continue
		}
		if cut := b.cut(in, i, r); cut.Len() > 0 {
			return text.Span{Start: s.Start + cut.Start, End: s.Start + cut.End}
		}
	}
	return text.Span{Start: s.End, End: s.End}
}

// cut is what goes of the hyphen or unseen character r, at i, and of the line end
// behind it: "nego-\ntiations", but "self-\ndefence".
func (b *builder) cut(in string, i int, r rune) text.Span {
	end := i + utf8.RuneLen(r)
	rest := strings.TrimLeft(in[end:], " \t\r\n")
	next := len(in) - len(rest)
	broken := strings.ContainsAny(in[end:next], "\r\n")
	switch {
	case r == softHyphen && broken:
		return text.Span{Start: i, End: next}
	case unseen(r):
		return text.Span{Start: i, End: end}
	case !broken || !startsLower(rest):
		return text.Span{}
	}
	if b.hyphens.words == nil {
		b.hyphens.read(b.text)
	}
	switch {
	case b.hyphens.belongs(in[:i], rest):
		return text.Span{Start: end, End: next}
	case b.hyphens.part(in[:i], rest):
		return text.Span{Start: i, End: next}
	}
	return text.Span{}
}
