package when

import "entente/extract/text"

// maxClimb bounds the way from a date up to the verb that it belongs to.
const maxClimb = 6

// ahead reports whether the date at r lies ahead of the day of writing, by the verb
// it hangs on: "will resume on Monday", "when Congress votes in September", "plans
// to open in May". Without a tree the words around it tell.
func (s *story) ahead(r text.Range) bool {
	for i, steps := s.doc.Tokens[r.First].Head, 0; i >= 0 && steps < maxClimb; i, steps = s.doc.Tokens[i].Head, steps+1 {
		if r.Has(i) {
			continue
		}
		switch s.doc.Tokens[i].XPOS {
		case "VBD":
			return false
		case "VBZ", "VBP":
			return true
		case "VB", "VBN":
			if !s.doc.Tokens[i].Is("advcl") { // "staged a feast to mark its entry on Friday"
				return s.auxiliary(i)
			}
		}
	}
	return s.promised(r)
}

// auxiliary reports whether the infinitive or participle at i is led by a word of
// the future, or by "to".
func (s *story) auxiliary(i int) bool {
	for _, c := range s.doc.Children(i) {
		t := &s.doc.Tokens[c]
		if t.Is("aux", "mark") && (t.Form == "to" || s.isFuture(t.Form)) {
			return true
		}
	}
	return false
}

// promised reports whether a word of the future stands before r in its sentence, or
// behind it where r opens the sentence: "On Monday talks will resume".
func (s *story) promised(r text.Range) bool {
	sentence := s.doc.Sentences[s.doc.Tokens[r.First].Sentence].Tokens
	last := r.First
	if r.First-sentence.First <= 2 {
		last = sentence.Last
	}
	for k := sentence.First; k < last; k++ {
		if s.isFuture(s.doc.Tokens[k].Form) {
			return true
		}
	}
	return false
}

func (s *story) isFuture(form string) bool {
	for _, sense := range s.lex.words[form] {
		if sense.class == "future" {
			return true
		}
	}
	return false
}
