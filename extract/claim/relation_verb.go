package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// joins reads who comes to belong to what, or who is bound: "Spain joined NATO",
// "Greece acceded to the Genocide Convention".
func (s *relationScan) joins(p *proposition.Proposition) {
	if p.Form != proposition.Verbal || p.Passive || !s.plain(p) || !s.words["joining"][ownName(s.Reading, p)] {
		return
	}
	whole := p.Objects
	if to, ok := p.Oblique("to"); ok && len(whole) == 0 {
		whole = []proposition.Argument{to}
	}
	for _, w := range whole {
		relation, ok := s.belonging(w.Head)
		if !ok {
			continue
		}
		for _, a := range p.Subjects {
			if s.state(a.Head) {
				s.emit(p.Predicate, relation, Of(a), Of(w), 0.55, "relation.joins")
			}
		}
	}
}

// belonging is the relation of a state to what token i names.
func (s *relationScan) belonging(i int) (schema.RelationType, bool) {
	switch s.Type(i) {
	case schema.Alliance, schema.Organization:
		return schema.MemberOf, true
	case schema.Treaty:
		return schema.PartyTo, true
	}
	return "", false
}

// admits reads the members of an alliance or an organisation from its side: "NATO
// admitted Slovenia", "the League was expanded to include Mexico".
func (s *relationScan) admits(p *proposition.Proposition) {
	if p.Form != proposition.Verbal || p.Passive || p.Polarity == schema.Negative || !s.words["admitting"][ownName(s.Reading, p)] {
		return
	}
	for _, w := range p.Subjects {
		if t := s.Type(w.Head); t != schema.Alliance && t != schema.Organization {
			continue
		}
		for _, a := range p.Objects {
			if s.Type(a.Head) == schema.Country || s.Type(a.Head) == schema.HistoricState {
				s.emit(p.Predicate, schema.MemberOf, Of(a), Of(w), 0.5, "relation.admits")
			}
		}
	}
}

// allied reads "Bulgaria was allied with Germany", "Cuba allied itself with the
// Soviet Union".
func (s *relationScan) allied(p *proposition.Proposition) {
	if !s.plain(p) || !s.words["allying"][ownName(s.Reading, p)] {
		return
	}
	with, ok := p.Oblique("with", "to")
	if !ok || !isBody(s.Type(with.Head)) {
		return
	}
	sides := p.Subjects
	if p.Passive {
		sides = p.Objects
	}
	for _, a := range sides {
		if isBody(s.Type(a.Head)) {
			s.emit(p.Predicate, schema.AllyOf, Of(a), Of(with), 0.5, "relation.allied")
		}
	}
}

// plain reports whether p is told as a fact.
func (s *relationScan) plain(p *proposition.Proposition) bool {
	return p.Modality == schema.Actual && p.Polarity == schema.Positive
}
