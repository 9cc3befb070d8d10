package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"entente/extract/text"
)

// copy writes the page's bytes s without what only print needs: characters that are
// not seen, hyphens that part words at line ends, letters drawn as one ("ﬁ").
func (b *builder) copy(s text.Span) {
	for s.Len() > 0 {
		p := glyphs{Span: text.Span{Start: s.End, End: s.End}}
		if !b.keepAll {
			p = b.nextPrinted(s)
		}
		if !b.opaque {
			b.runs = appendRuns(b.runs, b.offsets, b.out.Len(), text.Span{Start: s.Start, End: p.Start})
		}
		b.out.WriteString(b.text[s.Start:p.Start])
		if !b.opaque {
			b.runs = appendUnit(b.runs, b.out.Len(), len(p.words), b.offsets.FileSpan(p.Span))
		}
		b.out.WriteString(p.words)
		s.Start = p.End
	}
}

// glyphs are a part of a page as print wants it, and the words that they stand for.
type glyphs struct {
	text.Span
	words string
}

// nextPrinted is the first such part of s; empty, at the end of s, if there is none.
func (b *builder) nextPrinted(s text.Span) glyphs {
	in := b.text[s.Start:s.End]
	for i, r := range in {
		var p glyphs
		switch {
		case isLigature(r):
			p = glyphs{text.Span{Start: i, End: i + utf8.RuneLen(r)}, norm.NFKC.String(string(r))}
		case r == '-' || r == '\u2010' || unseen(r):
			p.Span = b.cut(in, i, r)
		}
		if p.Len() > 0 {
			p.Start += s.Start
			p.End += s.Start
			return p
		}
	}
	return glyphs{Span: text.Span{Start: s.End, End: s.End}}
}

// isLigature reports whether r is letters that are drawn as one: ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ, ﬆ.
func isLigature(r rune) bool { return '\ufb00' <= r && r <= '\ufb06' }

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
