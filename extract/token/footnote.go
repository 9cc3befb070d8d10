package token

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noteMark matches a footnote's mark: "[1]", "[12]".
var noteMark = regexp.MustCompile(`^(?:\[\d{1,3}\])+`)

// footnote takes the footnote mark at i, if there is one, into the token it is
// glued to and returns its length: "Treaty[1]" has the form "Treaty".
func (s *scanner) footnote(i int) int {
	if len(s.tokens) == s.first || strings.Trim(s.last(), "-([{") == "" {
		return 0
	}
	n := len(noteMark.FindString(s.text[i:min(s.end, i+40)]))
	if s.blankBefore(i) {
		return s.parted(i, n)
	}
	if n == 0 {
		n = s.raised(i)
	}
	if n == 0 {
		n = s.glued(i)
	}
	if n == 0 {
		return 0
	}
	s.extend(i + n)
	return n
}

// parted takes a footnote's mark of n bytes that a blank parts from its word:
// "the envoy [5] asked" has the form "envoy" in the midst.
func (s *scanner) parted(i, n int) int {
	if n == 0 || i+n != s.end || s.text[i-1] != ' ' || s.base+i-1 != s.tokens[len(s.tokens)-1].End || notLetter(firstRune(s.last())) {
		return 0
	}
	s.extend(i + n)
	return n
}

// raised is the length of the raised figures at i, unless they are an exponent
// ("km²").
func (s *scanner) raised(i int) int {
	n := 0
	for k, r := range s.text[i:s.end] {
		if !strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r) {
			break
		}
		n = k + len(string(r))
	}
	if n > 0 && (s.exponent(i) || isDigit(s.last()[0])) {
		return 0
	}
	return n
}

// glued is the length of the figures that stand behind closing punctuation where
// a number cannot: "annexes II and III).2", "the “treaty”3".
func (s *scanner) glued(i int) int {
	n := 0
	for i+n < s.end && isDigit(s.text[i+n]) {
		n++
	}
	last := s.last()
	if n == 0 || n > 2 || i+n < s.end || strings.Trim(last, `.,;)]"`) != "" {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:i-1])
	if (last == "." || last == ",") && !unicode.IsLetter(before) && !strings.ContainsRune(`)]"”’`, before) {
		return 0
	}
	return n
}

// footnoted emits the word text[i:j] if figures are glued to its end: the number
// of a footnote, which leaves the form ("treaty2" has the form "treaty"), or of
// what the word counts, whose blank was lost ("Article5").
func (s *scanner) footnoted(i, j int) bool {
	word := s.text[i:j]
	name := strings.TrimRight(word, "0123456789")
	digits := len(word) - len(name)
	if digits == 0 || digits > 2 || len(name) < 4 || strings.ContainsFunc(name, notLetter) {
		return false
	}
	if lower := strings.ToLower(name); lower[1:] != name[1:] {
		return false // "MiG29", "USSR2"
	} else if s.lex.numbered[lower] {
		s.emit(i, j-digits, "")
		s.emit(j-digits, j, "")
		return true
	}
	s.emit(i, j, Normalize(name))
	return true
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
