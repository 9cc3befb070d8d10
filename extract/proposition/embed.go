package proposition

import "entente/schema"

// underParent adds what the words say under which proposition i hangs: "agreed to
// withdraw" intends a withdrawal, "failed to withdraw" denies one.
func (s *scan) underParent(i int) {
	p := &s.props[i]
	head := s.doc.Tokens[p.Predicate].Head
	if head < 0 {
		return
	}
	switch p.Link {
	case Open:
		if q := s.at[head]; q >= 0 && s.infinitive(p.Predicate) {
			if n := s.purposeNoun(&s.props[q]); n >= 0 {
				s.underNoun(p, n)
				return
			}
		}
		s.underPredicate(p, head)
	case Complement, Subject:
		s.underPredicate(p, head)
		s.underNoEvidence(p, head)
	case Adverbial:
		if q := s.at[head]; q >= 0 && s.infinitive(p.Predicate) {
			if n := s.purposeNoun(&s.props[q]); n >= 0 {
				s.underNoun(p, n)
				return
			}
		}
		if q := s.at[head]; q >= 0 && s.subordinate(p, &s.props[q]) {
			s.underPredicate(p, head)
		} else if q >= 0 && s.instrumental(p) {
			s.inherit(p, &s.props[q])
		}
	case Participle:
		if p.Parent >= 0 && p.Marker >= 0 && s.lemma(p.Marker) == "by" && s.props[p.Parent].Form == Verbal {
			s.inherit(p, &s.props[p.Parent]) // "could meet the challenge by arming ships"
		}
		if s.infinitive(p.Predicate) || p.Marker >= 0 {
			s.underNoun(p, head)
		}
		s.underNoEvidence(p, head)
	case Coordinate:
		if q := s.at[head]; q >= 0 && s.props[q].Link != Main && s.props[q].Form == p.Form {
			s.likeConjunct(p, &s.props[q])
		}
	}
	if p.Form == Nominal {
		s.nounUnder(p)
	}
}

// instrumental reports whether a clause of circumstance is put as its main clause
// is: "could use it to evade sanctions", "must act by closing the strait".
func (s *scan) instrumental(p *Proposition) bool {
	if s.infinitive(p.Predicate) {
		return true
	}
	if s.doc.Tokens[p.Predicate].XPOS != "VBG" {
		return false
	}
	if p.Marker < 0 {
		return p.Predicate > s.doc.Tokens[p.Predicate].Head
	}
	switch s.lemma(p.Marker) {
	case "by", "in", "through", "for":
		return true
	}
	return false
}

// subordinate reports whether the clause of p is what its parent is about, though
// its relation is adverbial: "accused Iran of violating the pact".
func (s *scan) subordinate(p, over *Proposition) bool {
	return p.Marker >= 0 && (s.controlledByObject(s.at[p.Predicate], s.at[over.Predicate]) ||
		s.complementLike(p, over))
}

// complementLike tells gerunds behind a verb's own preposition: "succeeded in
// signing", "insisted on leaving".
func (s *scan) complementLike(p, over *Proposition) bool {
	return s.phrasal(p, over) != nil
}

// underPredicate applies the control lexicon's entry of the predicate at token head
// to p, and what holds of that predicate itself.
func (s *scan) underPredicate(p *Proposition, head int) {
	q := s.at[head]
	if q < 0 {
		return
	}
	over := &s.props[q]
	if c := s.phrasal(p, over); c != nil {
		s.embed(p, over, c)
		return
	}
	if p.Modality == schema.Intended && p.Link == Complement && s.lex.modal[cue{"verb", over.Lemma}].modality == string(schema.Possible) {
		p.Modality = schema.Possible // "feared that London would demand it"
	}
	object := len(over.Objects) > 0 || len(over.Indirect) > 0
	if over.Passive || p.Link == Complement {
		object = false
	}
	c := s.controlOf(over, object)
	switch {
	case c == nil && p.Link == Open && over.Form == Verbal && s.infinitive(p.Predicate):
		// Of purpose, whatever the parser calls it: "voted to authorize".
		if p.Modality == schema.Actual {
			p.Modality, p.Cue = schema.Intended, p.Marker
		}
		s.inherit(p, over)
	case over.Form == Adjective && s.lemma(over.Predicate) == "able" && s.past(over.Predicate):
		s.inherit(p, over) // "was able to circumvent it" did so
	case c == nil, (p.Link == Complement || p.Link == Subject) && !s.bends(p, over, c):
	case p.Link == Open && over.Form == Verbal && c.infinitival() && !s.infinitive(p.Predicate):
		// "claimed NATO fabricated it" by mistake for a finite clause
	default:
		s.embed(p, over, c)
	}
}

// past reports whether the copula or auxiliary of token i is in the past tense.
func (s *scan) past(i int) bool {
	for _, c := range s.tree.Children(i) {
		if t := &s.doc.Tokens[c]; t.Is("cop", "aux") && t.XPOS == "VBD" {
			return true
		}
	}
	return false
}

// infinitival reports whether what c says holds of infinitives alone: "is believed
// to", "has to".
func (c *control) infinitival() bool {
	return !c.object && (c.modality == string(schema.Possible) || c.modality == string(schema.Obligated))
}

// embed puts p under a word that says c of its clause and is itself put as over is.
func (s *scan) embed(p, over *Proposition, c *control) {
	if m := s.modality(p, c.modality); m != schema.Actual && (p.Modality == schema.Actual || p.Cue == p.Marker) {
		p.Modality, p.Cue = m, over.Predicate
	}
	if c.polarity == schema.Negative {
		p.Polarity, p.Cue = opposite(p.Polarity), over.Predicate
	}
	s.inherit(p, over)
}

// inherit gives p the modality and polarity of the predicate that it depends on:
// "may agree to withdraw", "did not agree to withdraw".
func (s *scan) inherit(p, over *Proposition) {
	if over.Modality != schema.Actual && (over.Modality != schema.Intended || p.Modality == schema.Actual) {
		p.Modality, p.Cue, p.Condition = over.Modality, over.Cue, over.Condition
	}
	if over.Polarity == schema.Negative && over.Embedding == Carries {
		p.Polarity, p.Cue = opposite(p.Polarity), over.Cue
	}
}

// likeConjunct gives a coordinated clause below another word what that word says of
// the first: "agreed to sign and ratify".
func (s *scan) likeConjunct(p, first *Proposition) {
	if s.tree.Child(p.Predicate, "nsubj") >= 0 {
		return
	}
	if p.Modality == schema.Actual {
		p.Modality, p.Cue, p.Condition = first.Modality, first.Cue, first.Condition
	}
}
