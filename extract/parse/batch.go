package parse

import (
	"cmp"
	"slices"

	"entente/extract/text"
)

const (
	// batchSize is how many windows the network reads at once: enough to keep the
	// vector kernels busy.
	batchSize = 16
	// maxWindow is the most tokens that are parsed as one sentence: the time for a
	// tree grows with their square.
	maxWindow = 400
)

// windows cuts the sentences into stretches of at most maxWindow tokens, nearly
// always whole sentences, and orders them by length, the longest first.
func windows(d *text.Doc) []text.Range {
	var all []text.Range
	for _, s := range d.Sentences {
		all = appendWindows(all, d.Tokens, s.Tokens)
	}
	slices.SortStableFunc(all, func(a, b text.Range) int { return cmp.Compare(b.Len(), a.Len()) })
	return all
}

// appendWindows cuts one sentence. A cut comes after a mark of punctuation in the
// second half of a window, the strongest and then the last there is.
func appendWindows(all []text.Range, tokens []text.Token, r text.Range) []text.Range {
	for r.Len() > maxWindow {
		end, strength := r.First+maxWindow, 0
		for i := end - 1; i >= r.First+maxWindow/2; i-- {
			if s := separates(tokens[i].Form); s > strength {
				end, strength = i+1, s
			}
		}
		all = append(all, text.Range{First: r.First, Last: end})
		r.First = end
	}
	if r.Len() > 0 {
		all = append(all, r)
	}
	return all
}

// separates is how strongly a token separates what stands on its two sides.
func separates(form string) int {
	switch form {
	case ".", ";", "!", "?":
		return 3
	case ":", "--", "—", "–":
		return 2
	case ",", ")", "]":
		return 1
	}
	return 0
}

// join hangs the roots of a sentence's later windows from the root of the first,
// as side-by-side sentences hang in Universal Dependencies: "He came; she left".
func join(tokens []text.Token, r text.Range) {
	root := -1
	for i := r.First; i < r.Last; i++ {
		t := &tokens[i]
		if t.Head >= 0 {
			continue
		}
		if root < 0 {
			root = i
			continue
		}
		t.Head, t.Deprel = root, "parataxis"
	}
}
