package proposition

import "strings"

// companions are those who go with noun h, before token end: "France, along with
// Britain, attacked Egypt", "Cuban troops, together with Angolan forces".
func (s *scan) companions(h, end int) []Argument {
	var out []Argument
	for _, c := range s.tree.Children(h) {
		if c < h || c >= end {
			continue
		}
		switch {
		case s.doc.Tokens[c].Is("nmod") && s.accompanies(c):
			out = append(out, s.coordinated(c, end)...)
		case s.lemma(c) == "together":
			for _, o := range s.tree.Children(c) {
				if s.prep(o) == "with" {
					out = append(out, s.coordinated(o, end)...)
				}
			}
		}
	}
	return out
}

// accompanies reports whether the preposition before token c tells of company.
func (s *scan) accompanies(c int) bool {
	switch prep := s.prep(c); prep {
	case "along with", "together with":
		return true
	case "with":
		with := s.tree.Child(c, "case")
		return with > 0 && strings.EqualFold(s.doc.Tokens[with-1].Form, "together")
	}
	return false
}

// takesTurns reads "each side accused the other": those who do it to one another are
// the subjects of the clause above, where they are several ("India and Pakistan
// agreed to talk, but each …").
func (s *scan) takesTurns(i int) {
	p := &s.props[i]
	if p.Form != Verbal || len(p.Objects) != 1 || len(s.surface[i]) != 1 {
		return
	}
	each, other := s.surface[i][0].Head, p.Objects[0].Head
	if s.lemma(other) != "other" || s.lemma(each) != "each" && !s.hasDeterminer(each, "each") {
		return
	}
	if p.Parent >= 0 && len(s.surface[p.Parent]) > 1 {
		p.Reciprocal, p.Objects = true, nil
		s.surface[i] = inferred(s.surface[p.Parent])
	}
}

func (s *scan) hasDeterminer(i int, form string) bool {
	for _, c := range s.tree.Children(i) {
		if s.doc.Tokens[c].Is("det", "cc:preconj") && strings.EqualFold(s.doc.Tokens[c].Form, form) {
			return true
		}
	}
	return false
}
