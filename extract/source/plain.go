package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// plain reads a page of plain text: paragraphs parted by blank lines or standing
// one to a line, the title in the first line.
func (r *Reader) plain(p page) (text.Source, head) {
	b := newBuilder(p)
	var h head
	started := false // a block of prose was seen
	for _, para := range paragraphs(p.text) {
		s := p.text[para.Start:para.End]
		reason := r.boilerplate.reason(s)
		switch {
		case reason != "":
			if reason == "web address" && !started && h.url == "" {
				h.url = s
			}
			b.skip(para, reason)
			continue
		case !started && len(b.blocks) == 0 && isTitle(s):
			h.title = s
			b.block(text.Title, 0, para)
			if d, ok := trailingDate(s); ok {
				h.date = d
			}
			continue
		case !started:
			if d, ok := dateLine(s); ok {
				h.setDate(d)
				b.skip(para, "date line")
				continue
			}
			if name, ok := byline(s); ok {
				h.author = name
				b.skip(para, "byline")
				continue
			}
		}
		started = started || len(s) > 80
		b.prose(para)
	}
	return b.source(), h
}

// prose adds a paragraph as the block, or blocks, that its form shows it to be.
func (b *builder) prose(s text.Span) {
	line := b.text[s.Start:s.End]
	if n := articleHead(line); n > 0 {
		b.block(text.Heading, 2, text.Span{Start: s.Start, End: s.Start + n})
		b.block(text.Paragraph, 0, text.Span{Start: s.Start + n, End: s.End})
		return
	}
	if n, level := marker(line); n > 0 {
		rest := text.Span{Start: s.Start + n, End: s.End}
		if isHeading(b.text[rest.Start:rest.End]) {
			b.block(text.Heading, 2, rest)
		} else {
			b.block(text.ListItem, level, rest)
		}
		return
	}
	if isHeading(line) {
		b.block(text.Heading, 1, s)
		return
	}
	b.block(text.Paragraph, 0, s)
}

// paragraphs are the spans of t that belong together: stretches between blank
// lines that were wrapped at a column, single lines otherwise.
func paragraphs(t string) []text.Span {
	var out, chunk []text.Span
	flush := func() {
		if !wrapped(chunk) {
			out = append(out, chunk...)
		} else {
			for i, l := range chunk {
				if n, _ := marker(t[l.Start:l.End]); i == 0 || n > 0 {
					out = append(out, l)
				} else {
					out[len(out)-1].End = l.End
				}
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

// isTitle reports whether the first line of a text is its title.
func isTitle(s string) bool {
	return len(s) <= 250 && !strings.ContainsAny(s[len(s)-1:], ".;,:")
}

// isHeading reports whether a line by itself is a heading: few words, no stop.
func isHeading(s string) bool {
	if s == "" || len(s) > 120 {
		return false
	}
	words := strings.Fields(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	return len(words) <= 14 && !strings.ContainsRune(".;,:!\"”’`'…", last) &&
		!strings.ContainsRune("`\"“‘", first) && !unicode.IsLower(first) &&
		(last != '?' || len(words) <= 10) && !strings.Contains(s, ". ")
}
