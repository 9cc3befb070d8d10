package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// underTreaty reads what parties do by a treaty: "Under the accord, each side will
// reduce its forces", "Both states pledged in the pact to consult", "By the treaty Spain
// recognised the republic and ceded Florida".
func (s *clauseScan) underTreaty(p *proposition.Proposition) {
	t, firm, ok := s.treatyOver(p)
	if !ok {
		return
	}
	verb := ownName(s.Reading, p)
	switch {
	case s.barred(p, t):
	case p.Form != proposition.Verbal:
	case s.words["vow"][verb], s.words["given"][verb] && len(p.Complements) > 0:
		s.vowed(p, t)
	case s.words["settled"][verb], firm && (s.binding(p, verb) || s.words["open"][s.auxiliary(p.Predicate)]):
		it := s.clauseItem(p)
		it.light = true
		s.emit(t, it, "clause.under")
	}
}

// barred emits what is said to be forbidden or allowed by treaty t, and reports whether
// p says so: "The possession of such weapons is forbidden under the treaty".
func (s *clauseScan) barred(p *proposition.Proposition, t Role) bool {
	if p.Form != proposition.Adjective && !p.Passive || !s.words["given"][strings.ToLower(s.Doc.Tokens[p.Predicate].Form)] {
		return false
	}
	things := p.Subjects
	if p.Passive {
		things = p.Objects
	}
	for _, a := range things {
		it := s.phraseItem(p, a)
		it.light = true
		s.emit(t, it, "clause.under")
	}
	return true
}

// treatyOver is the treaty by which p is done, and whether what is so done is a
// provision whatever the verb.
func (s *clauseScan) treatyOver(p *proposition.Proposition) (t Role, firm, ok bool) {
	for _, o := range p.Obliques {
		if !s.words["under"][o.Prep] {
			continue
		}
		if t, ok := s.treaty(o.Argument); ok {
			terms := lemma(s.Reading, o.Head) == "term" // "By the terms of the treaty"
			_, which := s.predicated(o.Head)            // "an alliance by which"
			return t, s.words["firm-under"][o.Prep] || terms || which, true
		}
	}
	if t, firm, ok = s.treatyMeant(p); ok {
		return t, firm, true
	}
	if (p.Link == proposition.Coordinate || p.Link == proposition.Parataxis) && p.Parent >= 0 && p.Parent != s.at[p.Predicate] {
		if over := &s.Propositions[p.Parent]; over.Predicate < p.Predicate {
			return s.treatyOver(over)
		}
	}
	return Role{}, false, false
}

// treatyMeant is the treaty that "which" or "whereby" takes up before p, whatever stands
// between the two: "The Treaty of Wuchale was signed between Italy and Ethiopia, under
// which Eritrea was recognised as Italian."
func (s *clauseScan) treatyMeant(p *proposition.Proposition) (t Role, firm, ok bool) {
	for _, c := range s.Tree.Children(p.Predicate) {
		word, prep := lemma(s.Reading, c), s.prep(c)
		switch {
		case c > p.Predicate:
			continue
		case word == "whereby", word == "wherein":
			firm = true
		case word == "which" && s.words["under"][prep]:
			firm = s.words["firm-under"][prep] || prep == "by"
		default:
			continue
		}
		t, ok = s.lastTreaty(c, 0)
		return t, firm, ok
	}
	return Role{}, false, false
}

// byParties reads what is said of a treaty's parties as such: "Every member of the
// convention is required to report", and behind a sentence that names the treaty
// "Each side promised the other support".
func (s *clauseScan) byParties(p *proposition.Proposition) {
	verb := ownName(s.Reading, p)
	if p.Form != proposition.Verbal || !s.words["vow"][verb] && !s.words["given"][verb] && p.Modality != schema.Obligated && !s.words["open"][s.auxiliary(p.Predicate)] {
		return
	}
	args := p.Subjects
	if p.Passive {
		args = append(p.Indirect[:len(p.Indirect):len(p.Indirect)], p.Objects...)
	}
	for _, a := range args {
		if !s.words["party"][lemma(s.Reading, a.Head)] {
			continue
		}
		t, ok := s.partiesTreaty(a)
		switch {
		case !ok:
			continue
		case s.words["vow"][verb] && len(p.Objects) > 0 && !p.Passive, len(p.Complements) > 0:
			s.vowed(p, t)
		case s.binding(p, verb):
			it := s.clauseItem(p)
			it.light = true
			s.emit(t, it, "clause.parties")
		default:
			it := s.clauseItem(p)
			if kind, weight := s.types.typeOf(s.main(it)); kind == schema.Terms && weight >= clear {
				s.emit(t, it, "clause.parties") // "Either side can end it on a year's notice"
			}
		}
		return
	}
}

// partiesTreaty is the treaty whose parties a names: one in its own words ("the
// parties to the pact", "every state that joins the convention"), else the last one
// named where each of the parties is meant.
func (s *clauseScan) partiesTreaty(a proposition.Argument) (Role, bool) {
	whole := s.Tree.Subtree(a.Head)
	k, _ := slices.BinarySearch(s.treaties, whole.First)
	if k < len(s.treaties) && whole.Has(s.treaties[k]) {
		return Of(s.argument(s.treaties[k])), true
	}
	if s.words["bound-by"][lemma(s.Reading, a.Head)] {
		return s.spokenOf(a.Head, 2)
	}
	for _, c := range s.Tree.Children(a.Head) {
		if s.Doc.Tokens[c].Is("det", "nummod", "amod") && s.words["each"][lemma(s.Reading, c)] {
			return s.lastTreaty(a.Head, 2)
		}
	}
	return Role{}, false
}

// binding reports whether p says what parties have to do or may do.
func (s *clauseScan) binding(p *proposition.Proposition, verb string) bool {
	switch p.Modality {
	case schema.Obligated, schema.Intended, schema.Conditional:
		return true
	}
	return p.Passive && s.words["given"][verb] || s.infinitive(p.Predicate) && s.isTo(p.Predicate)
}

// isTo reports whether predicate v is put with "is to": "Germany was to surrender its
// colonies".
func (s *clauseScan) isTo(v int) bool {
	for _, c := range s.Tree.Children(v) {
		if c < v && s.Doc.Tokens[c].Is("aux", "cop") && lemma(s.Reading, c) == "be" && c+1 < v && lemma(s.Reading, c+1) == "to" {
			return true
		}
	}
	return false
}

// vowed emits what the parties of treaty t promise in it.
func (s *clauseScan) vowed(p *proposition.Proposition, t Role) {
	found := false
	for _, k := range p.Complements {
		q := &s.Propositions[k]
		if q.Link == proposition.Participle {
			continue
		}
		found = true
		for _, j := range s.coordinated(q.Predicate) {
			if q := s.At(j); q != nil && q.Predicate == j {
				it := s.clauseItem(q)
				it.light = true
				s.emit(t, it, "clause.pledged")
			}
		}
	}
	if c := s.Tree.Child(t.Argument.Head, "acl"); !found && c >= 0 && s.infinitive(c) && s.At(c) != nil {
		// "agreed in the pact to disarm" may hang on the pact.
		it := s.clauseItem(s.At(c))
		it.light, found = true, true
		s.emit(t, it, "clause.pledged")
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
