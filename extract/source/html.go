package source

import "entente/extract/text"

// html reads a page of HTML. Two readers look at it: trafilatura says which words
// are the page's main text, and the page's own tokens say where each word stands
// in the file.
func html(p page) layout {
	l := scanHTML(p)
	main := mainText(p.text, &l.head)
	l.head.title = firstOf(l.head.title, l.head.titleTag)
	l.head.setDate(l.head.timeTag)
	titled := false
	for i := range l.stretches {
		s := &l.stretches[i]
		words := l.text[s.Start:s.End]
		switch {
		case main == nil:
		case !titled && s.kind == text.Heading && s.level == 1 && (l.head.title == "" || sameTitle(words, l.head.title)):
			s.aside, titled = "", true
		case main.has(words):
			s.aside = ""
		case s.aside == "":
			s.aside = "not main text"
		}
	}
	return l
}
