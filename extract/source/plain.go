package source

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// plain reads a page of plain text: paragraphs parted by blank lines or standing
// one to a line, the title in the first line.
func plain(p page) layout {
	l := layout{page: p}
	for _, s := range paragraphs(p.text) {
		l.stretches = append(l.stretches, stretch{Span: s, kind: text.Paragraph})
	}
	return l
}

// prose adds a paragraph as the block, or blocks, that its form shows it to be.
func (b *builder) prose(s stretch) {
	line := b.text[s.Start:s.End]
	part := func(kind text.BlockKind, level, from, to int) {
		p := s
		p.Span = text.Span{Start: s.Start + from, End: s.Start + to}
		b.block(kind, level, p)
	}
	if n := caption(line); n > 0 {
		part(text.Caption, 0, 0, n)
		s.Start += n
		b.prose(s)
		return
	}
	if n := dateline(line); n > 0 {
		part(text.Caption, 0, 0, n)
		part(text.Paragraph, 0, n, len(line))
		return
	}
	if n := articleHead(line); n > 0 {
		part(text.Heading, 2, 0, n)
		part(text.Paragraph, 0, n, len(line))
		return
	}
	m := readMarker(line)
	if b.keepAll {
		m.length = 0
	}
	switch {
	case m.length > 0 && !m.bullet && isHeading(line[m.length:]):
		part(text.Heading, 2, m.length, len(line))
	case m.length > 0:
		part(text.ListItem, m.level, m.length, len(line))
	case isHeading(line):
		part(text.Heading, 1, 0, len(line))
	default:
		part(text.Paragraph, 0, 0, len(line))
	}
}

// caption is the length of what is left of a picture's caption where a page was
// badly turned into text: "in Vienna, June 1979]] The treaty …". Zero if there is
// none.
func caption(line string) int {
	head := line[:min(len(line), 400)]
	shut, open := strings.Index(head, "]]"), strings.Index(head, "[[")
	if shut < 0 || open >= 0 && open < shut {
		return 0
	}
	return shut + 2
}

// paragraphs are the spans of t that belong together: stretches between blank
// lines that were wrapped at a column, single lines otherwise.
func paragraphs(t string) []text.Span {
	var out, chunk []text.Span
	flush := func() {
		whole := wrapped(chunk)
		for i, l := range chunk {
			listed := readMarker(t[l.Start:l.End]).length > 0
			first := len(out) <= headLines && standsAlone(t[l.Start:l.End])
			if i > 0 && !listed && !first && (whole || goesOn(t, chunk[i-1], l)) {
				out[len(out)-1].End = l.End
			} else {
				out = append(out, l)
			}
		}
		chunk = chunk[:0]
	}
	for _, l := range lines(t) {
		if l.Len() == 0 {
			flush()
		} else {
			chunk = append(chunk, l)
		}
	}
	flush()
	return out
}

// headLines is how many lines at the top of a text may name its author and date.
const headLines = 4

// standsAlone reports whether a line is all that it says: a byline or a date line.
func standsAlone(line string) bool {
	_, by := byline(line)
	_, date := dateLine(line)
	return by || date
}

// goesOn reports whether line b continues the sentence that a breaks off.
func goesOn(t string, a, b text.Span) bool {
	first, _ := utf8.DecodeRuneInString(t[b.Start:b.End])
	return unicode.IsLower(first) && a.Len() >= 40 && strings.IndexByte(".!?:;", t[a.End-1]) < 0
}

// isTitle reports whether the first line of a text is its title.
func isTitle(s string) bool {
	return len(s) <= 250 && !strings.ContainsAny(s[len(s)-1:], ".;,:")
}

func sameTitle(heading, title string) bool {
	h, t := letters(heading), letters(title)
	return h != "" && (h == t || len(h) > 15 && strings.Contains(t, h))
}

// isHeading reports whether a line by itself is a heading: few words, no stop.
func isHeading(s string) bool {
	if s == "" || len(s) > 120 {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 8 && !capitalized(words) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	return len(words) <= 14 && !strings.ContainsRune(".;,:!\"”’`'…", last) &&
		!strings.ContainsRune("`\"“‘", first) && !unicode.IsLower(first) &&
		(last != '?' || len(words) <= 10) && !strings.Contains(s, ". ")
}

// capitalized reports whether most of the longer words begin with a capital.
func capitalized(words []string) bool {
	long, capital := 0, 0
	for _, w := range words {
		if len(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) {
			capital++
		}
	}
	return capital*2 > long
}

// wire matches the place and agency before the first words of a news story:
// "BUDAPEST, March 12 (Xinhua) --", "INDEPENDENCE, Mo. _".
var wire = regexp.MustCompile(`^\p{Lu}[\p{Lu} .'-]{2,30}(?:, [\p{L}. ]{2,20}?)?(?:,? ` + months + ` \d{1,2}(?:, \d{4})?|,? \d{1,2} ` + months + `(?: \d{4})?)?(?: ?\([\p{L} ]{2,20}\))? ?(?:--|_|—|–|-)(?:[ \t]+|$)`)

// dateline is the length of the dateline that a paragraph begins with, or 0.
func dateline(line string) int {
	return len(wire.FindString(line[:min(len(line), 120)]))
}
