package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// readText reads a treaty's own articles: "The Parties shall settle their disputes
// by peaceful means", "Each Party recognises that …".
func (s *clauseScan) readText(own Role) {
	for i := range s.Propositions {
		p := &s.Propositions[i]
		if p.Form == proposition.Nominal {
			continue
		}
		aux := s.auxiliary(p.Predicate)
		verb := ownName(s.Reading, p)
		statement := s.words["statement"][verb]
		switch {
		case statement && p.Link == proposition.Coordinate && len(p.Complements) > 0:
			s.stated(own, p)
		case s.embedded(p):
		case statement && s.ownerSubject(p):
			s.stated(own, p)
		case aux == "shall", aux == "must", aux == "may", aux == "will" && s.ownerSubject(p):
			s.emitArticle(own, p)
		case p.Link == proposition.Coordinate && p.Modality == schema.Obligated, s.normative(p):
			s.emitArticle(own, p)
		}
	}
}

// normative reports whether p stands in an article in the present tense, which
// treaties use of what is to hold: "It is concluded for a period of ten years."
func (s *clauseScan) normative(p *proposition.Proposition) bool {
	if s.article(p.Predicate) == "" || s.Tree.Child(p.Predicate, "nsubj", "nsubj:pass") < 0 {
		return false
	}
	return s.present(p.Predicate) && !s.perfect(p.Predicate)
}

// finite is the finite verb of predicate v: its first auxiliary, or v itself.
func (s *clauseScan) finite(v int) int {
	for _, c := range s.Tree.Children(v) {
		if c < v && s.Doc.Tokens[c].Is("aux", "cop") {
			return c
		}
	}
	return v
}

// present reports whether predicate v is in the present tense.
func (s *clauseScan) present(v int) bool {
	tense := s.Doc.Tokens[s.finite(v)].XPOS
	return tense == "VBZ" || tense == "VBP"
}

// perfect reports whether predicate v is in a perfect tense: "have agreed".
func (s *clauseScan) perfect(v int) bool {
	f := s.finite(v)
	return f != v && lemma(s.Reading, f) == "have"
}

// embedded reports whether p stands in a relative or subordinate clause, which
// qualifies a provision and is none.
func (s *clauseScan) embedded(p *proposition.Proposition) bool {
	for steps := 0; p.Link != proposition.Main && steps < 20; steps++ {
		switch p.Link {
		case proposition.Coordinate, proposition.Parataxis:
		default:
			return !s.underHeading(p)
		}
		if p.Parent < 0 {
			return false
		}
		p = &s.Propositions[p.Parent]
	}
	return false
}

// underHeading reports whether the clause of p hangs on a heading that runs into
// it: "ARTICLE IV Each Party recognises …".
func (s *clauseScan) underHeading(p *proposition.Proposition) bool {
	h := s.Doc.Tokens[p.Predicate].Head
	return h >= 0 && s.Doc.Tokens[h].Head < 0 && s.words["part"][lemma(s.Reading, h)]
}

// ownerSubject reports whether those whom the treaty binds are the subject of p.
func (s *clauseScan) ownerSubject(p *proposition.Proposition) bool {
	for _, a := range p.Subjects {
		if isActor(s.Type(a.Head)) {
			return true
		}
		for i := a.Tokens.First; i < s.Tree.Subtree(a.Head).Last; i++ {
			if s.words["owner"][lemma(s.Reading, i)] {
				return true
			}
		}
	}
	return false
}

// stated emits what the parties undertake, recognise or declare.
func (s *clauseScan) stated(own Role, p *proposition.Proposition) {
	found := false
	for _, k := range p.Complements {
		q := &s.Propositions[k]
		if q.Link == proposition.Participle || len(p.Objects) > 0 && q.Marker < 0 {
			continue
		}
		found = true
		it := s.clauseItem(q)
		if it.Modality == schema.Actual {
			it.Modality = schema.Obligated
		}
		it.binds = p.Subjects
		s.emit(own, it, articleRule)
		for _, j := range s.coordinated(q.Predicate)[1:] {
			if c := s.At(j); c != nil && !it.Tokens.Has(j) {
				s.emit(own, s.clauseItem(c), articleRule)
			}
		}
	}
	if s.perfect(p.Predicate) {
		return // "have agreed as follows"
	}
	if !found && (len(p.Objects)+len(p.Obliques) > 0 || s.auxiliary(p.Predicate) != "") {
		s.emitArticle(own, p)
	}
}

// articleRule is the rule that reads the articles of a treaty.
const articleRule = "clause.article"

// emitArticle emits p itself as a provision, with its subject where that is not
// one of the parties: "The Council shall meet twice a year".
func (s *clauseScan) emitArticle(own Role, p *proposition.Proposition) {
	it := s.clauseItem(p)
	it.binds = p.Subjects
	if subject := s.Tree.Child(p.Predicate, "nsubj"); subject >= 0 && subject < p.Predicate && !isActor(s.Type(subject)) {
		if noun := lemma(s.Reading, subject); noun != "party" && noun != "parties" && noun != "state" {
			it.Tokens.First = s.Tree.Subtree(subject).First
			it.Tokens = clip(it.Tokens)
			if !it.Tokens.Has(it.Head) {
				it.Tokens = s.verbPhrase(p.Predicate)
			}
		}
	}
	s.emit(own, it, articleRule)
}
