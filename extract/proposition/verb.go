package proposition

// passive reports whether token i is a passive: "was signed", "got elected", or a
// bare participle, "the treaty signed in June".
func (s *scan) passive(i int) bool {
	if s.tree.Child(i, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 {
		return true
	}
	t := &s.doc.Tokens[i]
	if t.XPOS != "VBN" {
		return false
	}
	be := false
	for _, c := range s.tree.Children(i) {
		if !s.doc.Tokens[c].Is("aux") {
			continue
		}
		switch s.lemma(c) {
		case "have", "'ve":
			return false
		case "be", "get":
			be = true
		}
	}
	if be {
		return true
	}
	if t.Is("conj") && t.Head >= 0 && s.doc.Tokens[t.Head].XPOS == "VBN" {
		// "was seized and annexed"; but "has seized and annexed"
		return s.tree.Child(i, "nsubj", "aux") < 0 && s.passive(t.Head)
	}
	return t.Is("acl", "advcl", "xcomp") && t.Deprel != "acl:relcl" && s.tree.Child(i, "nsubj", "aux", "obj") < 0
}

// fillArguments gives proposition i the arguments that the tree hangs on its
// predicate.
func (s *scan) fillArguments(i int) {
	p := &s.props[i]
	if p.Form == Nominal {
		s.fillNominal(i)
		return
	}
	p.Passive = p.Form == Verbal && s.passive(p.Predicate)
	for _, c := range s.tree.Children(p.Predicate) {
		t := &s.doc.Tokens[c]
		switch t.Rel() {
		case "nsubj":
			if t.Deprel != "nsubj:outer" && s.lemma(c) != "there" {
				s.surface[i] = append(s.surface[i], s.arguments(c)...)
			}
		case "obj":
			p.Objects = append(p.Objects, s.arguments(c)...)
		case "iobj":
			p.Indirect = append(p.Indirect, s.arguments(c)...)
		case "obl", "nmod":
			if t.Deprel != "nmod:poss" {
				s.fillOblique(p, c)
			}
		}
	}
	if p.Noun >= 0 {
		s.fillLight(i)
	}
}

// fillOblique adds the phrase that c heads. A by-phrase names the actor of a
// passive: "was signed by Kim".
func (s *scan) fillOblique(p *Proposition, c int) {
	prep := s.prep(c)
	if p.Passive && prep == "by" && (s.doc.Tokens[c].Deprel == "obl:agent" || !s.temporal(c)) {
		p.Subjects = append(p.Subjects, s.arguments(c)...)
		return
	}
	for _, a := range s.arguments(c) {
		p.Obliques = append(p.Obliques, Oblique{prep, a})
	}
}

// temporal reports whether token i heads an expression of time or measure, which
// is no actor: "by 2025", "by June", "by half".
func (s *scan) temporal(i int) bool {
	t := &s.doc.Tokens[i]
	if t.UPOS == "NUM" || t.UPOS == "SYM" || t.UPOS == "ADV" || t.UPOS == "VERB" {
		return true
	}
	return s.time[i]
}
