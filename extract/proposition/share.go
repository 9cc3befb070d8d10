package proposition

// inferNominal gives a nominal act without an actor that of the noun it is
// coordinated with, or of the verb that it is an object of where that verb lets its
// subject act: "Russia resumed the shelling of Kyiv", "plans an attack on Kyiv".
func (s *scan) inferNominal(i int) {
	p := &s.props[i]
	head := s.doc.Tokens[p.Predicate].Head
	if head < 0 || s.at[head] < 0 {
		return
	}
	over := &s.props[s.at[head]]
	switch {
	case p.Link == Coordinate && over.Form == Nominal:
		// "the invasion and annexation of Kuwait by Iraq"
		if len(p.Subjects) == 0 && (len(p.Objects) == 0 || s.precede(over)) {
			p.Subjects = inferred(over.Subjects)
		}
		if len(p.Objects) == 0 {
			p.Objects = inferred(over.Objects)
		}
		if len(over.Objects) == 0 && s.bare(over.Predicate, p.Predicate) {
			over.Objects = inferred(p.Objects)
		}
	case len(p.Subjects) > 0 && len(p.Objects) == 0 && s.prep(p.Predicate) == "under" && over.Form == Verbal && !over.Passive:
		p.Objects = inferred(s.surface[s.at[head]]) // "under pressure from Cairo, Sudan withdrew"
	case len(p.Subjects) > 0 || over.Form == Nominal:
	case s.occasion(p):
		// "after a meeting with the king, Bush left"
		p.Subjects = inferred(s.surface[s.at[head]])
	case s.doc.Tokens[p.Predicate].Is("obj") && s.carries(over.Lemma),
		s.doc.Tokens[p.Predicate].Is("obl") && s.carries(over.Lemma+" "+s.prep(p.Predicate)):
		p.Subjects = inferred(over.Subjects)
	}
}

// occasion reports whether nominal p is the occasion of its clause, whose subject
// takes part in it.
func (s *scan) occasion(p *Proposition) bool {
	if !s.doc.Tokens[p.Predicate].Is("obl") || !s.lex.sets["occasion"][s.lemma(p.Predicate)] {
		return false
	}
	switch s.prep(p.Predicate) {
	case "after", "before", "during", "following", "follow", "in", "at", "on", "ahead of", "amid", "for":
		return true
	}
	return false
}

// precede reports whether the subjects of p stand before it, and so before all that
// is coordinated with it: "Iraq's invasion of Kuwait and shelling of Iran".
func (s *scan) precede(p *Proposition) bool {
	return len(p.Subjects) > 0 && p.Subjects[0].Head < p.Predicate
}

// inferObjects gives proposition i the objects that it shares with the verb it is
// coordinated with: "signed and ratified the treaty".
func (s *scan) inferObjects(i int) {
	s.sinkGap(i)
	s.fillGap(i)
	p := &s.props[i]
	head := s.doc.Tokens[p.Predicate].Head
	if p.Link != Coordinate || p.Form != Verbal || head < 0 || s.at[head] < 0 {
		return
	}
	over := &s.props[s.at[head]]
	if over.Form != Verbal || over.Passive || p.Passive {
		return
	}
	switch {
	case len(p.Objects) == 0 && len(over.Objects) > 0 && over.Objects[0].Head > p.Predicate:
		p.Objects = inferred(over.Objects)
	case len(over.Objects) == 0 && len(p.Objects) > 0 && s.bare(head, p.Predicate):
		over.Objects = inferred(p.Objects)
	}
}

// bare reports whether only a conjunction and adverbs stand between two verbs.
func (s *scan) bare(v, w int) bool {
	for i := v + 1; i < w; i++ {
		switch s.doc.Tokens[i].UPOS {
		case "CCONJ", "ADV", "PUNCT":
		default:
			return false
		}
	}
	return true
}
