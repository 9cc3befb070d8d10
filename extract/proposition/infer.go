package proposition

import "entente/schema"

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

// controllers are the unsaid subjects of proposition i below proposition q.
func (s *scan) controllers(i, q int) []Argument {
	p, over := &s.props[i], &s.props[q]
	switch {
	case over.Form == Nominal:
		return over.Subjects
	case over.Form == Adjective && len(s.surface[q]) > 0 && s.lemma(s.surface[q][0].Head) == "it" && p.Link == Open:
		return nil // "it is difficult to tell"
	case s.infinitive(p.Predicate) && s.purposeNoun(over) >= 0:
		return s.surface[q] // "announced plans to leave"
	}
	if over.Passive && p.Link == Adverbial && s.infinitive(p.Predicate) {
		return over.Subjects // "sanctions were imposed to punish Iran"
	}
	byObject := false
	switch p.Link {
	case Open:
		// "forced Serbia to withdraw", but "promised Serbia to withdraw"
		byObject = !over.Passive && len(over.Objects)+len(over.Indirect) > 0 && !s.controlledBySubject(over.Lemma)
	case Adverbial:
		// "accused Iran of violating the pact", "called on Iran to stop"
		byObject = s.controlledByObject(i, q)
	}
	if !byObject {
		return s.surface[q]
	}
	if args := append(over.Indirect[:len(over.Indirect):len(over.Indirect)], over.Objects...); len(args) > 0 {
		return args
	}
	if a, ok := over.Oblique("on", "upon", "to", "for", "with"); ok {
		return []Argument{a}
	}
	return s.surface[q]
}

// controlledBySubject reports whether the verb's subject controls even beside an
// object: "promised Serbia to withdraw".
func (s *scan) controlledBySubject(verb string) bool {
	for _, c := range s.lex.control[word{"verb", verb}] {
		if c.object {
			return false
		}
	}
	return len(s.lex.control[word{"verb", verb}]) > 0
}

// carries reports whether the verb says of its subject what its object says:
// "planned an attack", "resumed the shelling".
func (s *scan) carries(verb string) bool {
	for _, c := range s.lex.control[word{"verb", verb}] {
		if !c.object && c.embedding == Carries {
			return true
		}
	}
	return false
}

// controlledByObject reports whether the clause of i, adverbial by its relation,
// is what the verb of q makes its object do: "accused Iran of violating", "called
// on Iran to stop".
func (s *scan) controlledByObject(i, q int) bool {
	p, over := &s.props[i], &s.props[q]
	object, bends := false, false
	for _, c := range s.lex.control[word{"verb", over.Lemma}] {
		object = object || c.object
		bends = bends || c.object && c.modality != string(schema.Actual)
	}
	if !object || p.Marker < 0 {
		return false
	}
	switch s.lemma(p.Marker) {
	case "of", "for", "from", "into", "against":
		return s.doc.Tokens[p.Predicate].XPOS == "VBG"
	case "to":
		// "allowed Israel to use the base", but "sent troops to guard the base"
		_, ok := over.Oblique("on", "upon", "to", "for", "with")
		return ok && len(over.Objects) == 0 || bends && !over.Passive
	}
	return false
}

// infinitive reports whether token i is an infinitive with "to".
func (s *scan) infinitive(i int) bool {
	for _, c := range s.tree.Children(i) {
		if c < i && s.doc.Tokens[c].XPOS == "TO" {
			return true
		}
	}
	return false
}

// participants are the unsaid subjects of proposition i, which hangs on noun n as a
// participle or infinitive: "the treaty signed in June", "forces guarding the
// border", "Russia's decision to withdraw".
func (s *scan) participants(i, n int) []Argument {
	p := &s.props[i]
	v := &s.doc.Tokens[p.Predicate]
	if s.infinitive(p.Predicate) || v.XPOS == "VBG" && p.Marker >= 0 {
		if _, ok := s.lex.control[word{"noun", s.lemma(n)}]; ok || s.nounOf(n) != nil {
			return s.holders(n)
		}
		if v.XPOS == "VBG" && !s.accused(n) {
			return nil // "the aim of limiting arms"
		}
	}
	return s.meant(n, p.Predicate)
}

// accused reports whether noun n is the object of a verb that makes it act, where
// parsers hang the clause on the noun: "accused leaders of overlooking genocide".
func (s *scan) accused(n int) bool {
	t := &s.doc.Tokens[n]
	if !t.Is("obj") || t.Head < 0 || s.at[t.Head] < 0 {
		return false
	}
	for _, c := range s.lex.control[word{"verb", s.props[s.at[t.Head]].Lemma}] {
		if c.object {
			return true
		}
	}
	return false
}

// holders are those whose plan, refusal or ability noun n names: its possessor, or
// the subject of the verb that it is an argument of ("has plans to", "made efforts
// to").
func (s *scan) holders(n int) []Argument {
	if before, _ := s.before(n); len(before) > 0 {
		return before
	}
	for _, o := range s.behind(n) {
		if o.Prep == "by" || o.Prep == "of" {
			return []Argument{o.Argument}
		}
	}
	t := &s.doc.Tokens[n]
	if t.Head < 0 || s.at[t.Head] < 0 || t.Is("nsubj") {
		return nil
	}
	q := s.at[t.Head]
	if p := &s.props[q]; p.Passive || p.Form == Nominal {
		return p.Subjects
	}
	return s.surface[q]
}

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
