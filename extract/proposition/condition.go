package proposition

import "entente/schema"

// conditions marks what holds only under a condition: "if Iran leaves, Israel will
// strike", "in the event of an attack".
func (s *scan) conditions(i int) {
	p := &s.props[i]
	if p.Form == Nominal {
		if f, ok := s.lex.modal[cue{"condition", s.prep(p.Predicate)}]; ok && s.doc.Tokens[p.Predicate].Is("obl") {
			p.Modality = schema.Actual
			s.apply(p, p.Predicate, f)
		}
		return
	}
	for _, c := range s.tree.Children(p.Predicate) {
		t := &s.doc.Tokens[c]
		conditional := false
		switch {
		case t.Is("advcl") && p.Modality != schema.Actual || t.Is("advcl") && s.present(p.Predicate):
			m := s.marker(c)
			conditional = m >= 0 && s.conditionalMarker(m)
		case t.Is("obl") && p.Modality != schema.Actual:
			_, conditional = s.lex.modal[cue{"condition", s.prep(c)}]
		}
		if conditional && p.Condition < 0 {
			p.Condition = c
			if p.Modality != schema.Actual {
				p.Modality = schema.Conditional
			}
			if p.Cue < 0 {
				p.Cue = s.marker(c)
			}
		}
	}
}

func (s *scan) conditionalMarker(m int) bool {
	f, ok := s.lex.modal[cue{"marker", s.words(m)}]
	return ok && f.modality == string(schema.Conditional) && s.lemma(m) != "whether"
}

func (s *scan) present(i int) bool {
	x := s.doc.Tokens[i].XPOS
	return x == "VBP" || x == "VBZ" || x == "VB"
}
