package token

import "strings"

// clitics emits the word text[i:j] with its clitics apart: "don't" is "do" "n't",
// "Russia's" is "Russia" "'s", "cannot" is "can" "not".
func (s *scanner) clitics(i, j int) {
	word := Normalize(s.text[i:j])
	lower := strings.ToLower(word)
	if parts := s.lex.contractions[lower]; parts != nil && len(word) == j-i && !isUpper(word) {
		for _, p := range parts {
			s.emit(i, i+len(p), "")
			i += len(p)
		}
		return
	}
	if n := cliticLen(lower); n > 0 {
		cut := s.back(j, n)
		s.clitics(i, cut)
		s.emit(cut, j, "")
		return
	}
	if n := s.runOn(word); n > 0 && len(word) == j-i {
		s.emit(i, i+n, "")
		s.clitics(i+n, j)
		return
	}
	form := word
	if c := s.lex.compounds[lower]; c != "" {
		at := strings.IndexByte(c, '-')
		form = word[:at] + "-" + word[at:]
	}
	s.emit(i, j, form)
}

// runOn is the length of the small word that lost its blank before a name:
// "ofAqaba" is "of" "Aqaba". Zero if there is none.
func (s *scanner) runOn(word string) int {
	n := 0
	for n < len(word) && 'a' <= word[n] && word[n] <= 'z' {
		n++
	}
	if n+2 < len(word) && s.lex.runOns[word[:n]] && 'A' <= word[n] && word[n] <= 'Z' && strings.ToLower(word[n+1:]) == word[n+1:] {
		return n
	}
	return 0
}

// cliticLen is the length in letters of the clitic that word ends in.
func cliticLen(word string) int {
	for _, c := range []string{"n't", "'s", "'m", "'re", "'ve", "'ll", "'d"} {
		if strings.HasSuffix(word, c) && len(word) > len(c) {
			return len(c)
		}
	}
	return 0
}

// back is the offset n letters before j.
func (s *scanner) back(j, n int) int {
	for range n {
		j--
		for j > 0 && s.text[j]&0xC0 == 0x80 {
			j--
		}
	}
	return j
}
