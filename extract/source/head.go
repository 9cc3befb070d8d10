package source

import "strings"

// head is what the first lines of a text say of it.
type head struct {
	title, author, publisher, url, date string
	timeTag                             string // the first date in a <time> element
	titleTag                            string // the <title> element, with the site's name
	guess                               string // the author that the page's layout suggests
}

// setDate keeps the first date.
func (h *head) setDate(d string) {
	if h.date == "" {
		h.date = d
	}
}

// byline reads a line that names the author: "By Jane Doe".
func byline(s string) (string, bool) {
	if s == "" || len(s) > 80 || strings.ContainsAny(s[len(s)-1:], ".!?:;") || len(strings.Fields(s)) > 9 {
		return "", false
	}
	for _, by := range []string{"By ", "BY ", "by ", "Author: ", "Authors: ", "Written by "} {
		if name, ok := strings.CutPrefix(s, by); ok {
			return clean(name), true
		}
	}
	return "", false
}
