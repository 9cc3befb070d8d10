package source

// html reads a page of HTML. Two readers look at it: trafilatura says which words
// are the page's main text, and the page's own tokens say where each word stands
// in the file.
func html(p page) layout {
	l := scanHTML(p)
	main := mainText(p.text, &l.head)
	l.head.setDate(l.head.timeTag)
	for i := range l.stretches {
		s := &l.stretches[i]
		switch {
		case main == nil:
		case main.has(l.text[s.Start:s.End]):
			s.aside = ""
		case s.aside == "":
			s.aside = "not main text"
		}
	}
	return l
}
