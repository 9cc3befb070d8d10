package quote

import (
	"slices"

	"entente/extract/text"
)

// nest puts quotations in the order of the text, the outer before the inner, and
// sets their parents. What an outer one says already, the same stretch by the same
// speaker, is left out.
func nest(d *text.Doc, quotes []text.Quote) []text.Quote {
	slices.SortStableFunc(quotes, func(a, b text.Quote) int {
		if a.Tokens.First != b.Tokens.First {
			return a.Tokens.First - b.Tokens.First
		}
		return b.Tokens.Last - a.Tokens.Last
	})
	var out []text.Quote
	var open []int // the quotations around the present place, the innermost last
	for _, q := range quotes {
		for len(open) > 0 && out[open[len(open)-1]].Tokens.Last <= q.Tokens.First {
			open = open[:len(open)-1]
		}
		q.Parent = -1
		for k := len(open) - 1; k >= 0; k-- {
			if out[open[k]].Tokens.Contains(q.Tokens) {
				q.Parent = open[k]
				break
			}
		}
		if q.Parent >= 0 && sameSpeaker(d, out[q.Parent], q) {
			continue
		}
		out = append(out, q)
		open = append(open, len(out)-1)
	}
	return out
}

// sameSpeaker reports whether two quotations credit the same one, or the second
// credits none.
func sameSpeaker(d *text.Doc, a, b text.Quote) bool {
	if b.Speaker < 0 || a.Speaker < 0 {
		return b.Speaker == a.Speaker && (b.Source == a.Source || b.Source.Len() == 0)
	}
	if a.Speaker == b.Speaker {
		return true
	}
	x, y := d.Mentions[a.Speaker].Entities, d.Mentions[b.Speaker].Entities
	return len(x) > 0 && slices.Equal(x, y)
}
