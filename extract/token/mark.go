package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark reads the punctuation or symbol at i and returns its length.
func (s *scanner) mark(i int) int {
	rest := s.text[i:s.end]
	if n := s.footnote(i); n > 0 {
		return n
	}
	r, n := utf8.DecodeRuneInString(rest)
	switch {
	case strings.HasPrefix(rest, "'''"): // the inner quotation closes first
	case strings.HasPrefix(rest, "``"), strings.HasPrefix(rest, "''"):
		n = 2
	case r == '\'' || r == '’' || r == '‘' || r == '`':
		n = s.apostrophe(i, n)
	case r == '!' || r == '?':
		n = runLen(rest, "!?")
	case strings.ContainsRune(".-*=_~#<>+$", r) && strings.HasPrefix(rest[n:], string(r)):
		n = runLen(rest, string(r))
	case (r == '$' || r == '£' || r == '€') && s.currency(i),
		(r == '²' || r == '³') && s.exponent(i):
		s.extend(i + n)
		k := len(s.tokens) - 1
		s.tokens[k].Form = Normalize(s.text[s.tokens[k].Start-s.base : i+n])
		return n
	}
	s.emit(i, i+n, "")
	return n
}

// currency reports whether the sign at i belongs to the letters before it: "US$".
func (s *scanner) currency(i int) bool {
	k := len(s.tokens) - 1
	if k < s.first || s.tokens[k].End != s.base+i {
		return false
	}
	form := s.tokens[k].Form
	return len(form) <= 3 && isUpper(form) && unicode.IsLetter(firstRune(form))
}

// exponent reports whether the raised figure at i belongs to a unit: "km²".
func (s *scanner) exponent(i int) bool { return !s.blankBefore(i) && s.lex.units[s.last()] }

// apostrophe is the length of the token that the single quote at i opens: a
// clitic behind a quote or bracket, "'72", "'em", or the quote alone.
func (s *scanner) apostrophe(i, n int) int {
	rest := s.text[i+n : s.end]
	word := rest[:wordLen(rest)]
	glued := !s.blankBefore(i)
	switch strings.ToLower(word) {
	case "s", "ll", "ve", "re", "d", "m":
		if glued {
			return n + len(word)
		}
	case "em", "til", "tis", "twas", "cause":
		if !glued {
			return n + len(word)
		}
	}
	if w := strings.TrimSuffix(word, "s"); !glued && len(w) == 2 && isDigit(w[0]) && isDigit(w[1]) {
		return n + len(word) // "'72", "'60s"
	}
	return n
}

func (s *scanner) blankBefore(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return i == 0 || isBlank(r)
}

// runLen is the length of the characters of set that s begins with.
func runLen(s, set string) int {
	for i := range len(s) {
		if strings.IndexByte(set, s[i]) < 0 {
			return i
		}
	}
	return len(s)
}
