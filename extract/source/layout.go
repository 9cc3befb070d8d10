package source

import (
	"regexp"

	"entente/extract/text"
)

// footnoteMark matches the mark of a footnote in a title: "Minute to Shaw[1]".
var footnoteMark = regexp.MustCompile(`\[\d{1,3}\]`)

// stretch is a part of a page that stands by itself: a paragraph, a heading.
type stretch struct {
	text.Span // in the page
	kind      text.BlockKind
	level     int
	page      int    // of a PDF, or number of a DOCX's paragraph
	aside     string // why it is no prose, as the format shows it
	goesOn    bool   // stands in the same element of HTML as the one before
}

// layout is what a format's reader finds in a file: its words, what stands by
// itself, and what the file says of itself.
type layout struct {
	page
	stretches []stretch
	head      head
	notes     []string
	opaque    bool // the file's bytes are no text, and offsets cannot lead there
}

// compose makes a source out of a layout. What is no prose is left out, and the
// lines above the prose are read for title, date, author and address.
func (r *Reader) compose(l layout) (text.Source, head) {
	b, h := newBuilder(l, r.hyphenated), l.head
	b.keepAll = r.options.KeepAll
	if !b.keepAll {
		l.leaveOut(r.boilerplate)
	}
	titled, started := false, false
	for _, s := range l.stretches {
		words := l.text[s.Start:s.End]
		reason := s.aside
		if reason == "" && !r.options.KeepAll {
			reason = r.boilerplate.reason(words)
		}
		switch {
		case reason != "":
			if reason == webAddress && !started {
				h.url = firstOf(h.url, words)
			}
			b.skip(s.Span, reason)
			continue
		case !titled && !started && isTitleOf(words, s, h.title):
			titled = true
			h.title = firstOf(h.title, footnoteMark.ReplaceAllString(clean(words), ""))
			if d, ok := trailingDate(words); ok {
				h.setDate(d)
			}
			b.block(text.Title, 0, s)
			continue
		case !started && s.kind == text.Paragraph && !r.options.KeepAll:
			if reason := h.line(words); reason != "" {
				b.skip(s.Span, reason)
				continue
			}
		}
		if !started {
			d, _ := findDate(words[:dateline(words)])
			h.setDate(d)
		}
		started = started || len(words) > 80
		if s.kind == text.Paragraph {
			b.prose(s)
		} else {
			b.block(s.kind, s.level, s)
		}
	}
	return b.source(), h
}

// isTitleOf reports whether a stretch above the prose is the title: the title
// that the file gives, or, if it gives none, a line without a stop.
func isTitleOf(words string, s stretch, title string) bool {
	switch {
	case s.kind == text.Title:
		return true
	case title == "":
		return s.kind == text.Heading || s.kind == text.Paragraph && isTitle(words)
	}
	return sameTitle(words, title)
}

// line reads a line above the prose that gives date or author alone; it returns
// the reason to leave it out, empty if it is neither.
func (h *head) line(s string) string {
	if d, ok := dateLine(s); ok {
		h.setDate(d)
		return "date line"
	}
	if name, ok := byline(s); ok {
		h.author = firstOf(h.author, name)
		return "byline"
	}
	return ""
}
