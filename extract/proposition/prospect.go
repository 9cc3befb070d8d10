package proposition

// isTo is the form of be by which predicate v is put as what shall come, or -1: "the
// president is to visit Havana", but "the aim is to visit Havana".
func (s *scan) isTo(v int) int {
	be := s.tree.Child(v, "cop", "aux")
	if be < 0 || s.doc.Tokens[v].UPOS != "VERB" || s.lemma(be) != "be" || !s.infinitive(v) || be > v {
		return -1
	}
	subject := s.tree.Child(v, "nsubj")
	if subject < 0 || subject > be {
		return -1
	}
	noun := s.lemma(subject)
	if len(s.lex.control[word{"noun", noun}]) > 0 || s.lex.sets["essence"][noun] {
		return -1
	}
	return be
}

// gerund reports whether predicate i is a gerund right behind the verb that takes it,
// with or without a particle: "ruled out sending troops", "considered leaving".
func (s *scan) gerund(i int) bool {
	t := &s.doc.Tokens[i]
	if t.XPOS != "VBG" || t.Head < 0 || s.at[t.Head] < 0 {
		return false
	}
	over := &s.props[s.at[t.Head]]
	first := t.Head + 1
	if first < i && s.doc.Tokens[first].Deprel == "compound:prt" {
		first++
	}
	return first == i && over.Form == Verbal && len(s.lex.control[word{"verb", over.Lemma}]) > 0
}
