package proposition

// inferSubjects gives proposition i the subjects that grammar leaves unsaid, and
// puts the grammatical subjects where they belong: of a passive they are what is
// acted on.
func (s *scan) inferSubjects(i int) {
	p := &s.props[i]
	if p.Form == Nominal {
		s.inferNominal(i)
		return
	}
	if len(s.surface[i]) == 0 && (p.Noun < 0 || !p.Passive) {
		s.surface[i] = inferred(s.unsaid(i))
	}
	if len(s.surface[i]) == 0 && p.Form == Verbal && p.Noun < 0 && p.Link != Relative {
		if h := s.precedingSubject(p.Predicate); h >= 0 {
			s.surface[i] = s.arguments(h)
		}
	}
	s.takesTurns(i)
	if p.Passive && len(p.Subjects) == 0 && p.Noun < 0 && s.lex.sets["reciprocal"][p.Lemma] && len(s.surface[i]) > 0 {
		p.Subjects = s.sides(s.surface[i][0].Head) // "a treaty between Chile and Peru was signed"
	}
	switch {
	case s.undergo[p.Noun] && len(p.Subjects) > 0:
	case !p.Passive:
		p.Subjects = append(s.surface[i], p.Subjects...)
	case p.Noun >= 0:
	case len(p.Objects) == 0:
		p.Objects = s.surface[i]
	default:
		p.Indirect = append(s.surface[i], p.Indirect...) // "Serbia was given support"
	}
	if p.Form == Verbal && !p.Passive && len(p.Objects) == 0 && s.plural(p.Subjects) && s.lex.sets["reciprocal"][p.Lemma] {
		p.Reciprocal = true // "Russia and China met", "they met"
	}
}

// sides are the parties that stand behind "between" at noun n.
func (s *scan) sides(n int) []Argument {
	for _, c := range s.tree.Children(n) {
		if c > n && s.doc.Tokens[c].Is("nmod") && s.prep(c) == "between" {
			return s.arguments(c)
		}
	}
	return nil
}

// plural reports whether args are more than one party.
func (s *scan) plural(args []Argument) bool {
	if len(args) != 1 {
		return len(args) > 1
	}
	t := &s.doc.Tokens[args[0].Head]
	return t.XPOS == "NNS" || lower(t.Form) == "they" || t.UPOS == "NUM"
}

// unsaid are the grammatical subjects of proposition i where its clause has none.
func (s *scan) unsaid(i int) []Argument {
	p := &s.props[i]
	head := s.doc.Tokens[p.Predicate].Head
	if head < 0 {
		return nil
	}
	q := s.at[head]
	switch p.Link {
	case Coordinate:
		// "Russia seized Crimea and annexed it"
		if q >= 0 && s.props[q].Form != Nominal {
			for steps := 0; s.existential(q) && s.props[q].Parent >= 0 && steps < maxDepth; steps++ {
				q = s.props[q].Parent // "said there is no way out and condemned Israel"
			}
			return s.surface[q]
		}
	case Subject:
		if q >= 0 && s.props[q].Form == Adjective && s.infinitive(p.Predicate) {
			return s.surface[q] // "is unlikely to leave", whatever the parser calls it
		}
	case Open, Complement, Adverbial:
		if q >= 0 {
			return s.controllers(i, q)
		}
	case Participle:
		return s.participants(i, head)
	}
	return nil
}

// existential reports whether proposition i only says that something is there.
func (s *scan) existential(i int) bool {
	return s.tree.Child(s.props[i].Predicate, "expl") >= 0 && s.lemma(s.props[i].Predicate) == "be"
}
