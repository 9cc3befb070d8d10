package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// noun reads concerns that a noun names: "Russia's fears of encirclement", "France
// voiced its concern over the deal", "The test raised alarm in Tokyo".
func (s *concernScan) noun(i int) {
	st, ok := s.nounStance(i)
	if !ok || !s.isNoun(i) {
		return
	}
	if st == schema.StanceCondemnation || st == schema.StanceWarning {
		return
	}
	fact := actual
	holders := s.nounHolders(i)
	topics := s.nounTopics(i)
	if existence := s.existence(i); existence != nil && len(topics) == 0 {
		topics = s.expressedOver(existence)
	}
	if spreads := s.spreading(i); spreads != nil {
		fact, holders = spreads.Factuality, append(holders, s.provoked(spreads)...)
		if len(topics) == 0 {
			topics = s.behind(spreads, "over")
		}
	}
	if over := s.governor(i); over != nil {
		verb := ownName(s.Reading, over)
		own := s.holders(over.Subjects)
		switch {
		case s.is("allay", verb):
			return
		case s.is("judge", verb) && s.prep(i) == "with":
			// "views the developments with concern"
			fact, holders, topics = over.Factuality, own, s.nominal(over.Objects)
		case s.is("react", verb) && s.prep(i) == "with":
			fact, holders = over.Factuality, own // "reacted with alarm to the test"
			if to, ok := over.Oblique("to", "at"); ok {
				topics = s.nominal([]proposition.Argument{to})
			} else if len(over.Objects) > 0 {
				topics = s.nominal(over.Objects) // "watches the debate with apprehension"
			}
		case s.is("amid", s.prep(i)) && len(holders) == 0:
			holders = own // "Amid fears of an attack, Finland mobilised"
		case s.is("express", verb) && !over.Passive && len(own) > 0:
			fact, holders = over.Factuality, own
			if len(topics) == 0 {
				topics = s.expressedOver(over)
			}
		case s.is("provoke", verb):
			fact = over.Factuality
			holders = append(holders, s.provoked(over)...)
			if len(topics) == 0 {
				topics = s.nominal(over.Subjects)
			}
		}
	}
	if det := s.Tree.Child(i, "det"); det >= 0 && lemma(s.Reading, det) == "no" {
		if len(holders) == 0 || lemma(s.Reading, i) == "doubt" {
			return // "There is no doubt that …"
		}
		fact.Polarity, fact.Cue = schema.Negative, det
	}
	if first := s.Tree.Subtree(i).First; s.prep(i) == "with" {
		for k := range topics {
			if r := &topics[k].Tokens; r.First < first && r.Has(first) {
				r.Last = first // "watches the debate with apprehension"
			}
		}
	}
	s.emit(i, st, holders, topics, fact, 0.55, "concern.noun")
}

// isNoun reports whether token i is a noun, or stands like one where a tagger takes it
// for another word: "expressed unease".
func (s *concernScan) isNoun(i int) bool {
	t := &s.Doc.Tokens[i]
	return t.UPOS == "NOUN" || t.Is("obj", "nsubj") && (t.UPOS == "PROPN" || t.UPOS == "ADV" || t.UPOS == "ADJ") && s.Mention(i) == nil
}

// spreading is the verb that says that concern i is there: "Alarm over the debt is
// spreading in Colombo"; nil where none does.
func (s *concernScan) spreading(i int) *proposition.Proposition {
	t := &s.Doc.Tokens[i]
	if !t.Is("nsubj") || t.Head < 0 {
		return nil
	}
	if p := s.At(t.Head); p != nil && len(p.Objects) == 0 && s.is("spread", ownName(s.Reading, p)) {
		return p
	}
	return nil
}

// nounStance looks noun i up, alone and with what stands behind it ("sense of
// urgency").
func (s *concernScan) nounStance(i int) (schema.Stance, bool) {
	noun := lemma(s.Reading, i)
	if st, ok := s.stances["noun"][noun]; ok {
		return st, true
	}
	for _, c := range s.Tree.Children(i) {
		if c > i && s.Doc.Tokens[c].Is("nmod") {
			if st, ok := s.stances["noun"][noun+" of "+lemma(s.Reading, c)]; ok {
				return st, true
			}
		}
	}
	return "", false
}

// existence is the clause that says that noun i exists: "There are worries in Tokyo
// about the tariffs"; nil where none does.
func (s *concernScan) existence(i int) *proposition.Proposition {
	t := &s.Doc.Tokens[i]
	if !t.Is("nsubj") || t.Head < 0 || s.Tree.Child(t.Head, "expl") < 0 {
		return nil
	}
	return s.At(t.Head)
}

// governor is the verb that noun i is an object of, or by which it is passed on
// ("concerns were raised"), or nil.
func (s *concernScan) governor(i int) *proposition.Proposition {
	for steps := 0; steps < 4; steps++ {
		t := &s.Doc.Tokens[i]
		if t.Head < 0 {
			return nil
		}
		switch {
		case t.Is("obj", "nsubj:pass", "obl", "xcomp"):
			return s.At(t.Head)
		case t.Is("conj", "nmod"):
			i = t.Head
		default:
			return nil
		}
	}
	return nil
}

// nounHolders are those whose concern noun i is: a possessor, an adjective, or who
// stands behind "among" or "in": "Western fears", "anxiety among its neighbours",
// "alarm in Tokyo".
func (s *concernScan) nounHolders(i int) []proposition.Argument {
	var out []proposition.Argument
	for _, c := range s.Tree.Children(i) {
		t := &s.Doc.Tokens[c]
		// A tagger may take the verb of "Poland fears that …" for a noun.
		named := t.Deprel == "nmod:poss" || c < i && t.Is("amod", "compound", "nsubj") && s.Type(c) != schema.Phrase
		if named || c > i && t.Is("nmod", "obl") && s.amongHolder(i, c) {
			for _, h := range s.coordinated(c) {
				if s.holder(h) || !named && s.Type(h) == schema.Place {
					out = append(out, s.argument(h))
				}
			}
		}
	}
	return out
}

// expressedOver is what a verb of expression says the concern is about: "expressed
// concern about the deal", "expressed concern and condemned the deal".
func (s *concernScan) expressedOver(p *proposition.Proposition) []proposition.Argument {
	if t := s.clauseTopics(p); len(t) > 0 {
		return t
	}
	if t := s.behind(p, "over"); len(t) > 0 {
		return t
	}
	for _, c := range s.Tree.Children(p.Predicate) {
		if q := s.At(c); q != nil && c > p.Predicate && s.Doc.Tokens[c].Is("conj") && s.is("verb", ownName(s.Reading, q)) {
			return s.nominal(q.Objects)
		}
	}
	return nil
}

// provoked are those in whom a concern is brought about: "raised fears in Seoul",
// "gave Manila a sense of urgency".
func (s *concernScan) provoked(p *proposition.Proposition) []proposition.Argument {
	if h := s.holders(p.Indirect); len(h) > 0 {
		return h
	}
	for _, o := range p.Obliques {
		if (o.Prep == "in" || o.Prep == "among" || o.Prep == "within") && (s.holder(o.Head) || s.Type(o.Head) == schema.Place) {
			return []proposition.Argument{o.Argument}
		}
	}
	return nil
}
