package proposition

// precedingSubject is the noun phrase right before finite verb v, whose clause has
// no subject because a parser has hung it on what stands in front: "As part of the
// plan, Canada and Norway sent ships". Its head, or -1.
func (s *scan) precedingSubject(v int) int {
	if !s.finite(v) {
		return -1
	}
	first := s.doc.Sentences[s.doc.Tokens[v].Sentence].Tokens.First
	end := v
	for end > first && (s.doc.Tokens[end-1].UPOS == "AUX" || s.doc.Tokens[end-1].UPOS == "ADV") {
		end--
	}
	best := -1
	for h, steps := end-1, 0; h >= first && steps < maxDepth; h, steps = s.doc.Tokens[h].Head, steps+1 {
		r := s.tree.Subtree(h)
		if h > v || r.Last != end {
			break
		}
		if r.First > first && s.doc.Tokens[r.First-1].Form == "," && s.nominal(h) && s.doc.Tokens[h].Is("appos", "conj", "nmod", "obl", "dep", "list", "obj") {
			best = h
		}
	}
	return best
}

// finite reports whether verb v is finite: by its own form or by an auxiliary.
func (s *scan) finite(v int) bool {
	switch s.doc.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, c := range s.tree.Children(v) {
		if t := &s.doc.Tokens[c]; c < v && t.Is("aux") {
			switch t.XPOS {
			case "VBD", "VBZ", "VBP", "MD":
				return true
			}
		}
	}
	return false
}
