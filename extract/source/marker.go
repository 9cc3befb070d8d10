package source

import (
	"regexp"
	"strings"
)

var (
	bullet = regexp.MustCompile(`^(?:[-•*·‣▪◦–—]|[o])[ \t\x{a0}]+`)
	letter = regexp.MustCompile(`^\((?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})\)[ \t\x{a0}]+`)
	figure = regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zA-Z]\)|[ivx]{1,4}[.)])[ \t\x{a0}]+`)

	// article matches the number of a treaty's article: "ARTICLE IV", "Article 4.".
	article = regexp.MustCompile(`^(?:ARTICLE|Article|Art\.|SECTION|Section|CHAPTER|Chapter|PART|ANNEX|Annex) (?:[IVXLC]{1,7}|\d{1,3}|[A-H])\b(?: ?(?:bis|ter))?[.:]?[ \t\x{a0}]*(?:[-–—][ \t]+)?`)
)

// marker is the length of the mark of a list item or numbered paragraph at the
// start of line, with the blanks behind it, and the item's depth; 0 if there is none.
func marker(line string) (n, level int) {
	if m := bullet.FindString(line); m != "" && m[0] != 'o' {
		return len(m), 1
	}
	if m := figure.FindString(line); m != "" {
		return len(m), 1
	}
	if m := letter.FindString(line); m != "" {
		return len(m), 2
	}
	return 0, 0
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
