package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

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
