package parse

import (
	"strings"

	"entente/extract/text"
)

// acronyms makes names of the words in capitals that the model took for pronouns,
// where their sentence is not all in capitals: "US support", "the WHO".
func acronyms(tokens []text.Token, s text.Range) {
	if !hasSmallWord(tokens[s.First:s.Last]) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := &tokens[i]
		if t.UPOS == "PRON" && len(t.Form) > 1 && strings.ToUpper(t.Form) == t.Form && strings.ToLower(t.Form) != t.Form {
			t.UPOS, t.XPOS = "PROPN", "NNP"
		}
	}
}

// hasSmallWord reports whether a word of some length begins with a small letter.
func hasSmallWord(tokens []text.Token) bool {
	for i := range tokens {
		if f := tokens[i].Form; len(f) > 2 && 'a' <= f[0] && f[0] <= 'z' {
			return true
		}
	}
	return false
}
