package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// copular reads "The base is a major concern for Japan" and "Many Hungarians are
// against the accession".
func (s *concernScan) copular(p *proposition.Proposition, subject proposition.Argument) {
	var subjects []proposition.Argument
	for _, i := range s.coordinated(subject.Head) {
		subjects = append(subjects, s.argument(i))
	}
	s.source(p, p.Predicate, subjects)
	if st, ok := s.stances["noun"][lemma(s.Reading, subject.Head)]; ok {
		// "Britain's main concern is the loss of its waters"
		topics := s.nominal([]proposition.Argument{s.argument(p.Predicate)})
		s.emit(p.Predicate, st, s.nounHolders(subject.Head), topics, p.Factuality, 0.55, "concern.is")
	}
	if st, ok := s.stances["against"][s.prep(p.Predicate)]; ok {
		topic := []proposition.Argument{s.argument(p.Predicate)}
		s.emit(p.Predicate, st, s.holders(subjects), topic, p.Factuality, 0.65, "concern.against")
	}
}

// trouble reads what is said of the topic: "The alliance is alarming for China".
func (s *concernScan) trouble(p *proposition.Proposition) {
	st, ok := s.stances["trouble"][strings.ToLower(s.Doc.Tokens[p.Predicate].Form)]
	if !ok {
		return
	}
	h, ok := p.Oblique("for", "to")
	if !ok {
		return
	}
	topics := s.nominal(p.Subjects)
	if len(topics) == 0 {
		topics = s.clauseTopics(p)
	}
	s.emit(p.Predicate, st, s.holders([]proposition.Argument{h}), topics, p.Factuality, 0.6, "concern.trouble")
}

// remains reads "The base remains a source of concern for Japan".
func (s *concernScan) remains(p *proposition.Proposition) {
	if len(p.Objects) > 0 && s.is("remain", ownName(s.Reading, p)) {
		s.source(p, p.Objects[0].Head, p.Subjects)
	}
}

// source reads noun i, which p says of subjects: "a concern for Japan".
func (s *concernScan) source(p *proposition.Proposition, i int, subjects []proposition.Argument) {
	st, ok := s.sourceNoun(i)
	if !ok {
		return
	}
	var holders []proposition.Argument
	whole := s.Tree.Subtree(i)
	for c := whole.First; c < whole.Last; c++ {
		t := &s.Doc.Tokens[c]
		behind, prep := c > i && t.Is("nmod", "obl"), s.prep(c)
		switch {
		case t.Deprel == "nmod:poss" && t.Head == i, c > i && t.Is("conj"), behind && (prep == "for" || prep == "to" || prep == "of"):
			if s.holder(c) {
				holders = append(holders, s.argument(c))
			}
		case behind && prep == "in" && !s.holder(t.Head) && (s.holder(c) || s.Type(c) == schema.Place):
			holders = append(holders, s.argument(c)) // "a source of anxiety in Cairo"
		}
	}
	s.emit(i, st, holders, s.nominal(subjects), p.Factuality, 0.6, "concern.source")
}

// sourceNoun looks noun i up, alone, with the adjective before it ("red line") and
// with the noun behind it ("source of concern").
func (s *concernScan) sourceNoun(i int) (schema.Stance, bool) {
	names := []string{lemma(s.Reading, i)}
	for _, c := range s.Tree.Children(i) {
		switch t := &s.Doc.Tokens[c]; {
		case c < i && t.Is("amod", "compound"):
			names = append(names, lemma(s.Reading, c)+" "+names[0])
		case c > i && t.Is("nmod"):
			names = append(names, names[0]+" "+s.prep(c)+" "+lemma(s.Reading, c))
		}
	}
	for _, n := range names {
		if st, ok := s.stances["source"][n]; ok {
			return st, true
		}
	}
	return "", false
}
