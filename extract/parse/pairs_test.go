package parse

import (
	"testing"

	"entente/extract/text"
)

// TestPairs checks both marks of a pair, and that no cycle comes of it.
func TestPairs(t *testing.T) {
	for _, c := range []struct {
		name        string
		forms       []string
		heads, want []int
	}{
		{
			"brackets",
			[]string{"pact", "(", "signed", "in", "2001", ")", "expired"},
			[]int{6, 0, 0, 4, 2, 6, -1},
			[]int{6, 2, 0, 4, 2, 2, -1},
		},
		{"two words inside", []string{"a", "(", "b", "c", ")"}, []int{-1, 0, 0, 0, 0}, []int{-1, 0, 0, 0, 0}},
		{"a word hangs from a mark", []string{"(", "b", ")", "c"}, []int{-1, 3, 0, 0}, []int{-1, 3, 0, 0}},
		{"unclosed", []string{"(", "b"}, []int{1, -1}, []int{1, -1}},
	} {
		d := document(c.forms...)
		for i := range d.Tokens {
			d.Tokens[i].Head = c.heads[i]
			if closers[c.forms[i]] != "" || c.forms[i] == ")" {
				d.Tokens[i].Deprel = "punct"
			}
		}
		attachPairs(d.Tokens, text.Range{First: 0, Last: len(d.Tokens)})
		for i, tok := range d.Tokens {
			if tok.Head != c.want[i] {
				t.Errorf("%s: %q hangs from %d, want %d", c.name, tok.Form, tok.Head, c.want[i])
			}
		}
	}
}
