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
	form := word
	if c := s.lex.compounds[lower]; c != "" {
		at := strings.IndexByte(c, '-')
		form = word[:at] + "-" + word[at:]
	}
	s.emit(i, j, form)
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
