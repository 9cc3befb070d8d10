package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// part reads what belongs to what: "Bukovina is part of Ukraine", "the Quds Force, an
// arm of the Revolutionary Guards".
func (s *relationScan) part(i int) {
	if !s.words["part"][lemma(s.Reading, i)] || s.Doc.Tokens[i].XPOS == "NNP" || s.prep(i) == "as" {
		return // "took to sea as part of an exercise"
	}
	for _, w := range s.below(i, "of") {
		if !s.whole(w) {
			continue
		}
		for _, b := range s.bearers(i) {
			if b != w && (s.whole(b) || s.words["site"][lemma(s.Reading, b)]) {
				s.emit(i, schema.PartOf, Of(s.argument(b)), Of(s.argument(w)), 0.55, "relation.part")
			}
		}
	}
}

// whole reports whether token i names what has parts.
func (s *relationScan) whole(i int) bool {
	switch t := s.Type(i); t {
	case schema.Place, schema.Treaty, schema.EventEntity:
		return true
	default:
		return isActor(t) && t != schema.Person
	}
}

// affiliate reads for whom someone speaks or fights: "Hezbollah, an Iranian proxy",
// "the Russian newspaper Izvestia".
func (s *relationScan) affiliate(i int) {
	if !s.words["firm"][lemma(s.Reading, i)] {
		return
	}
	names := s.bearers(i)
	if m, ok := s.starts[i+1]; ok {
		names = append(names, s.Doc.Mentions[m].Head)
	}
	for _, of := range append(s.before(i), s.below(i, "of", "for")...) {
		if !isActor(s.Type(of)) {
			continue
		}
		for _, name := range names {
			if t := s.Type(name); t == schema.Organization || t == schema.Phrase && s.Doc.Tokens[name].UPOS == "PROPN" {
				s.emit(i, schema.AffiliatedWith, Of(s.argument(name)), Of(s.argument(of)), 0.5, "relation.affiliate")
			}
		}
	}
}

// linked reads "groups linked to al-Qaeda", "a company affiliated with the army".
func (s *relationScan) linked(p *proposition.Proposition) {
	if p.Form != proposition.Verbal || !p.Passive || !s.plain(p) || !s.words["linking"][ownName(s.Reading, p)] {
		return
	}
	with, ok := p.Oblique("to", "with")
	if !ok || !isActor(s.Type(with.Head)) {
		return
	}
	for _, a := range p.Objects {
		if s.Doc.Tokens[a.Head].UPOS != "PRON" || len(s.Entities(a.Head)) > 0 {
			s.emit(p.Predicate, schema.AffiliatedWith, Of(a), Of(with), 0.45, "relation.linked")
		}
	}
}

// owned reads whose something is: "The ship was owned by a Greek company".
func (s *relationScan) owned(p *proposition.Proposition) {
	if p.Form != proposition.Verbal || !s.plain(p) || !s.words["owning"][ownName(s.Reading, p)] {
		return
	}
	for _, thing := range p.Objects {
		if s.state(thing.Head) || s.Doc.Tokens[thing.Head].UPOS == "PRON" {
			continue
		}
		for _, owner := range p.Subjects {
			if isActor(s.Type(owner.Head)) || owner.Tokens.Len() > 1 && s.words["firm"][lemma(s.Reading, owner.Head)] {
				s.emit(p.Predicate, schema.AffiliatedWith, Of(thing), Of(owner), 0.45, "relation.owned")
			}
		}
	}
}
