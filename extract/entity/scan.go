package entity

import "entente/extract/text"

// scan is the work on one sentence.
type scan struct {
	*pass
	text.Range       // the sentence's tokens
	known      []hit // the known names, from left to right
	index      []int // by token of the sentence: the known name there, or -1
}

func (p *pass) newScan(sentence text.Range) *scan {
	s := &scan{pass: p, Range: sentence, index: make([]int, sentence.Len())}
	s.known = s.find()
	for i := range s.index {
		s.index[i] = -1
	}
	for k, h := range s.known {
		for i := h.First; i < h.Last; i++ {
			s.index[i-s.First] = k
		}
	}
	return s
}

// read finds the names of the sentence: what patterns tell, then what is known,
// then what is left.
func (s *scan) read() {
	s.resolutions()
	s.operations()
	s.headed()
	s.persons()
	s.keep()
	s.labelled()
	s.unknown()
	s.initialisms()
	s.articles()
	s.offices()
}

// hit is the known name at token i, nil where none is.
func (s *scan) hit(i int) *hit {
	if !s.Has(i) || s.index[i-s.First] < 0 {
		return nil
	}
	return &s.known[s.index[i-s.First]]
}

// names is the known name at token i that means something, else nil.
func (s *scan) names(i int) *hit {
	if h := s.hit(i); h != nil && h.names[0].use != asNothing {
		return h
	}
	return nil
}

// form is the form of token i, "" outside the sentence.
func (s *scan) form(i int) string {
	if !s.Has(i) {
		return ""
	}
	return s.doc.Tokens[i].Form
}

// joined reports whether token i is a hyphen without blanks around it.
func (s *scan) joined(i int) bool {
	return hyphen(s.form(i)) && s.Has(i-1) && s.doc.Tokens[i-1].Glued && s.doc.Tokens[i].Glued
}
