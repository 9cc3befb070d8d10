package proposition

// appositionConfidence is about the share that was right among 56 that were read.
const appositionConfidence = 0.7

// apposition reads noun i as what the noun before it is: "Trygve Lie, the first head
// of the United Nations, resigned". Lists and places ("Montgomery County, Pennsylvania")
// look the same; they have conjuncts, or are two bare names or two bare nouns.
func (s *scan) apposition(i int) (e Extraction, ok bool) {
	t := &s.doc.Tokens[i]
	head := t.Head
	if !t.Is("appos") || head < 0 || head > i || !s.nominal(i) || !s.nominal(head) {
		return e, false
	}
	if s.tree.Child(i, "case", "cop", "nsubj", "nummod") >= 0 || s.tree.Child(head, "conj") >= 0 {
		return e, false
	}
	alike := (t.UPOS == "PROPN") == (s.doc.Tokens[head].UPOS == "PROPN")
	if alike && s.tree.Child(i, "det", "nmod:poss", "nmod") < 0 {
		return e, false
	}
	what := s.span(i)
	_, who := s.cutPreposition(head)
	if who.Last > what.First {
		return e, false
	}
	return Extraction{t.Sentence, appositionConfidence, "is", []string{s.doc.Text(who), s.doc.Text(what)}}, true
}
