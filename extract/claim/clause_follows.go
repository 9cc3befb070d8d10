package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// follows reads what stands behind a sentence that holds a provision: "Under the deal,
// Iran must ship out its uranium. It may not enrich above four percent."
func (s *clauseScan) follows(p *proposition.Proposition) {
	n := len(s.found)
	if n == 0 || p.Form != proposition.Verbal && p.Form != proposition.Adjective || s.done[p.Predicate] {
		return
	}
	if since := p.Sentence - s.Doc.Tokens[s.found[n-1].whole.First].Sentence; since != 1 && (since != 0 || p.Link != proposition.Coordinate) {
		return
	}
	if p.Link != proposition.Main && p.Link != proposition.Coordinate {
		return
	}
	verb := ownName(s.Reading, p)
	t := s.found[n-1].treaty
	if s.words["vow"][verb] && len(p.Complements) > 0 && s.present(p.Predicate) && !s.perfect(p.Predicate) {
		s.vowed(p, s.elsewhere(t)) // "Israel undertakes to respect the shrines"
		return
	}
	if s.barred(p, t) || p.Form == proposition.Adjective {
		return
	}
	it := s.clauseItem(p)
	if s.institutional(p) {
		it.light, it.only = true, []schema.ClauseType{schema.Institutions, schema.Consultation, schema.DisputeResolution}
		s.emit(s.elsewhere(t), it, "clause.follows")
		return
	}
	given := p.Passive && s.words["given"][verb]
	if !s.words["bound"][it.aux] && !given && !s.would(p, it) || len(p.Subjects) == 0 && !p.Passive {
		return
	}
	if kind, weight := s.types.typeOf(s.main(it)); kind == schema.Unspecified || weight < clear {
		return
	}
	if it.Modality == schema.Possible && it.aux != "may" {
		it.Modality = schema.Intended
	}
	if it.aux == "must" || it.Polarity == schema.Negative {
		it.Modality = schema.Obligated
	}
	it.light = true
	s.emit(t, it, "clause.follows")
}

// would reports whether p tells of the parties of a draft what they would do: "They would
// merely consult."
func (s *clauseScan) would(p *proposition.Proposition, it item) bool {
	n := s.Tree.Child(p.Predicate, "nsubj")
	return it.aux == "would" && n >= 0 && (lemma(s.Reading, n) == "they" || s.words["party"][lemma(s.Reading, n)])
}

// elsewhere is treaty t as it is spoken of in another sentence, by its entity alone.
func (s *clauseScan) elsewhere(t Role) Role {
	if e := s.Entities(t.Argument.Head); len(t.Entities) == 0 && len(e) > 0 {
		t.Entities = e[:1]
	}
	return t
}

// institutional reports whether p tells in the present tense how the bodies of a treaty
// work: "The commission meets once a year", "Disputes go to a court of arbitration".
func (s *clauseScan) institutional(p *proposition.Proposition) bool {
	n := s.Tree.Child(p.Predicate, "nsubj", "nsubj:pass")
	return n >= 0 && s.words["organ"][lemma(s.Reading, n)] && s.present(p.Predicate) && !s.perfect(p.Predicate)
}

// clear is the weight from which words speak clearly for a type.
const clear = 4
