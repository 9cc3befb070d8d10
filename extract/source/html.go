package source

import (
	"regexp"
	"strings"

	"entente/extract/text"
)

// html reads a page of HTML. Two readers look at it: trafilatura says which words
// are the page's main text, and the page's own tokens say where each word stands
// in the file.
func html(p page) layout {
	l := scanHTML(p)
	l.head.title = firstOf(l.headline(), l.head.title)
	main := mainText(p.text, &l.head)
	l.head.title = firstOf(l.head.title, l.head.titleTag)
	l.head.setDate(l.head.timeTag)
	title, prose := -1, -1
	for i := range l.stretches {
		s := &l.stretches[i]
		words := strings.TrimSuffix(l.text[s.Start:s.End], "[edit]") // of MediaWiki
		s.End = s.Start + len(words)
		switch {
		case main == nil:
		case title < 0 && s.kind == text.Heading && (l.head.title == "" && s.level == 1 || sameTitle(words, l.head.title)):
			s.aside, title = "", i
		case main.has(words), s.goesOn && i > 0 && l.stretches[i-1].aside == "" && s.aside == "":
			s.aside = ""
			if prose < 0 && s.kind == text.Paragraph {
				prose = i
			}
		case s.aside == "":
			s.aside = "not main text"
		}
	}
	if title >= 0 {
		l.underTitle(title+1, min(prose+standfirst, len(l.stretches)))
	}
	l.head.author = firstOf(l.head.author, l.head.guess)
	l.keepHeadings()
	return l
}

// headline is the heading that the <title> element begins with, before the name of
// the site: "Talks in Oslo - The Herald". It says more than metadata, in which
// encyclopedias give descriptions and blogs the name of the site.
func (l *layout) headline() string {
	title := letters(l.head.titleTag)
	best, found := 0, ""
	for _, s := range l.stretches {
		if s.kind != text.Heading || s.level > 2 || s.Len() > len(l.head.titleTag) {
			continue
		}
		words := l.text[s.Start:s.End]
		if h := letters(words); len(h) > best && strings.HasPrefix(title, h) {
			best, found = len(h), clean(words)
		}
	}
	return found
}

// keepHeadings takes back the headings that stand over main text: extractors drop
// those that hold a link.
func (l *layout) keepHeadings() {
	seen := false
	for i := range l.stretches {
		s := &l.stretches[i]
		switch {
		case s.aside == "":
			seen = true
		case seen && s.kind == text.Heading && i+1 < len(l.stretches) && l.stretches[i+1].aside == "":
			s.aside = ""
		}
	}
}

// posted matches the authors of a post: "Posted on 4 May 2019 by Ann Roe",
// "Commentary by Ann Roe and Bob Poe".
var posted = regexp.MustCompile(`(?i:\b(?:posted|published|written|commentary|analysis|report|story|article|opinion)\b.*? by) (` +
	authorName + `(?:(?:,? and|,) ` + authorName + `)*)`)

const authorName = `\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}`

// standfirst is how many stretches of prose may stand above the author's name.
const standfirst = 4

// underTitle reads the lines between title and prose, which extractors leave out,
// for date and author: "By Jane Doe, published March 4, 2021".
func (l *layout) underTitle(from, to int) {
	for i := from; i < to; i++ {
		s := l.stretches[i]
		words := l.text[s.Start:s.End]
		if s.aside == "" || s.kind != text.Paragraph || s.Len() > 120 {
			continue
		}
		d, at := findDate(words)
		l.head.setDate(d)
		if at != nil {
			words = strings.TrimRight(words[:at[0]], " ,|·-–:")
			words = strings.TrimSuffix(strings.TrimSuffix(words, "Published"), "Updated")
		}
		if name, ok := byline(strings.TrimSpace(words)); ok {
			l.head.author = firstOf(l.head.author, name)
		} else if m := posted.FindStringSubmatch(l.text[s.Start:s.End]); m != nil {
			l.head.author = firstOf(l.head.author, m[1])
		}
	}
}
