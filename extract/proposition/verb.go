package proposition

import "slices"

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
	if t.Is("amod") {
		return true
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
	if h := s.hyphenAgent(p.Predicate); h >= 0 && s.doc.Tokens[p.Predicate].Is("amod") {
		p.Subjects = append(p.Subjects, Argument{Head: h, Tokens: s.mentionTokens(h)})
		return
	}
	for _, c := range s.tree.Children(p.Predicate) {
		t := &s.doc.Tokens[c]
		if t.UPOS == "ADP" || t.UPOS == "PART" || t.UPOS == "SCONJ" {
			continue // a stranded preposition
		}
		switch t.Rel() {
		case "nsubj":
			if (t.Deprel != "nsubj:outer" || s.isTo(p.Predicate) >= 0) && s.lemma(c) != "there" && !s.governed(c) {
				s.surface[i] = append(s.surface[i], s.arguments(c)...)
			}
		case "obj":
			if s.eachOther(c) {
				p.Reciprocal = true // "assist each other"
				continue
			}
			if s.everyTime(c) {
				continue
			}
			if first := s.tree.Subtree(c).First; len(p.Objects) > 0 && s.doc.Tokens[first-1].Form == "," {
				continue // "annexed it in May, a step that"
			}
			if len(p.Objects) > 0 && len(p.Indirect) == 0 {
				p.Indirect, p.Objects = p.Objects, nil // two objects: "sent Moscow missiles"
			}
			p.Objects = append(p.Objects, s.arguments(c)...)
			s.fillBehindObject(p, c)
		case "iobj":
			p.Indirect = append(p.Indirect, s.arguments(c)...)
		case "obl", "nmod":
			if s.strayParticle(p.Predicate, c) >= 0 || s.counted(c) {
				p.Objects = append(p.Objects, s.arguments(c)...)
			} else if t.Deprel != "nmod:poss" {
				s.fillOblique(p, c)
			}
		}
	}
	if p.Passive && len(p.Subjects) == 0 && p.Noun < 0 {
		p.Subjects = s.strayAgent(p.Predicate, "by")
	}
	if o := s.strayOblique(p.Predicate); o >= 0 {
		s.fillOblique(p, o)
	}
	if p.Noun >= 0 {
		s.fillLight(i)
	} else if p.Form == Verbal && len(p.Objects)+len(p.Indirect) == 0 {
		s.fillPrepositional(p)
	}
}

// strayOblique is the noun with its preposition right behind verb v that a parser takes
// for the subject of the next verb: "groups linked to al-Qaeda attacked". Or -1.
func (s *scan) strayOblique(v int) int {
	if v+1 >= len(s.doc.Tokens) {
		return -1
	}
	at := v + 1
	if s.doc.Tokens[at].Head == v && s.doc.Tokens[at].Is("advmod", "compound") {
		at++ // "put forward by"
	}
	if at >= len(s.doc.Tokens) {
		return -1
	}
	if prep := &s.doc.Tokens[at]; prep.Is("case") && prep.Head > v && s.governed(prep.Head) {
		return prep.Head
	}
	return -1
}

// counted reports whether token c, which a parser hangs on a verb by "than", is counted:
// "expelled more than a million people".
func (s *scan) counted(c int) bool {
	than := s.tree.Child(c, "case")
	if than <= 0 || s.lemma(than) != "than" || s.tree.Child(c, "nummod") < 0 {
		return false
	}
	switch lower(s.doc.Tokens[than-1].Form) {
	case "more", "less", "fewer":
		return true
	}
	return false
}

// governed reports whether token i, a subject to the parser, stands behind a
// preposition and so is none.
func (s *scan) governed(i int) bool {
	prep := s.tree.Child(i, "case")
	return s.doc.Tokens[i].Is("nsubj") && prep >= 0 && prep < i && s.doc.Tokens[prep].UPOS == "ADP"
}

// eachOther reports whether token i begins "each other" or "one another".
func (s *scan) eachOther(i int) bool {
	if i+1 >= len(s.doc.Tokens) {
		return false
	}
	switch lower(s.doc.Tokens[i].Form) + " " + lower(s.doc.Tokens[i+1].Form) {
	case "each other", "one another":
		return true
	}
	return i > 0 && lower(s.doc.Tokens[i].Form) == "other" && lower(s.doc.Tokens[i-1].Form) == "each"
}

// fillBehindObject adds the parties that parsers hang on the object: "sold
// submarines to Australia".
func (s *scan) fillBehindObject(p *Proposition, object int) {
	if s.nounOf(object) != nil {
		return
	}
	for _, o := range s.behind(object) {
		switch o.Prep {
		case "to", "from", "against", "into":
			p.Obliques = append(p.Obliques, o)
		}
	}
}

// fillPrepositional takes the preposition that belongs to the verb into the
// predicate, and what stands behind it for the object: "called on Iran to stop".
func (s *scan) fillPrepositional(p *Proposition) {
	for _, o := range p.Obliques {
		if _, ok := s.lex.control[word{"verb", p.Lemma + " " + o.Prep}]; ok && !s.temporal(o.Head) {
			p.Lemma += " " + o.Prep
			p.Objects = s.behindFirst(p, []string{o.Prep})
			p.Passive = p.Passive && len(p.Subjects) > 0 // "is engaged in talks"
			return
		}
	}
}

// fillOblique adds the phrase that c heads. A by-phrase names the actor of a
// passive: "was signed by Kim".
func (s *scan) fillOblique(p *Proposition, c int) {
	if s.eachOther(c) {
		p.Reciprocal = true // "fought against each other"
		return
	}
	prep := s.prep(c)
	if p.Passive && prep == "between" {
		p.Subjects = append(p.Subjects, s.arguments(c)...) // "an agreement was reached between"
		p.Reciprocal = true
		return
	}
	if p.Passive && prep == "by" && (s.doc.Tokens[c].Deprel == "obl:agent" || !s.temporal(c)) {
		p.Subjects = append(p.Subjects, s.arguments(c)...)
		return
	}
	for _, a := range s.arguments(c) {
		p.Obliques = append(p.Obliques, Oblique{prep, a})
	}
}

// everyTime reports whether noun i only says how often: "complained each time".
func (s *scan) everyTime(i int) bool {
	return s.lex.sets["adverbial"][s.lemma(i)] && slices.ContainsFunc(s.tree.Children(i), func(d int) bool {
		form := lower(s.doc.Tokens[d].Form)
		return s.doc.Tokens[d].Is("det") && (form == "each" || form == "every")
	})
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
