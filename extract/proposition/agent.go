package proposition

// strayAgent are those behind prep whom a parser hangs on a noun between them and
// token i, a passive or a noun of an act: "was moved from the town by the army", "the
// closing of the canal by Egypt".
func (s *scan) strayAgent(i int, prep string) []Argument {
	c := i
	for steps := 0; steps < 3; steps++ {
		c = s.lastPhrase(c)
		if c < 0 || s.lex.sets["authored"][s.lemma(c)] || s.nounOf(c) != nil {
			return nil
		}
		for _, d := range s.tree.Children(c) {
			if d > c && s.doc.Tokens[d].Is("nmod") && s.prep(d) == prep && !s.temporal(d) && s.nominal(d) && (prep == "by" || s.actor(d)) {
				return s.arguments(d)
			}
		}
	}
	return nil
}

// lastPhrase is the head of the last prepositional phrase behind token i, or -1.
func (s *scan) lastPhrase(i int) int {
	last := -1
	for _, c := range s.tree.Children(i) {
		if c > i && s.doc.Tokens[c].Is("obl", "nmod") && s.prep(c) != "" {
			last = c
		}
	}
	return last
}
