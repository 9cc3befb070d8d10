package quote

// noun credits the author of a noun of saying with the clause it takes: "Kyiv's
// claim that the bridge was hit", "the view among members that …".
func (r *reading) noun(i int) {
	if !r.lex.has(r.lemma(i), "noun") || r.Tokens[i].UPOS != "NOUN" {
		return
	}
	for _, c := range r.tree.Children(i) {
		if c < i || !r.is(c, "acl", "ccomp") || r.marked(c) != "that" {
			continue
		}
		if author := r.author(i); author != i {
			if who, ok := r.creditFor(author); ok {
				r.add(who, i, r.tree.Subtree(c))
			}
		}
	}
}
