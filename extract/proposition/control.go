package proposition

import "entente/schema"

// controllers are the unsaid subjects of proposition i below proposition q.
func (s *scan) controllers(i, q int) []Argument {
	p, over := &s.props[i], &s.props[q]
	switch {
	case over.Form == Nominal:
		return over.Subjects
	case over.Form == Adjective && len(s.surface[q]) > 0 && s.lemma(s.surface[q][0].Head) == "it" && p.Link == Open:
		return nil // "it is difficult to tell"
	case s.infinitive(p.Predicate) && s.purposeNoun(over) >= 0:
		return s.surface[q] // "announced plans to leave"
	}
	complement := p.Predicate > over.Predicate && s.makesActs(over.Lemma)
	if over.Passive && p.Link == Adverbial && s.infinitive(p.Predicate) && !complement {
		return over.Subjects // "sanctions were imposed to punish Iran", but "was asked to leave"
	}
	byObject := false
	switch p.Link {
	case Open:
		// "forced Serbia to withdraw", but "promised Serbia to withdraw"
		byObject = !over.Passive && len(over.Objects)+len(over.Indirect) > 0 && !s.controlledBySubject(over.Lemma)
	case Adverbial:
		// "accused Iran of violating the pact", "called on Iran to stop"
		byObject = s.controlledByObject(i, q)
	}
	if !byObject {
		return s.surface[q]
	}
	if args := append(over.Indirect[:len(over.Indirect):len(over.Indirect)], over.Objects...); len(args) > 0 {
		return args
	}
	if a, ok := over.Oblique("on", "upon", "to", "for", "with"); ok {
		return []Argument{a}
	}
	return s.surface[q]
}

// controlledBySubject reports whether the verb's subject controls even beside an
// object: "promised Serbia to withdraw".
func (s *scan) controlledBySubject(verb string) bool {
	for _, c := range s.lex.control[word{"verb", verb}] {
		if c.object {
			return false
		}
	}
	return len(s.lex.control[word{"verb", verb}]) > 0
}

// makesActs reports whether the clause of the verb is an act of its object: "asked
// Serbia to withdraw".
func (s *scan) makesActs(verb string) bool {
	for _, c := range s.lex.control[word{"verb", verb}] {
		if c.object && c.modality != string(schema.Actual) {
			return true
		}
	}
	return false
}

// carries reports whether the verb says of its subject what its object says:
// "planned an attack", "resumed the shelling".
func (s *scan) carries(verb string) bool {
	for _, c := range s.lex.control[word{"verb", verb}] {
		if !c.object && c.embedding == Carries {
			return true
		}
	}
	return false
}

// controlledByObject reports whether the clause of i, adverbial by its relation,
// is what the verb of q makes its object do: "accused Iran of violating", "called
// on Iran to stop".
func (s *scan) controlledByObject(i, q int) bool {
	p, over := &s.props[i], &s.props[q]
	object, bends := false, false
	for _, c := range s.lex.control[word{"verb", over.Lemma}] {
		object = object || c.object
		bends = bends || c.object && c.modality != string(schema.Actual)
	}
	if !object || p.Marker < 0 {
		return false
	}
	switch s.lemma(p.Marker) {
	case "of", "for", "from", "into", "against":
		return s.doc.Tokens[p.Predicate].XPOS == "VBG" || s.perfectGerund(p.Predicate)
	case "to":
		// "allowed Israel to use the base", but "sent troops to guard the base"
		_, ok := over.Oblique("on", "upon", "to", "for", "with")
		return ok && len(over.Objects) == 0 || bends && !over.Passive
	}
	return false
}

// perfectGerund reports whether token i is one: "of having planned the attack".
func (s *scan) perfectGerund(i int) bool {
	aux := s.tree.Child(i, "aux")
	return aux >= 0 && s.doc.Tokens[aux].XPOS == "VBG" && s.lemma(aux) == "have"
}

// infinitive reports whether token i is an infinitive with "to".
func (s *scan) infinitive(i int) bool {
	for _, c := range s.tree.Children(i) {
		if c < i && s.doc.Tokens[c].XPOS == "TO" {
			return true
		}
	}
	return false
}
