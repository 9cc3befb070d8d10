package proposition

import "entente/schema"

// ownWords reads the auxiliaries, adverbs and negations of proposition i.
func (s *scan) ownWords(i int) {
	p := &s.props[i]
	for _, c := range s.tree.Children(p.Predicate) {
		t := &s.doc.Tokens[c]
		w := lower(t.Form)
		switch {
		case t.Is("aux") && !t.Is("aux:pass"):
			s.apply(p, c, s.lex.modal[cue{"auxiliary", w}])
		case s.notOnly(c):
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
	if be := s.isTo(p.Predicate); be >= 0 && !p.Passive {
		s.apply(p, be, force{modality: string(schema.Intended)})
	}
	s.sharedAuxiliary(i)
}

// notOnly reports whether token i is the "not" of "not only signed but also ratified",
// which denies nothing.
func (s *scan) notOnly(i int) bool {
	if lower(s.doc.Tokens[i].Form) != "not" || i+1 >= len(s.doc.Tokens) {
		return false
	}
	switch lower(s.doc.Tokens[i+1].Form) {
	case "only", "just", "merely", "simply":
		return true
	}
	return false
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

// ownMarker reads the word that introduces the clause: "if Iran leaves", "without
// consulting its allies"; an infinitive or participle of purpose is intended.
func (s *scan) ownMarker(i int) {
	p := &s.props[i]
	if p.Marker < 0 || p.Form == Nominal {
		return
	}
	f, ok := s.lex.modal[cue{"marker", s.words(p.Marker)}]
	if ok && f.modality == string(schema.Possible) {
		p.Modality, p.Cue = schema.Possible, p.Marker // "unclear whether Hungary will approve the loan"
		return
	}
	if ok && p.Link != Complement {
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
