package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// verb reads "Moscow fears encirclement", "France objects to the plan", "Iran
// worries that the sanctions will return". Condemning, accusing and warning are
// left to the actions, which they are as well, but where nobody acts.
func (s *concernScan) verb(p *proposition.Proposition) {
	s.phrasal(p)
	s.critical(p)
	st, ok := s.stance("verb", p)
	if !ok || p.Noun >= 0 {
		return
	}
	holders := s.holders(p.Subjects)
	if st == schema.StanceCondemnation || st == schema.StanceWarning {
		holders = slices.DeleteFunc(holders, func(a proposition.Argument) bool { return !s.mouthpiece(a.Head) })
	}
	s.emit(p.Predicate, st, holders, s.topics(p), p.Factuality, 0.65, "concern.verb")
}

// mouthpiece reports whether token i names what speaks but does not act: "state radio
// denounced the ceremony".
func (s *concernScan) mouthpiece(i int) bool {
	return s.is("mouthpiece", lemma(s.Reading, i)) && s.Type(i) == schema.Phrase
}

// phrasal reads a verb with its own noun: "Vietnam took exception to the ban".
func (s *concernScan) phrasal(p *proposition.Proposition) {
	for _, a := range p.Objects {
		if st, ok := s.stances["phrase"][ownName(s.Reading, p)+" "+lemma(s.Reading, a.Head)]; ok {
			s.emit(p.Predicate, st, s.holders(p.Subjects), s.behind(p, "over", "wide"), p.Factuality, 0.6, "concern.phrase")
		}
	}
}

// critical reads what critics say: "Opponents argue that the pact rewards aggression".
func (s *concernScan) critical(p *proposition.Proposition) {
	for _, a := range p.Subjects {
		if !s.is("critic", lemma(s.Reading, a.Head)) || s.Tree.Child(p.Predicate, "ccomp") < p.Predicate || p.Polarity == schema.Negative {
			continue
		}
		s.emit(p.Predicate, schema.StanceObjection, []proposition.Argument{a}, s.clauseTopics(p), p.Factuality, 0.5, "concern.critics")
	}
}

// opposed reads "India is opposed to the port", which parsers take for a passive.
func (s *concernScan) opposed(p *proposition.Proposition) {
	st, ok := s.stances["adjective"][strings.ToLower(s.Doc.Tokens[p.Predicate].Form)]
	to, with := p.Oblique("to")
	if !ok || !with || !p.Passive || len(p.Subjects) > 0 {
		return
	}
	s.emit(p.Predicate, st, s.holders(p.Objects), s.nominal([]proposition.Argument{to}), p.Factuality, 0.6, "concern.opposed")
}

// affect reads what troubles whom: "The launch alarmed Tokyo", "Tokyo was alarmed
// by the launch".
func (s *concernScan) affect(p *proposition.Proposition) {
	st, ok := s.stances["affect"][ownName(s.Reading, p)]
	fact := p.Factuality
	if !ok && p.Passive && p.Polarity == schema.Negative {
		st, ok = s.stances["pleased"][strings.ToLower(s.Doc.Tokens[p.Predicate].Form)]
		fact.Polarity = schema.Positive // "was not convinced that the truce would hold"
	}
	if !ok || s.prep(p.Predicate) == "to" || s.lest(p.Predicate) {
		return // "is reluctant to anger China" says of China nothing
	}
	holders := s.holders(p.Objects)
	if bare, ok := p.Oblique(""); ok && len(p.Objects) == 0 {
		holders = s.holders([]proposition.Argument{bare})
	}
	topics := s.nominal(p.Subjects)
	if p.Passive && len(topics) == 0 {
		q := *p
		q.Objects = nil
		topics = s.topics(&q) // "was alarmed at the launch"
	}
	s.emit(p.Predicate, st, holders, topics, fact, 0.6, "concern.affect")
}

// adjective reads "Israel is concerned about the deal", "is wary of", "is unhappy
// that".
func (s *concernScan) adjective(p *proposition.Proposition) {
	st, ok := s.stance("adjective", p)
	fact := p.Factuality
	if !ok && p.Polarity == schema.Negative {
		st, ok = s.stance("pleased", p) // "is not happy with the plan"
		fact.Polarity = schema.Positive
	}
	if v := s.Tree.Child(p.Predicate, "xcomp", "advcl", "csubj"); !ok || v > 0 && s.prep(v) == "to" && s.is("eager", lemma(s.Reading, p.Predicate)) {
		return // "was anxious to avoid a breach"
	}
	s.emit(p.Predicate, st, s.holders(p.Subjects), s.topics(p), fact, 0.7, "concern.adjective")
}
