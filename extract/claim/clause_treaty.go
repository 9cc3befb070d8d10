package claim

import (
	"slices"

	"entente/extract/proposition"
	"entente/schema"
)

// treatyMentions are the heads of the mentions of treaties, in the order of the
// text.
func (s *clauseScan) treatyMentions() []int {
	var out []int
	for _, m := range s.Doc.Mentions {
		if len(m.Entities) == 0 {
			continue
		}
		t := s.Doc.Entities[m.Entities[0]].Type
		if t == schema.Treaty || t == schema.Alliance && s.words["agreement"][lemma(s.Reading, m.Head)] {
			out = append(out, m.Head)
		}
	}
	slices.Sort(out)
	return out
}

// treaty is the treaty that a noun phrase names, as a whole or by one of its parts:
// "the pact", "Article 4 of the Charter", "the clause".
func (s *clauseScan) treaty(a proposition.Argument) (Role, bool) {
	noun := lemma(s.Reading, a.Head)
	if named, ok := s.predicated(a.Head); ok {
		return named, true
	}
	switch {
	case s.Type(a.Head) == schema.Treaty, s.Type(a.Head) == schema.Alliance && s.words["agreement"][noun]:
		return Of(a), true
	case s.words["part"][noun]:
		if h := s.treatyBelow(a.Head); h >= 0 {
			return Of(s.argument(h)), true
		}
		if s.words["term"][noun] {
			return s.spokenOf(a.Head, 3)
		}
	case s.Type(a.Head) == schema.Phrase && s.words["agreement"][noun] && s.Doc.Tokens[a.Head].UPOS != "VERB":
		return Of(a), !s.words["weak"][noun] || s.made(a.Head)
	}
	return Role{}, false
}

// predicated is the treaty that is said to be what noun i names: in "The Warsaw Pact was
// an alliance that …" and "the Warsaw Pact, an alliance that …" the pact.
func (s *clauseScan) predicated(i int) (Role, bool) {
	h := -1
	if subject, ok := s.copularSubject(i); ok {
		h = subject.Head
	} else if s.Doc.Tokens[i].Is("appos") {
		h = s.Doc.Tokens[i].Head
	}
	if h < 0 || !s.words["agreement"][lemma(s.Reading, i)] {
		return Role{}, false
	}
	pact := s.Type(h) == schema.Treaty || s.Type(h) == schema.Alliance && s.words["agreement"][lemma(s.Reading, h)]
	return Of(s.argument(h)), pact
}

// treatyBelow is the treaty whose part token i is: "the terms of the armistice",
// "the treaty's preamble", "the clause in the agreement"; -1 where none is named.
func (s *clauseScan) treatyBelow(i int) int {
	for _, c := range s.Tree.Children(i) {
		t := &s.Doc.Tokens[c]
		if !t.Is("nmod", "compound") {
			continue
		}
		noun := lemma(s.Reading, c)
		if s.Type(c) == schema.Treaty || s.words["agreement"][noun] && !s.words["part"][noun] && t.UPOS == "NOUN" {
			return c
		}
		if s.words["part"][noun] {
			if below := s.treatyBelow(c); below >= 0 {
				return below
			}
		}
	}
	return -1
}

// made reports whether noun i is signed or concluded, so that even "a partnership"
// is a treaty.
func (s *clauseScan) made(i int) bool {
	t := &s.Doc.Tokens[i]
	if t.Head >= 0 && t.Is("obj", "nsubj:pass") && s.words["dated"][lemma(s.Reading, t.Head)] {
		return true
	}
	c := s.Tree.Child(i, "acl")
	return c >= 0 && s.words["dated"][lemma(s.Reading, c)]
}

// lastTreaty is the treaty named last before token i, at most so many sentences
// before: what "the clause" belongs to.
func (s *clauseScan) lastTreaty(i, sentences int) (Role, bool) {
	k, _ := slices.BinarySearch(s.treaties, i)
	if k == 0 || s.Doc.Tokens[i].Sentence-s.Doc.Tokens[s.treaties[k-1]].Sentence > sentences {
		return Role{}, false
	}
	h := s.treaties[k-1]
	return Role{Argument: s.argument(h), Entities: s.Entities(h)[:1]}, true
}

// subjectTreaty is the treaty among the subjects of p.
func (s *clauseScan) subjectTreaty(p *proposition.Proposition) (Role, bool) {
	verb := ownName(s.Reading, p)
	if p.Link == proposition.Parataxis && len(p.Subjects) == 0 && p.Parent >= 0 {
		return s.subjectTreaty(&s.Propositions[p.Parent]) // "The treaty bans tests, limits warheads and …"
	}
	if it, ok := s.it(p); ok && (!p.Passive && s.documentary(p, verb) || s.lasts(p, verb)) {
		return s.itsTreaty(it)
	}
	if p.Passive && s.words["lasting"][verb] && len(p.Objects) == 1 {
		return s.treaty(p.Objects[0]) // "The pact was terminated"
	}
	for _, a := range p.Subjects {
		if s.words["party"][lemma(s.Reading, a.Head)] {
			continue
		}
		if t, ok := s.treaty(a); ok {
			return t, true
		}
		if s.words["weak"][lemma(s.Reading, a.Head)] && s.documentary(p, verb) && s.Type(a.Head) == schema.Phrase {
			return Of(a), true
		}
	}
	if p.Link != proposition.Adverbial || p.Parent < 0 || s.Doc.Tokens[p.Predicate].XPOS != "VBG" {
		return Role{}, false
	}
	// "signed a pact, covering trade and energy"
	over := &s.Propositions[p.Parent]
	if s.words["making"][ownName(s.Reading, over)] {
		for _, a := range over.Objects {
			if t, ok := s.treaty(a); ok {
				return t, true
			}
		}
	}
	return Role{}, false
}

// it is the "it" of which p is said.
func (s *clauseScan) it(p *proposition.Proposition) (proposition.Argument, bool) {
	args := p.Subjects
	if p.Passive {
		args = p.Objects
	}
	if len(args) != 1 || lemma(s.Reading, args[0].Head) != "it" {
		return proposition.Argument{}, false
	}
	return args[0], true
}

// lasts reports whether p tells how long something holds: "It was to run for five
// years and was prolonged".
func (s *clauseScan) lasts(p *proposition.Proposition, verb string) bool {
	if !s.words["lasting"][verb] {
		return false
	}
	kind, _ := s.types.typeOf(s.main(s.clauseItem(p)))
	return kind == schema.Terms
}

// itsTreaty is the agreement that "it" stands for before a verb that only documents are
// said to do: "Turkey concluded a defence agreement. It provided for consultation."
func (s *clauseScan) itsTreaty(it proposition.Argument) (Role, bool) {
	if t, ok := s.treaty(it); ok {
		return t, true
	}
	sentence := s.Doc.Tokens[it.Head].Sentence
	for i := it.Head - 1; i >= 0 && s.Doc.Tokens[i].Sentence >= sentence-1; i-- {
		m := s.Mention(i)
		if m == nil || m.Head != i || len(m.Entities) != 1 || s.Type(i) != schema.Treaty && !s.words["agreement"][lemma(s.Reading, i)] {
			continue
		}
		if !s.Doc.Tokens[i].Is("obj", "nsubj", "nsubj:pass") && !s.words["firm-under"][s.prep(i)] {
			return Role{}, false // named in passing
		}
		_, ok := s.treaty(s.argument(i))
		return Role{Argument: it, Entities: m.Entities}, ok
	}
	return Role{}, false
}

// documentary reports whether p is what documents do: "The statement calls for
// talks".
func (s *clauseScan) documentary(p *proposition.Proposition, verb string) bool {
	if s.words["documentary"][verb] {
		return true
	}
	for _, o := range p.Obliques {
		if s.words["documentary"][verb+" "+o.Prep] {
			return true
		}
	}
	return false
}
