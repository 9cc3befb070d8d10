package parse

import "entente/extract/text"

// closers are the marks that close what another opened.
var closers = map[string]string{"(": ")", "[": "]", "{": "}", `"`: `"`}

// maxOpen is how many marks may be open at once; beyond, nobody keeps count.
const maxOpen = 20

// attachPairs hangs both marks of a pair from the head of what they enclose, as
// Universal Dependencies asks: in 'the pact ( signed in 2001 ) expired' both
// brackets hang from "signed". Where more than one word inside has its head outside,
// the marks stay as they are.
func attachPairs(tokens []text.Token, window text.Range) {
	var open []int
	for i := window.First; i < window.Last; i++ {
		if tokens[i].Deprel != "punct" {
			continue
		}
		form, n := tokens[i].Form, len(open)
		switch {
		case n > 0 && closers[tokens[open[n-1]].Form] == form:
			if head := enclosed(tokens, open[n-1], i); head >= 0 {
				tokens[open[n-1]].Head, tokens[i].Head = head, head
			}
			open = open[:n-1]
		case closers[form] != "" && n < maxOpen:
			open = append(open, i)
		}
	}
}

// enclosed is the one word between two marks of which the head is not between them,
// or -1, also where the word hangs from one of the marks, however far up.
func enclosed(tokens []text.Token, first, last int) int {
	found := -1
	for i := first + 1; i < last; i++ {
		h := tokens[i].Head
		if tokens[i].Deprel == "punct" || first < h && h < last {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	for i := found; i >= 0; i = tokens[i].Head {
		if i == first || i == last {
			return -1
		}
	}
	return found
}
