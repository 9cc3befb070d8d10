package proposition

// participants are the unsaid subjects of proposition i, which hangs on noun n as a
// participle or infinitive: "the treaty signed in June", "forces guarding the
// border", "Russia's decision to withdraw".
func (s *scan) participants(i, n int) []Argument {
	p := &s.props[i]
	v := &s.doc.Tokens[p.Predicate]
	if over := s.agentOf(n); over >= 0 && p.Marker >= 0 && s.controlledByObject(i, over) {
		return s.surface[over] // "was accused by Iran of arming rebels"
	}
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

// agentOf is the passive whose agent noun n is, or -1.
func (s *scan) agentOf(n int) int {
	t := &s.doc.Tokens[n]
	if t.Deprel != "obl:agent" || t.Head < 0 {
		return -1
	}
	return s.at[t.Head]
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
