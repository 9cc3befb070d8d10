package proposition

import (
	"strings"

	"entente/schema"
)

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
	if s.occasion(p) && len(p.Subjects) > 0 && p.Subjects[0].Inferred {
		s.inherit(p, over) // "will travel to Havana for talks with Castro"
	}
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
