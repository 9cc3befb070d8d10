package proposition

import "entente/schema"

// apply adds what cue c says to p: the first modality counts, negations cancel out.
func (s *scan) apply(p *Proposition, c int, f force) {
	if f.modality == "" && f.polarity == "" {
		return
	}
	if m := s.modality(p, f.modality); m != schema.Actual && p.Modality == schema.Actual {
		p.Modality, p.Cue = m, c
	}
	if f.polarity == schema.Negative {
		p.Polarity = opposite(p.Polarity)
		p.Cue = c
	}
}

func opposite(p schema.Polarity) schema.Polarity {
	if p == schema.Negative {
		return schema.Positive
	}
	return schema.Negative
}

// modality turns a cue's class into a modality of p. What an actor will do it
// intends; what else will happen is a prediction.
func (s *scan) modality(p *Proposition, class string) schema.Modality {
	switch class {
	case "":
		return schema.Actual
	case "would":
		if s.perfect(p.Predicate) {
			return schema.Possible // "would have joined"
		}
		if s.retrospective(p.Predicate) {
			return schema.Actual
		}
		fallthrough
	case "future":
		if s.willed(p) {
			return schema.Intended
		}
		return schema.Possible
	}
	return schema.Modality(class)
}

// retrospective reports whether "would" tells at predicate i what came to pass: "The
// army would later occupy the city."
func (s *scan) retrospective(i int) bool {
	for _, c := range s.tree.Children(i) {
		if !s.doc.Tokens[c].Is("advmod") || c > i {
			continue
		}
		switch lower(s.doc.Tokens[c].Form) {
		case "later", "subsequently", "eventually", "ultimately", "soon", "afterwards":
			return true
		}
	}
	return false
}

// perfect reports whether predicate i stands in the perfect: "have joined".
func (s *scan) perfect(i int) bool {
	for _, c := range s.tree.Children(i) {
		if s.doc.Tokens[c].Is("aux") && s.lemma(c) == "have" {
			return true
		}
	}
	return false
}

// willed reports whether an actor does what p says.
func (s *scan) willed(p *Proposition) bool {
	for _, a := range p.Subjects {
		t := &s.doc.Tokens[a.Head]
		if t.UPOS == "PROPN" || t.UPOS == "PRON" && t.Lemma != "it" && t.Lemma != "this" && t.Lemma != "that" || s.actor(a.Head) {
			return true
		}
	}
	return len(p.Subjects) == 0 && p.Passive
}

func (s *scan) actor(i int) bool {
	if s.mention[i] < 0 {
		return false
	}
	for _, e := range s.doc.Mentions[s.mention[i]].Entities {
		switch s.doc.Entities[e].Type {
		case schema.Country, schema.HistoricState, schema.Person, schema.Organization, schema.Alliance, schema.Group:
			return true
		}
	}
	return false
}
