package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// fromTreaty reads propositions whose subject is a treaty: "The pact provides
// military aid", "The convention obliges its parties to report".
func (s *clauseScan) fromTreaty(p *proposition.Proposition) {
	t, ok := s.subjectTreaty(p)
	if !ok || p.Form == proposition.Nominal {
		return
	}
	if p.Form == proposition.Copular {
		s.isTreaty(p, t)
		return
	}
	verb := ownName(s.Reading, p)
	for _, o := range p.Obliques {
		// "The treaty calls for a withdrawal."
		if name := verb + " " + o.Prep; s.words["provide"][name] {
			it := s.phraseItem(p, o.Argument)
			it.Modality = s.modality(name, p.Modality)
			s.emitTyped(t, it, name, "clause.provides-for")
		}
	}
	switch {
	case s.words["aiming"][verb] || s.words["bind"][verb]:
		s.complements(p, t, verb)
	case s.words["provide"][verb] && len(p.Complements) > 0:
		s.complements(p, t, verb)
	}
	if !s.words["provide"][verb] || s.words["bind"][verb] && len(p.Complements) > 0 {
		return
	}
	for _, a := range p.Objects {
		it := s.phraseItem(p, a)
		it.Modality = s.modality(verb, p.Modality)
		s.emitTyped(t, it, verb, "clause.provides")
	}
}

// emitTyped emits a provision and what is listed below it, unless it names an
// actor, a treaty or a pronoun: "the pact includes Japan".
func (s *clauseScan) emitTyped(t Role, it item, verb, rule string) {
	head := &s.Doc.Tokens[it.Head]
	if isActor(s.Type(it.Head)) && head.UPOS == "PROPN" || head.UPOS == "PRON" {
		return
	}
	it.light = s.words["light"][verb]
	s.emit(t, it, rule)
	s.examples(t, it, rule)
}

// modality is that of what a treaty provides by verb, which its words put as own.
func (s *clauseScan) modality(verb string, own schema.Modality) schema.Modality {
	switch {
	case own != schema.Actual:
		return own
	case s.words["obliging"][verb]:
		return schema.Obligated
	case s.words["aiming"][verb]:
		return schema.Intended
	}
	return own
}

// complements emits the clauses below p: "requires recipients to comply", "says
// that both states will consult".
func (s *clauseScan) complements(p *proposition.Proposition, t Role, verb string) {
	for _, k := range p.Complements {
		q := &s.Propositions[k]
		if q.Link == proposition.Participle {
			continue
		}
		it := s.clauseItem(q)
		it.Modality = s.modality(verb, it.Modality)
		if len(p.Objects) > 0 {
			it.binds = p.Objects
		}
		it.light = s.words["light"][verb] || verb == "allow" || verb == "permit" || verb == "enable" || verb == "prevent"
		s.emit(t, it, "clause.obliges")
	}
}

// isTreaty reads what a treaty is said to be: "The pact was a defensive alliance",
// "The treaty was an arms control treaty on the limitation of missiles".
func (s *clauseScan) isTreaty(p *proposition.Proposition, t Role) {
	i := p.Predicate
	if !s.words["agreement"][lemma(s.Reading, i)] {
		return
	}
	it := item{Argument: s.argument(i), Factuality: p.Factuality, at: i, whole: s.phrase(i), light: true}
	s.emit(t, it, "clause.is")
}

// underTreaty reads what parties do by a treaty: "Under the accord, each side will
// reduce its forces", "Both states pledged in the pact to consult".
func (s *clauseScan) underTreaty(p *proposition.Proposition) {
	if p.Form != proposition.Verbal {
		return
	}
	verb := ownName(s.Reading, p)
	for _, o := range p.Obliques {
		if !s.words["under"][o.Prep] {
			continue
		}
		t, ok := s.treaty(o.Argument)
		if !ok {
			continue
		}
		firm := o.Prep == "under" || o.Prep == "according to" || o.Prep == "pursuant to" || o.Prep == "in accordance with"
		switch {
		case s.words["vow"][verb] && (len(p.Complements) > 0 || len(p.Objects) > 0):
			s.vowed(p, t)
		case firm && s.binding(p, verb):
			it := s.clauseItem(p)
			it.light = true
			s.emit(t, it, "clause.under")
		}
		return
	}
}

// binding reports whether p says what parties have to do or may do.
func (s *clauseScan) binding(p *proposition.Proposition, verb string) bool {
	switch p.Modality {
	case schema.Obligated, schema.Intended, schema.Conditional:
		return true
	}
	return p.Passive && s.words["given"][verb]
}

// vowed emits what the parties of treaty t promise in it.
func (s *clauseScan) vowed(p *proposition.Proposition, t Role) {
	found := false
	for _, k := range p.Complements {
		if q := &s.Propositions[k]; q.Link != proposition.Participle {
			it := s.clauseItem(q)
			it.light = true
			s.emit(t, it, "clause.pledged")
			found = true
		}
	}
	for _, a := range p.Objects {
		if found {
			return
		}
		it := s.phraseItem(p, a)
		it.light, it.binds = true, p.Subjects
		s.emit(t, it, "clause.pledged")
	}
}

// onTopic reads what a treaty is on where it is made: "signed an agreement on civil
// nuclear cooperation", "reached a deal to exchange prisoners".
func (s *clauseScan) onTopic(p *proposition.Proposition) {
	if !s.words["making"][ownName(s.Reading, p)] {
		return
	}
	for _, a := range p.Objects {
		t, ok := s.treaty(a)
		if !ok || s.words["part"][lemma(s.Reading, a.Head)] {
			continue
		}
		for _, c := range s.Tree.Children(a.Head) {
			if c < a.Head || !s.Doc.Tokens[c].Is("nmod", "obl") || !s.words["topic"][s.prep(c)] {
				continue
			}
			for _, i := range s.coordinated(c) {
				it := item{Argument: s.argument(i), Factuality: p.Factuality, at: p.Predicate, whole: s.Tree.Subtree(i), light: true}
				if s.Type(i) == schema.Phrase {
					s.emit(t, it, "clause.on")
				}
			}
		}
	}
}

// inList reads the members of a provision that was found: "military cooperation,
// which includes joint exercises and the transfer of arms".
func (s *clauseScan) inList(p *proposition.Proposition) {
	if !s.words["listing"][ownName(s.Reading, p)] {
		return
	}
	for _, a := range p.Subjects {
		if t, ok := s.owner[a.Head]; ok {
			for _, o := range p.Objects {
				s.emit(t, s.phraseItem(p, o), "clause.listed")
			}
			return
		}
	}
}

// examples reads those that a preposition brings in: "provisions such as on-site
// inspections and data exchanges".
func (s *clauseScan) examples(t Role, it item, rule string) {
	for _, c := range s.Tree.Children(it.Head) {
		if c < it.Head || !s.Doc.Tokens[c].Is("nmod", "obl", "acl") || !s.words["example"][s.prep(c)] {
			continue
		}
		for _, i := range s.coordinated(c) {
			s.emit(t, item{Argument: s.argument(i), Factuality: it.Factuality, at: it.at, whole: s.Tree.Subtree(i)}, rule)
		}
	}
}

// ofTreaty reads provisions named with their treaty: "the treaty's limits on
// warheads", "the mutual defence clause of the pact", "the aim of the convention is
// to protect wetlands".
func (s *clauseScan) ofTreaty() {
	for i := range s.Doc.Tokens {
		if s.Doc.Tokens[i].UPOS != "NOUN" {
			continue
		}
		noun := lemma(s.Reading, i)
		aim := s.words["aim"][noun]
		if !aim && !s.words["provisionlike"][noun] {
			continue
		}
		h := s.treatyBelow(i)
		if h < 0 {
			continue
		}
		t, ok := s.treaty(s.argument(h))
		if !ok {
			continue
		}
		fact := proposition.Factuality{Modality: schema.Actual, Polarity: schema.Positive, Cue: -1, Condition: -1}
		if aim {
			s.purpose(t, i)
			continue
		}
		it := item{Argument: s.argument(i), Factuality: fact, at: i, whole: s.phrase(i), light: true}
		s.emit(t, it, "clause.of")
	}
}

// purpose reads "the aim of the convention is to protect wetlands".
func (s *clauseScan) purpose(t Role, noun int) {
	h := s.Doc.Tokens[noun].Head
	if h < 0 || !s.Doc.Tokens[noun].Is("nsubj", "nsubj:outer") {
		return
	}
	if !s.infinitive(h) {
		h = s.Tree.Child(h, "xcomp", "ccomp", "csubj")
	}
	for v := h; v >= 0; {
		q := s.At(v)
		if q == nil {
			return
		}
		it := s.clauseItem(q)
		it.Modality = s.modality("aim", schema.Actual)
		s.emit(t, it, "clause.aim")
		return
	}
}
