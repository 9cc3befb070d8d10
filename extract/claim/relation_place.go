package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
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
		if s.placeName(c) {
			names = append(names, c)
		}
	}
	within := append(s.before(i), s.below(i, "in", "of", "on")...)
	for _, name := range names {
		if !s.placeName(name) && noun != "capital" {
			continue
		}
		for _, w := range within {
			t := s.Type(w)
			if w == name || t != schema.Country && t != schema.HistoricState && t != schema.Place {
				continue
			}
			subject, relation := Of(s.argument(name)), schema.LocatedIn
			if noun == "capital" {
				subject.Phrase, relation = true, schema.CapitalOf // its name may stand for the state
			}
			s.emit(i, relation, subject, Of(s.argument(w)), 0.55, "relation.place")
			break
		}
	}
}

// inside reads where a named place or a site lies by the phrase behind it: "Gori in
// Georgia", "a refinery near Kirkuk".
func (s *relationScan) inside(i int) {
	if s.Type(i) != schema.Place && !s.words["facility"][lemma(s.Reading, i)] {
		return
	}
	for _, w := range s.below(i, "in", "near") {
		if t := s.Type(w); t == schema.Place || t == schema.Country || t == schema.HistoricState {
			site := s.argument(i)
			site.Tokens.Last = max(i+1, min(site.Tokens.Last, s.Tree.Subtree(w).First))
			s.emit(i, schema.LocatedIn, Of(site), Of(s.argument(w)), 0.5, "relation.inside")
			return
		}
	}
}

// placeName reports whether token i names a place, known or not.
func (s *relationScan) placeName(i int) bool {
	t := s.Type(i)
	return t == schema.Place || t == schema.Phrase && s.Doc.Tokens[i].UPOS == "PROPN"
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
// signed on 4 April 1949", "France signed the Elysée Treaty in 1963".
func (s *relationScan) signed(p *proposition.Proposition) {
	own := ownName(s.Reading, p)
	if p.Form != proposition.Verbal || !s.words["dated"][own] || p.Polarity == schema.Negative {
		return
	}
	date := s.date(p.Predicate)
	if date == nil || p.Modality != schema.Actual {
		return
	}
	for _, a := range p.Objects {
		if subject, ok := s.copularSubject(a.Head); ok {
			a = subject // "The accord was a truce signed in 1953"
		}
		if s.Type(a.Head) == schema.Treaty {
			s.emit(p.Predicate, schema.SignedOn, Of(a), Role{Value: *date}, 0.65, "relation.signed")
		}
	}
}

// event reads the date in or behind the name of an event or a treaty: "the Suez
// Crisis of 1956", "the Helsinki Accords (1975)", "the assassination of the king in
// 1934".
func (s *relationScan) event(i int) {
	t := s.Type(i)
	name := s.Mention(i)
	named := (t == schema.EventEntity || t == schema.Treaty) && name.Head == i && name.Kind == text.Name
	if !named && !(s.words["event"][lemma(s.Reading, i)] && t == schema.Phrase && len(s.below(i, "of")) > 0) {
		return
	}
	value := s.dateBelow(i)
	if named && value == "" {
		value = s.dateBehind(name.Tokens.Last)
	}
	if value == "" || strings.Contains(value, "/") {
		return
	}
	relation, conf := schema.HappenedOn, 0.5
	if t == schema.Treaty {
		relation, conf = schema.SignedOn, 0.55
	}
	s.emit(i, relation, Of(s.argument(i)), Role{Value: value}, conf, "relation.happened")
}

// dateBelow is the date that hangs on token i.
func (s *relationScan) dateBelow(i int) string {
	for _, c := range s.Tree.Children(i) {
		if s.time[c] >= 0 && s.Doc.Tokens[c].Is("nmod", "nummod", "obl", "compound") {
			if v := s.Doc.Times[s.time[c]].Value; v != "" {
				return v
			}
		}
	}
	return ""
}

// dateBehind is the date in the parenthesis that opens at token i: "(July 1997)".
func (s *relationScan) dateBehind(i int) string {
	if i+2 >= len(s.Doc.Tokens) || s.Doc.Tokens[i].Form != "(" || s.time[i+1] < 0 {
		return ""
	}
	t := s.Doc.Times[s.time[i+1]]
	if t.Tokens.Last < len(s.Doc.Tokens) && s.Doc.Tokens[t.Tokens.Last].Form == ")" {
		return t.Value
	}
	return ""
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
