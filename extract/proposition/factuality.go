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

// ownWords reads the auxiliaries, adverbs and negations of proposition i.
func (s *scan) ownWords(i int) {
	p := &s.props[i]
	for _, c := range s.tree.Children(p.Predicate) {
		t := &s.doc.Tokens[c]
		w := lower(t.Form)
		switch {
		case t.Is("aux") && !t.Is("aux:pass"):
			s.apply(p, c, s.lex.modal[cue{"auxiliary", w}])
		case t.Is("advmod", "cc:preconj", "cc") || t.Is("det") && p.Form == Nominal:
			s.apply(p, c, s.lex.modal[cue{"negation", s.afterNo(c) + w}])
			if c < p.Predicate || p.Form == Nominal {
				s.apply(p, c, s.lex.modal[cue{"adverb", w}])
			}
		case t.Is("amod") && p.Form == Nominal:
			// "a possible attack", "the planned withdrawal"
			s.apply(p, c, s.lex.modal[cue{"adjective", s.lemma(c)}])
		case t.Is("nsubj", "obj"):
			s.negatedArgument(p, c)
		}
	}
	s.sharedAuxiliary(i)
}

// afterNo is "no " for a token behind "no": "no longer".
func (s *scan) afterNo(i int) string {
	if i > 0 && lower(s.doc.Tokens[i-1].Form) == "no" {
		return "no "
	}
	return ""
}

// negatedArgument reads "no state shall …", "neither side …", "took no steps".
func (s *scan) negatedArgument(p *Proposition, arg int) {
	if f := lower(s.doc.Tokens[arg].Form); f == "none" || f == "nobody" || f == "nothing" || f == "neither" {
		s.apply(p, arg, s.lex.modal[cue{"negation", f}])
		return
	}
	for _, d := range s.tree.Children(arg) {
		if w := lower(s.doc.Tokens[d].Form); s.doc.Tokens[d].Is("det", "cc:preconj") && (w == "no" || w == "neither") {
			s.apply(p, d, s.lex.modal[cue{"negation", w}])
			return
		}
	}
}

// sharedAuxiliary gives a coordinated verb the auxiliaries of the first: "may sign
// and ratify", "did not sign or ratify".
func (s *scan) sharedAuxiliary(i int) {
	p := &s.props[i]
	if p.Link != Coordinate || p.Parent < 0 || s.tree.Child(p.Predicate, "aux", "nsubj", "mark") >= 0 {
		return
	}
	over := &s.props[p.Parent]
	if s.doc.Tokens[p.Predicate].Head != over.Predicate || p.Form == Nominal && over.Form != Nominal {
		return
	}
	if over.Modality != schema.Actual && p.Modality == schema.Actual {
		p.Modality, p.Cue, p.Condition = over.Modality, over.Cue, over.Condition
	}
	if over.Polarity == schema.Negative && s.joinedBy(p.Predicate, "or", "nor") {
		p.Polarity, p.Cue = over.Polarity, over.Cue
	}
}

func (s *scan) joinedBy(i int, words ...string) bool {
	for _, c := range s.tree.Children(i) {
		for _, w := range words {
			if s.doc.Tokens[c].Is("cc") && lower(s.doc.Tokens[c].Form) == w {
				return true
			}
		}
	}
	return false
}

// apply adds what cue c says to p: the first modality counts, negations cancel out.
func (s *scan) apply(p *Proposition, c int, f force) {
	if f.modality == "" && f.polarity == "" {
		return
	}
	if m := s.modality(p, f.modality); m != schema.Actual && p.Modality == schema.Actual {
		p.Modality, p.Cue = m, c
	}
	if f.polarity == schema.Negative {
		p.Polarity = opposite(p.Polarity)
		p.Cue = c
	}
}

func opposite(p schema.Polarity) schema.Polarity {
	if p == schema.Negative {
		return schema.Positive
	}
	return schema.Negative
}

// modality turns a cue's class into a modality of p. What an actor will do it
// intends; what else will happen is a prediction.
func (s *scan) modality(p *Proposition, class string) schema.Modality {
	switch class {
	case "":
		return schema.Actual
	case "would":
		if s.perfect(p.Predicate) {
			return schema.Possible // "would have joined"
		}
		fallthrough
	case "future":
		if s.willed(p) {
			return schema.Intended
		}
		return schema.Possible
	}
	return schema.Modality(class)
}

// perfect reports whether predicate i stands in the perfect: "have joined".
func (s *scan) perfect(i int) bool {
	for _, c := range s.tree.Children(i) {
		if s.doc.Tokens[c].Is("aux") && s.lemma(c) == "have" {
			return true
		}
	}
	return false
}

// willed reports whether an actor does what p says.
func (s *scan) willed(p *Proposition) bool {
	for _, a := range p.Subjects {
		t := &s.doc.Tokens[a.Head]
		if t.UPOS == "PROPN" || t.UPOS == "PRON" && t.Lemma != "it" && t.Lemma != "this" && t.Lemma != "that" || s.actor(a.Head) {
			return true
		}
	}
	return len(p.Subjects) == 0 && p.Passive
}

func (s *scan) actor(i int) bool {
	if s.mention[i] < 0 {
		return false
	}
	for _, e := range s.doc.Mentions[s.mention[i]].Entities {
		switch s.doc.Entities[e].Type {
		case schema.Country, schema.HistoricState, schema.Person, schema.Organization, schema.Alliance, schema.Group:
			return true
		}
	}
	return false
}

// ownMarker reads the word that introduces the clause: "if Iran leaves", "without
// consulting its allies"; an infinitive or participle of purpose is intended.
func (s *scan) ownMarker(i int) {
	p := &s.props[i]
	if p.Marker < 0 || p.Form == Nominal {
		return
	}
	if f, ok := s.lex.modal[cue{"marker", s.words(p.Marker)}]; ok && p.Link != Complement {
		if f.modality == "" || p.Modality == schema.Actual || f.modality == string(schema.Conditional) {
			if f.modality != "" {
				p.Modality = schema.Actual
			}
			s.apply(p, p.Marker, f)
		}
		return
	}
	if p.Modality != schema.Actual || !s.infinitive(p.Predicate) {
		return
	}
	if p.Link == Participle && s.ordinal(s.doc.Tokens[p.Predicate].Head) {
		return // "the first to recognize Israel" did so
	}
	over := p.Parent
	if p.Link == Adverbial && over >= 0 && s.props[over].Form != Adjective || p.Link == Participle && !s.listed(p) {
		p.Modality, p.Cue = schema.Intended, p.Marker // "met to discuss trade", "a plan to …"
	}
}

// ordinal reports whether noun n is one of an order: "the first state".
func (s *scan) ordinal(n int) bool {
	if n < 0 {
		return false
	}
	for i := max(n-3, s.doc.Sentences[s.doc.Tokens[n].Sentence].Tokens.First); i <= n; i++ {
		switch lower(s.doc.Tokens[i].Form) {
		case "first", "second", "third", "last", "only":
			return true
		}
	}
	return false
}

// listed reports whether p hangs on a noun of the control lexicon.
func (s *scan) listed(p *Proposition) bool {
	head := s.doc.Tokens[p.Predicate].Head
	return head >= 0 && len(s.lex.control[word{"noun", s.lemma(head)}]) > 0
}
