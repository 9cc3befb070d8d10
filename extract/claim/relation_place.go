package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// place reads where a place lies: "Rajin, a port in North Korea", "the Russian city
// of Belgorod", "Riyadh, the Saudi capital".
func (s *relationScan) place(i int) {
	noun := lemma(s.Reading, i)
	if !s.words["site"][noun] {
		return
	}
	names := s.bearers(i)
	for _, c := range s.below(i, "of") {
		if s.Type(c) == schema.Place {
			names = append(names, c)
		}
	}
	within := append(s.before(i), s.below(i, "in", "of", "on")...)
	for _, name := range names {
		if s.Type(name) != schema.Place {
			continue
		}
		for _, w := range within {
			t := s.Type(w)
			if w == name || t != schema.Country && t != schema.HistoricState && t != schema.Place {
				continue
			}
			relation := schema.LocatedIn
			if s.words["capital"][noun] {
				relation = schema.CapitalOf
			}
			s.emit(i, relation, Of(s.argument(name)), Of(s.argument(w)), 0.55, "relation.place")
			break
		}
	}
}

// lies reads "The base lies in Hokkaido", "a plant located in Tatarstan".
func (s *relationScan) lies(p *proposition.Proposition) {
	own := ownName(s.Reading, p)
	if p.Form != proposition.Verbal || !s.words["lying"][own] {
		return
	}
	where, ok := p.Oblique("in", "near", "at", "on")
	if !ok || s.Type(where.Head) != schema.Place && s.Type(where.Head) != schema.Country {
		return
	}
	things := p.Subjects
	if p.Passive {
		things = p.Objects
	}
	for _, a := range things {
		if s.Type(a.Head) == schema.Place || s.words["site"][lemma(s.Reading, a.Head)] {
			s.emit(p.Predicate, schema.LocatedIn, Of(a), Of(where), 0.5, "relation.lies")
		}
	}
}

// signed reads the date of a treaty: "the pact, signed in 1939", "The treaty was
// signed on 4 April 1949".
func (s *relationScan) signed(p *proposition.Proposition) {
	own := ownName(s.Reading, p)
	if p.Form != proposition.Verbal || !p.Passive || !s.words["dated"][own] || p.Polarity == schema.Negative {
		return
	}
	date := s.date(p.Predicate)
	if date == nil || p.Modality != schema.Actual {
		return
	}
	for _, a := range p.Objects {
		if s.Type(a.Head) == schema.Treaty {
			s.emit(p.Predicate, schema.SignedOn, Of(a), Role{Value: *date}, 0.65, "relation.signed")
		}
	}
}

// event reads the date in or behind an event's name: "the Suez Crisis of 1956",
// "the 1967 war".
func (s *relationScan) event(i int) {
	if s.Type(i) != schema.EventEntity || s.Mention(i).Head != i {
		return
	}
	for _, c := range s.Tree.Children(i) {
		if s.time[c] < 0 || !s.Doc.Tokens[c].Is("nmod", "nummod", "obl") {
			continue
		}
		if v := s.Doc.Times[s.time[c]].Value; v != "" && !s.Mention(i).Tokens.Has(c) {
			s.emit(i, schema.HappenedOn, Of(s.argument(i)), Role{Value: v}, 0.5, "relation.happened")
			return
		}
	}
}

// alias reads another name: "the October War, also known as the Yom Kippur War".
func (s *relationScan) alias(p *proposition.Proposition) {
	if p.Form != proposition.Verbal || !p.Passive || !s.words["also"][ownName(s.Reading, p)] {
		return
	}
	other, ok := p.Oblique("as")
	if !ok {
		return
	}
	if !strings.ContainsAny(s.Doc.Text(other.Tokens), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		return
	}
	for _, a := range p.Objects {
		if s.Type(a.Head) != schema.Phrase {
			s.emit(p.Predicate, schema.AliasOf, Of(a), Role{Argument: other, Phrase: true}, 0.5, "relation.alias")
		}
	}
}
