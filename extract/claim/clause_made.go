package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// onTopic reads what a treaty is on where it is made: "signed an agreement on civil
// nuclear cooperation", "reached a deal to exchange prisoners".
func (s *clauseScan) onTopic(p *proposition.Proposition) {
	if !s.words["making"][ownName(s.Reading, p)] {
		return
	}
	for _, a := range p.Objects {
		noun := lemma(s.Reading, a.Head)
		t, ok := s.treaty(a)
		if !ok && s.words["dealt"][noun] && s.Type(a.Head) == schema.Phrase {
			t, ok = Of(a), true
		}
		if !ok || s.words["part"][noun] {
			continue
		}
		below := s.Tree.Children(a.Head)
		if p.Noun == a.Head || p.Passive {
			below = append(below[:len(below):len(below)], s.Tree.Children(p.Predicate)...)
		}
		for _, c := range below {
			if c > a.Head && s.Doc.Tokens[c].Is("acl", "advcl") && s.infinitive(c) {
				if q := s.At(c); q != nil {
					it := s.clauseItem(q)
					it.light = true
					s.emit(t, it, "clause.to")
				}
			}
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
		s.madeWith(p, t)
	}
}

// madeWith reads what a treaty is made with: "signed a pact complete with military
// ties and a pledge of defence".
func (s *clauseScan) madeWith(p *proposition.Proposition, t Role) {
	for _, o := range p.Obliques {
		if o.Prep == "with" && o.Head > t.Argument.Head && s.Type(o.Head) == schema.Phrase {
			it := s.phraseItem(p, o.Argument)
			it.light = true
			s.emit(t, it, "clause.with")
		}
	}
}

// provisionMade reads "Provision is made for regular meetings" behind a sentence
// that names the treaty.
func (s *clauseScan) provisionMade(p *proposition.Proposition) {
	if !p.Passive || lemma(s.Reading, p.Predicate) != "make" || len(p.Objects) != 1 || lemma(s.Reading, p.Objects[0].Head) != "provision" {
		return
	}
	t, ok := s.lastTreaty(p.Predicate, 2)
	if !ok {
		return
	}
	for _, o := range p.Obliques {
		if o.Prep == "for" {
			s.emit(t, s.phraseItem(p, o.Argument), "clause.provision-made")
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
		if t, ok := s.ownerOf(a.Head); ok {
			for _, o := range p.Objects {
				for _, m := range s.members(o) {
					it := s.phraseItem(p, m)
					it.light = true
					s.emit(t, it, "clause.listed")
				}
			}
			return
		}
	}
}

// ownerOf is the treaty of the last provision found, where token i stands in it.
func (s *clauseScan) ownerOf(i int) (Role, bool) {
	if n := len(s.found); n > 0 && s.found[n-1].whole.Has(i) {
		return s.found[n-1].treaty, true
	}
	return Role{}, false
}

// examples reads those that a preposition brings in: "provisions such as on-site
// inspections and data exchanges".
func (s *clauseScan) examples(t Role, it item, rule string) {
	for _, over := range [...]int{it.Head, it.at} {
		for _, c := range s.Tree.Children(over) {
			if c < it.Head || !s.Doc.Tokens[c].Is("nmod", "obl", "acl") || !s.words["example"][s.prep(c)] {
				continue
			}
			for _, i := range s.coordinated(c) {
				for _, a := range s.members(s.argument(i)) {
					s.emit(t, item{Argument: a, Factuality: it.Factuality, at: it.at, whole: s.phrase(a.Head), light: true}, rule)
				}
			}
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
		if aim {
			s.purpose(t, i)
			continue
		}
		it := item{Argument: s.argument(i), Factuality: actual, at: i, whole: s.phrase(i), light: true}
		s.emit(t, it, "clause.of")
	}
}

// provisionIs reads "The main provision of the treaty is a ban on missiles", "Among its
// provisions are a ceasefire and elections".
func (s *clauseScan) provisionIs(p *proposition.Proposition) {
	subject := s.Tree.Child(p.Predicate, "nsubj")
	if p.Form != proposition.Copular || subject < 0 || !s.words["term"][lemma(s.Reading, subject)] || s.Type(subject) == schema.Treaty {
		return
	}
	t, ok := s.treaty(s.argument(subject))
	if !ok {
		return
	}
	for _, i := range append(s.coordinated(p.Predicate), s.appositions(p.Predicate)...) {
		it := s.phraseItem(p, s.argument(i))
		it.whole, it.light = s.phrase(i), true
		s.emit(t, it, "clause.provision")
	}
}

// appositions are the nouns that parsers take for appositions of noun i, members of one
// list with it.
func (s *clauseScan) appositions(i int) []int {
	var out []int
	for _, c := range s.Tree.Children(i) {
		if c > i && s.Doc.Tokens[c].Is("appos") && s.Doc.Tokens[c].UPOS == "NOUN" {
			out = append(out, s.coordinated(c)...)
		}
	}
	return out
}

// core reads what lies at the heart of a treaty: "Limits on warheads are the core of
// the treaty".
func (s *clauseScan) core(p *proposition.Proposition) {
	if p.Form != proposition.Copular || !s.words["aim"][lemma(s.Reading, p.Predicate)] {
		return
	}
	h := s.treatyBelow(p.Predicate)
	if h < 0 {
		return
	}
	if t, ok := s.treaty(s.argument(h)); ok {
		for _, a := range p.Subjects {
			it := s.phraseItem(p, a)
			it.light = true
			s.emit(t, it, "clause.core")
		}
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
	if h < 0 {
		return
	}
	if q := s.At(h); q != nil {
		it := s.clauseItem(q)
		it.Modality = schema.Intended
		s.emit(t, it, "clause.aim")
	}
}
