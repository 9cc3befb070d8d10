package parse

import (
	"testing"

	"entente/extract/text"
)

func TestAcronyms(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string // the tag of the first word
	}{
		{[]string{"US", "support", "matters"}, "PROPN"},
		{[]string{"WHO", "officials", "left"}, "PROPN"},
		{[]string{"US", "AND", "THEM"}, "PRON"},
		{[]string{"I", "agree"}, "PRON"},
	} {
		tokens := make([]text.Token, len(c.words))
		for i, w := range c.words {
			tokens[i].Form = w
		}
		tokens[0].UPOS = "PRON"
		acronyms(tokens, text.Range{Last: len(tokens)})
		if tokens[0].UPOS != c.want {
			t.Errorf("%v: %s, want %s", c.words, tokens[0].UPOS, c.want)
		}
	}
}
