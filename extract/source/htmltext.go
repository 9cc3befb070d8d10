package source

import (
	"strings"

	xhtml "golang.org/x/net/html"

	"entente/extract/text"
)

// text takes the text of n bytes at the source's offset at.
func (s *htmlScanner) text(at, n int) {
	raw := s.source.text[at : at+n]
	switch s.mute {
	case "":
	case "title":
		s.title.WriteString(xhtml.UnescapeString(raw))
		return
	case "script":
		s.script.WriteString(raw)
		return
	default:
		return
	}
	if s.within["sup"] > 0 && isNote(raw) {
		return // the mark of a footnote
	}
	for i := 0; i < len(raw); {
		j := i + strings.IndexAny(raw[i:], "& \t\r\n\f")
		if j < i {
			j = len(raw)
		}
		if j > i {
			s.copy(text.Span{Start: at + i, End: at + j})
			s.blanked = false
		}
		if j == len(raw) {
			return
		}
		if raw[j] != '&' {
			k := j + 1
			for k < len(raw) && strings.IndexByte(" \t\r\n\f", raw[k]) >= 0 {
				k++
			}
			switch {
			case s.within["pre"] > 0 && strings.Count(raw[j:k], "\n") > 1:
				s.flush()
			case !s.blanked:
				s.refer(" ", text.Span{Start: at + j, End: at + k})
				s.blanked = true
			}
			i = k
			continue
		}
		k := entityEnd(raw, j)
		s.refer(xhtml.UnescapeString(raw[j:k]), text.Span{Start: at + j, End: at + k})
		s.blanked = false
		i = k
	}
}

// flush ends the open block.
func (s *htmlScanner) flush() {
	span := trim(s.out.String(), text.Span{Start: s.start, End: s.out.Len()})
	if span.Len() > 0 {
		b := stretch{Span: span, kind: s.kind, level: s.level, goesOn: s.goesOn}
		if b.kind == text.Paragraph && s.within["blockquote"] > 0 {
			b.kind = text.Quotation
		}
		if len(s.asides) > 0 {
			b.aside = s.asides[0].why
		}
		s.found.stretches = append(s.found.stretches, b)
	}
	s.literal("\n")
	s.start, s.blanked, s.goesOn = s.out.Len(), true, false
	s.kind, s.level = text.Paragraph, 0
}

// lineBreak takes one line break for a blank and two in a row for the end of a block.
func (s *htmlScanner) lineBreak() {
	if s.broken == s.out.Len() {
		s.flush()
		s.goesOn = true
		return
	}
	if !s.blanked {
		s.literal(" ")
		s.blanked = true
	}
	s.broken = s.out.Len()
}

// isNote reports whether the text of a raised element is a footnote's mark.
func isNote(s string) bool {
	s = strings.Trim(s, "[]() \t\r\n*†‡")
	return len(s) <= 3 && strings.Trim(s, "0123456789") == ""
}

// entityEnd is the offset behind the character reference that begins at i.
func entityEnd(s string, i int) int {
	for j := i + 1; j < len(s) && j < i+34; j++ {
		switch c := s[j]; {
		case c == ';':
			return j + 1
		case c == '#' && j == i+1:
		case !isAlnum(c):
			return j
		}
	}
	return min(len(s), i+34)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
