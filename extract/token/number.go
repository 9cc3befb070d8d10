package token

import (
	"regexp"
	"strings"
)

// numeral matches figures with the points, commas and colons inside them.
var numeral = regexp.MustCompile(`^\d+(?:,\d{3}\b)*(?:[.:]\d+)*`)

// listNumber matches the number of a list item or paragraph: "2. Between …".
var listNumber = regexp.MustCompile(`^\d{1,3}(?:\.\d{1,3})*\.$`)

// number reads the word that begins with a digit at i and returns its length.
func (s *scanner) number(i int) int {
	if len(s.tokens) == s.first && s.end-i < 16 && listNumber.MatchString(s.text[i:s.end]) && s.end < len(s.text) {
		s.emit(i, s.end, "")
		return s.end - i
	}
	n := len(numeral.FindString(s.text[i:min(s.end, i+maxWord)]))
	if n == 0 { // a digit of another script
		n = s.letters(i)
		s.emit(i, i+n, "")
		return n
	}
	rest := s.letters(i + n)
	suffix := strings.ToLower(s.text[i+n : i+n+rest])
	switch {
	case rest == 0 && s.noted(i, n):
		s.emit(i, i+n, s.text[i:i+4])
		return n
	case rest == 0:
		s.emit(i, i+n, "")
		return n
	case s.lex.units[suffix]: // "10pm", "1.5bn"
		s.emit(i, i+n, "")
		s.emit(i+n, i+n+rest, "")
	default: // "1990s", "20th", "5G"
		s.clitics(i, i+n+rest)
	}
	return n + rest
}

// noted reports whether the n figures at i are a year behind its month with the
// number of a footnote glued to them: "13th May, 19684" means 1968.
func (s *scanner) noted(i, n int) bool {
	if n < 5 || n > 6 || s.text[i] != '1' && s.text[i] != '2' {
		return false
	}
	for k := len(s.tokens) - 1; k >= max(s.first, len(s.tokens)-2); k-- {
		if f := s.tokens[k].Form; len(f) >= 3 && (f == "May" || s.lex.abbreviations[f[:3]] == month) {
			return true
		}
	}
	return false
}
