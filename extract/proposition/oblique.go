package proposition

import "entente/extract/text"

// prepositional reports whether oblique c stands behind predicate v and begins with
// its preposition: "withdrew from the treaty", but not "last week".
func (s *scan) prepositional(c, v int) bool {
	p := s.tree.Child(c, "case")
	return v < p && p < c && s.span(c).First == p
}

// cutPreposition parts the phrase of noun c from the prepositions before it: "from",
// "the treaty".
func (s *scan) cutPreposition(c int) (preposition []int, rest text.Range) {
	rest = s.span(c)
	for ; rest.First < c && s.doc.Tokens[rest.First].Is("case", "fixed"); rest.First++ {
		preposition = append(preposition, rest.First)
	}
	return preposition, rest
}
