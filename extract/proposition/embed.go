package proposition

import (
	"strings"

	"entente/schema"
)

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

// underNoun puts the clause of p under noun n: "a plan to withdraw", "the failure
// to withdraw", "the risk of losing Crimea".
func (s *scan) underNoun(p *Proposition, n int) {
	entries := s.lex.control[word{"noun", s.lemma(n)}]
	if len(entries) == 0 {
		return
	}
	c := entries[0]
	if m := s.modality(p, c.modality); m != schema.Actual && (p.Modality == schema.Actual || p.Modality == schema.Intended) {
		p.Modality, p.Cue = m, n
	}
	if c.polarity == schema.Negative {
		p.Polarity, p.Cue = opposite(p.Polarity), n
	}
	if over := p.Parent; over >= 0 && s.doc.Tokens[n].Is("obj") && s.props[over].Polarity == schema.Negative {
		p.Polarity, p.Cue = opposite(p.Polarity), s.props[over].Cue // "has no plans to withdraw"
	}
}

// underNoEvidence denies a finite clause under a noun with "no": "no sign that Iran
// left".
func (s *scan) underNoEvidence(p *Proposition, n int) {
	if s.doc.Tokens[n].UPOS != "NOUN" || s.tree.Child(p.Predicate, "nsubj") < 0 {
		return
	}
	for _, d := range s.tree.Children(n) {
		if lower(s.doc.Tokens[d].Form) == "no" {
			p.Polarity, p.Cue = opposite(p.Polarity), d
		}
	}
}

// indefinite reports whether noun n is new in its sentence: "an attack", "attacks".
func (s *scan) indefinite(n int) bool {
	d := s.tree.Child(n, "det", "nmod:poss")
	if d < 0 {
		return true
	}
	switch lower(s.doc.Tokens[d].Form) {
	case "a", "an", "any", "some", "another":
		return true
	}
	return false
}

// nounUnder puts a nominal act under the word that governs it: "the risk of an
// attack", "plans for a withdrawal", "called for the withdrawal of", "threatened
// sanctions".
func (s *scan) nounUnder(p *Proposition) {
	t := &s.doc.Tokens[p.Predicate]
	if t.Head < 0 {
		return
	}
	if s.doc.Tokens[t.Head].UPOS == "NOUN" && t.Is("nmod", "compound") {
		if prep := s.prep(p.Predicate); prep == "of" || prep == "for" || prep == "to" || t.Is("compound") {
			s.apply(p, t.Head, s.lex.modal[cue{"governor", s.lemma(t.Head)}])
		}
		return
	}
	q := s.at[t.Head]
	if q < 0 || s.props[q].Form == Nominal {
		return
	}
	over := &s.props[q]
	prep := s.prep(p.Predicate)
	if !(t.Is("obj") || t.Is("obl") && prep == "for" || t.Is("nsubj:pass")) {
		return
	}
	key := over.Lemma // "call for" has taken its preposition in
	if t.Is("obl") && !strings.HasSuffix(key, " "+prep) {
		key += " " + prep
	}
	s.apply(p, over.Predicate, s.lex.modal[cue{"verb", key}])
	if t.Is("obj") && p.Modality == schema.Actual && over.Modality != schema.Actual && s.indefinite(p.Predicate) {
		p.Modality, p.Cue, p.Condition = over.Modality, over.Cue, over.Condition // "may authorize an attack"
	}
	if over.Embedding == Carries && len(p.Subjects) > 0 && p.Subjects[0].Inferred {
		s.inherit(p, over) // "may resume the shelling"
	}
}

// conditions marks what holds only under a condition: "if Iran leaves, Israel will
// strike", "in the event of an attack".
func (s *scan) conditions(i int) {
	p := &s.props[i]
	if p.Form == Nominal {
		if f, ok := s.lex.modal[cue{"condition", s.prep(p.Predicate)}]; ok && s.doc.Tokens[p.Predicate].Is("obl") {
			p.Modality = schema.Actual
			s.apply(p, p.Predicate, f)
		}
		return
	}
	for _, c := range s.tree.Children(p.Predicate) {
		t := &s.doc.Tokens[c]
		conditional := false
		switch {
		case t.Is("advcl") && p.Modality != schema.Actual || t.Is("advcl") && s.present(p.Predicate):
			m := s.marker(c)
			conditional = m >= 0 && s.conditionalMarker(m)
		case t.Is("obl") && p.Modality != schema.Actual:
			_, conditional = s.lex.modal[cue{"condition", s.prep(c)}]
		}
		if conditional && p.Condition < 0 {
			p.Condition = c
			if p.Modality != schema.Actual {
				p.Modality = schema.Conditional
			}
			if p.Cue < 0 {
				p.Cue = s.marker(c)
			}
		}
	}
}

func (s *scan) conditionalMarker(m int) bool {
	f, ok := s.lex.modal[cue{"marker", s.words(m)}]
	return ok && f.modality == string(schema.Conditional) && s.lemma(m) != "whether"
}

func (s *scan) present(i int) bool {
	x := s.doc.Tokens[i].XPOS
	return x == "VBP" || x == "VBZ" || x == "VB"
}
