package source

import (
	"regexp"
	"strings"
)

var (
	bullet = regexp.MustCompile(`^[-•*·‣▪◦–—][ \t\x{a0}]+`)
	letter = regexp.MustCompile(`^\((?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})\)[ \t\x{a0}]+`)
	figure = regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zA-Z]\)|[ivx]{1,4}[.)])[ \t\x{a0}]+`)

	// article matches the number of a treaty's article: "ARTICLE IV", "Article 4.".
	article = regexp.MustCompile(`^(?:ARTICLE|Article|Art\.|SECTION|Section|CHAPTER|Chapter|PART|ANNEX|Annex) (?:[IVXLC]{1,7}|\d{1,3}|[A-H])\b(?: ?(?:bis|ter))?[.:]?[ \t\x{a0}]*(?:[-–—][ \t]+)?`)
)

// marker is the mark of a list item or numbered paragraph.
type marker struct {
	length int // of the mark and the blanks behind it; 0 if there is none
	level  int // depth of the item
	bullet bool
}

// readMarker reads the mark at the start of line; of several ("• - ") the last
// one counts.
func readMarker(line string) marker {
	var m marker
	for m.length < 20 {
		n := len(bullet.FindString(line[m.length:]))
		if n == 0 {
			break
		}
		m = marker{m.length + n, 1, true}
	}
	rest := line[m.length:]
	if n := len(figure.FindString(rest)); n > 0 {
		return marker{m.length + n, 1, m.bullet}
	}
	if n := len(letter.FindString(rest)); n > 0 {
		return marker{m.length + n, 2, m.bullet}
	}
	return m
}

// articleHead is the length of the article's number that line begins with, if
// its provision follows in the same line: "ARTICLE VII The Parties hereby …".
func articleHead(line string) int {
	m := article.FindString(line)
	rest := line[len(m):]
	if m == "" || len(rest) < 20 || rest[0] < 'A' || rest[0] > 'Z' || strings.TrimSpace(m) == m {
		return 0
	}
	return len(m)
}
