package proposition

import "entente/schema"

// phrasal is what the lexicon says of over with the words between it and the
// clause of p, or nil: "insisted on leaving", "stopped short of leaving", "has yet to
// leave".
func (s *scan) phrasal(p, over *Proposition) *control {
	if p.Marker < 0 {
		return nil
	}
	if over.Form == Adjective && over.Link == Open && over.Parent >= 0 {
		over = &s.props[over.Parent] // parsers hang "of leaving" on "short"
	}
	if c := s.lex.control[word{"verb", over.Lemma + " " + s.lemma(p.Marker)}]; len(c) > 0 {
		return &c[0]
	}
	key := over.Lemma
	for i := over.Predicate + 1; i < p.Predicate && i < over.Predicate+4; i++ {
		key += " " + lower(s.doc.Tokens[i].Form)
		if c := s.lex.control[word{"verb", key}]; len(c) > 0 {
			return &c[0]
		}
	}
	return nil
}

// bends reports whether a finite clause takes the force of the word over it: "is
// unlikely that it leaves" and "demanded that it leave", not "said that it left".
func (s *scan) bends(p, over *Proposition, c *control) bool {
	if over.Form == Adjective || s.tree.Child(p.Predicate, "nsubj") < 0 {
		return true // also "proposed settling them in Sinai"
	}
	if s.lex.sets["denying"][over.Lemma] {
		return true // "denied that it had armed the rebels"
	}
	switch c.modality {
	case string(schema.Obligated):
		return s.subjunctive(p.Predicate)
	case string(schema.Intended):
		return p.Modality != schema.Actual
	}
	return false
}

// subjunctive reports whether the verb of a clause is a bare form: "that it leave",
// "that they be dismantled", "that it should leave".
func (s *scan) subjunctive(i int) bool {
	for _, c := range s.tree.Children(i) {
		if t := &s.doc.Tokens[c]; t.Is("aux", "cop") {
			return t.XPOS == "VB" || lower(t.Form) == "be" || lower(t.Form) == "should"
		}
	}
	return s.doc.Tokens[i].XPOS == "VB"
}
