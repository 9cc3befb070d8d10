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
	if !ok || s.prep(p.Predicate) == "to" {
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

// judge reads "Beijing views the pact as a threat", "Ivanov called the expansion a
// mistake".
func (s *concernScan) judge(p *proposition.Proposition) {
	if !s.is("judge", ownName(s.Reading, p)) {
		return
	}
	st, ok := s.verdict(p)
	if !ok {
		return
	}
	topics := s.nominal(p.Objects)
	if len(p.Indirect) > 0 && len(p.Objects) == 1 {
		topics = s.nominal(p.Indirect) // "called the suspension an act of war", read like "gave him a book"
	}
	if len(topics) > 1 {
		topics = topics[:1] // the second is the verdict: "called the plan a mistake"
	}
	if len(topics) == 1 && s.Type(topics[0].Head) == schema.Person {
		return // "called him a liar" is an accusation
	}
	if len(topics) == 0 {
		topics = s.clauseTopics(p)
	}
	if len(topics) == 0 {
		// "regards it as unfortunate that …"
		whole := s.Tree.Subtree(p.Predicate)
		for c := p.Predicate; c < whole.Last && len(topics) == 0; c++ {
			if s.Doc.Tokens[c].Is("ccomp", "csubj", "acl") && s.Tree.Child(c, "mark") >= 0 {
				topics = append(topics, proposition.Argument{Head: c, Tokens: s.clauseWords(c)})
			}
		}
	}
	holders := s.holders(p.Subjects)
	if p.Passive && len(holders) == 0 {
		holders = s.provoked(p) // "is seen in Delhi as a threat"
	}
	s.emit(p.Predicate, st, holders, topics, p.Factuality, 0.55, "concern.judge")
}

// verdict is the stance of what p takes its object for: "as a threat",
// "unacceptable".
func (s *concernScan) verdict(p *proposition.Proposition) (schema.Stance, bool) {
	for _, c := range s.Tree.Children(p.Predicate) {
		t := &s.Doc.Tokens[c]
		as := s.prep(c) == "as"
		if c < p.Predicate || !(t.Is("xcomp") || as && t.Is("obl", "advcl", "nmod", "ccomp")) {
			continue
		}
		if st, ok := s.negative(c); ok {
			return st, true
		}
	}
	if n := len(p.Objects); n > 1 || n == 1 && len(p.Indirect) > 0 {
		if st, ok := s.negative(p.Objects[n-1].Head); ok {
			return st, true
		}
	}
	for _, a := range p.Objects {
		// "as a threat" may hang on the object, or on a clause that hangs on it.
		whole := s.Tree.Subtree(a.Head)
		for c := a.Head + 1; c < whole.Last; c++ {
			if s.prep(c) == "as" {
				if st, ok := s.negative(c); ok {
					return st, true
				}
			}
		}
	}
	return "", false
}

// negative is the stance that the words of the verdict at token i show.
func (s *concernScan) negative(i int) (schema.Stance, bool) {
	whole := s.Tree.Subtree(i)
	last := min(whole.Last, whole.First+maxVerdict)
	for j := whole.First; j < last && lemma(s.Reading, j) != "by"; j++ {
		phrase := ""
		for k := j; k < min(last, j+maxPhrase); k++ {
			phrase = strings.TrimSpace(phrase + " " + lemma(s.Reading, k))
			if st, ok := s.stances["negative"][phrase]; ok {
				return st, true // "mistake", "an act of war"
			}
		}
	}
	return "", false
}

// maxVerdict is how many words of a verdict are read.
const maxVerdict = 12

// maxPhrase is how many words a phrase of the lexicon has at most.
const maxPhrase = 5

// cited reads what an act of refusal is put down to: "Russia vetoed the resolution,
// citing provocations by NATO".
func (s *concernScan) cited(p *proposition.Proposition) {
	verb := ownName(s.Reading, p)
	if verb != "cite" && verb != "note" || p.Link != proposition.Adverbial || p.Parent < 0 {
		return
	}
	over := &s.Propositions[p.Parent]
	if st, ok := s.stances["because"][ownName(s.Reading, over)]; ok {
		s.emit(p.Predicate, st, s.holders(over.Subjects), s.nominal(p.Objects), p.Factuality, 0.5, "concern.cited")
	}
}

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
