package proposition

// link finds what proposition i hangs on, and how.
func (s *scan) link(i int) {
	p := &s.props[i]
	t := &s.doc.Tokens[p.Predicate]
	p.Parent = s.above(p.Predicate)
	p.Marker = s.marker(p.Predicate)
	switch {
	case t.Deprel == "acl:relcl":
		p.Link = Relative
	case t.Is("acl", "amod"):
		p.Link = Participle
	case t.Is("ccomp"):
		p.Link = Complement
	case t.Is("xcomp"):
		p.Link = Open
	case t.Is("advcl") && s.gerund(p.Predicate):
		p.Link = Open
	case t.Is("advcl"):
		p.Link = Adverbial
	case t.Is("conj"):
		p.Link = Coordinate
	case t.Is("csubj"):
		p.Link = Subject
	case t.Is("parataxis"):
		p.Link = Parataxis
	case p.Parent >= 0:
		p.Link = Within
	}
	if p.Parent < 0 {
		return
	}
	if p.Link == Complement || p.Link == Open || p.Link == Participle || p.Link == Adverbial && p.Marker >= 0 && s.infinitive(p.Predicate) {
		q := &s.props[p.Parent]
		q.Complements = append(q.Complements, i)
	}
}

// above is the nearest proposition over token i, or -1. A clause under a noun that
// is no predicate belongs to the proposition over the noun.
func (s *scan) above(i int) int {
	for j, steps := s.doc.Tokens[i].Head, 0; j >= 0 && steps < maxDepth; j, steps = s.doc.Tokens[j].Head, steps+1 {
		if s.at[j] >= 0 && s.at[j] != s.at[i] {
			return s.at[j]
		}
	}
	return -1
}

// marker is the word that introduces the clause of predicate i, or -1: the
// subordinator before the "to" of an infinitive, where both stand.
func (s *scan) marker(i int) int {
	to := -1
	for _, c := range s.tree.Children(i) {
		t := &s.doc.Tokens[c]
		mark := t.Is("mark") || t.Is("case") && s.doc.Tokens[i].UPOS == "VERB" || t.Is("advmod") && lower(t.Form) == "when"
		if c > i || !mark {
			continue
		}
		if t.XPOS == "TO" || lower(t.Form) == "to" {
			to = c
			continue
		}
		return c
	}
	return to
}

// words is the lemma of marker i with the words that belong to it: "instead of",
// "in order".
func (s *scan) words(i int) string {
	w, head := s.lemma(i), s.doc.Tokens[i].Head
	for j := i + 1; j < len(s.doc.Tokens); j++ {
		t := &s.doc.Tokens[j]
		if t.Head != i && !(t.Head == head && t.Is("mark") && t.XPOS != "TO") {
			break
		}
		w += " " + s.lemma(j)
	}
	return w
}
