package proposition

import "entente/schema"

// setFactuality says how surely proposition i is put: what its own words say (its
// auxiliaries, adverbs and negations), under what it hangs on. Propositions above i
// are set already. The values are FactBank's (Saurí and Pustejovsky 2009), the way
// from the outermost word inwards that of De Facto (Saurí and Pustejovsky 2012).
func (s *scan) setFactuality(i int) {
	p := &s.props[i]
	p.Modality, p.Polarity = schema.Actual, schema.Positive
	p.Embedding = s.embedding(p)
	s.ownWords(i)
	s.ownMarker(i)
	s.underParent(i)
	s.conditions(i)
}

// embedding is what the predicate does with its complements.
func (s *scan) embedding(p *Proposition) Embedding {
	if n := s.purposeNoun(p); n >= 0 {
		return s.lex.control[word{"noun", s.lemma(n)}][0].embedding
	}
	if c := s.controlOf(p, len(p.Objects) > 0 || len(p.Indirect) > 0); c != nil {
		return c.embedding
	}
	return Both
}

// purposeNoun is the object of verb p where a clause says what it is: "made an
// attempt to block it", "has plans to leave"; or -1.
func (s *scan) purposeNoun(p *Proposition) int {
	n := p.Noun
	if n < 0 && p.Form == Verbal && len(p.Objects) > 0 {
		n = p.Objects[0].Head
	}
	if n < p.Predicate || len(s.lex.control[word{"noun", s.lemma(n)}]) == 0 {
		return -1
	}
	for _, h := range [...]int{n, p.Predicate} {
		for _, c := range s.tree.Children(h) {
			if c > n && s.doc.Tokens[c].Is("acl", "advcl", "xcomp") && s.infinitive(c) {
				return n
			}
		}
	}
	return -1
}

// controlOf is what the lexicon says of p as a word that takes a clause, or nil;
// withObject chooses "asked Serbia to withdraw" before "asked to withdraw".
func (s *scan) controlOf(p *Proposition, withObject bool) *control {
	pos := "verb"
	switch p.Form {
	case Nominal:
		pos = "noun"
	case Adjective, Copular:
		pos = "adjective"
	}
	entries := s.lex.control[word{pos, p.Lemma}]
	if pos != "verb" || len(entries) == 0 {
		entries = s.lex.control[word{pos, s.lemma(p.Predicate)}]
	}
	for k := range entries {
		if entries[k].object == withObject {
			return &entries[k]
		}
	}
	if len(entries) > 0 {
		return &entries[0]
	}
	return nil
}
