package entity

import (
	"strings"

	"entente/extract/text"
)

// unit is what names are matched on: a token, or a part of one between hyphens.
type unit struct {
	word  int32 // in the trie
	token int32
	form  string
}

// flatten turns the tokens of a sentence into units; hyphens drop out.
func (t *trie) flatten(units []unit, tokens []text.Token, r text.Range) []unit {
	for i := r.First; i < r.Last; i++ {
		form := tokens[i].Form
		if hyphen(form) {
			continue
		}
		if ps := parts(form); len(ps) > 1 && !strings.Contains(form, "//") {
			for _, p := range ps {
				units = append(units, unit{t.word(p), int32(i), p})
			}
			continue
		}
		units = append(units, unit{t.word(form), int32(i), form})
	}
	return units
}

// hit is a known name in the text.
type hit struct {
	text.Range
	names   []name
	several bool // all of names are meant
}

// longest is the longest known name that begins at unit u and covers whole
// tokens, with the senses that fit.
func (t *trie) longest(units []unit, u int) (h hit, last int, ok bool) {
	node := int32(0)
	for v := u; v < len(units) && units[v].word != noWord; v++ {
		to, found := t.next[edge{node, units[v].word}]
		if !found {
			break
		}
		node = to
		if v+1 < len(units) && units[v+1].token == units[v].token {
			continue
		}
		if names := fitting(t.names[node], units[u:v+1]); len(names) > 0 {
			h = hit{Range: text.Range{First: int(units[u].token), Last: int(units[v].token) + 1}, names: names}
			last, ok = v, true
		}
	}
	return h, last, ok
}

// fitting are the names that the words of units may write.
func fitting(names []name, units []unit) []name {
	for i := range names {
		if !names[i].fits(units) {
			var out []name
			for j := range names {
				if names[j].fits(units) {
					out = append(out, names[j])
				}
			}
			return out
		}
	}
	return names
}
