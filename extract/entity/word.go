package entity

import "entente/extract/text"

// sentence is the range of the sentence of token i.
func (p *pass) sentence(i int) text.Range {
	return p.doc.Sentences[p.doc.Tokens[i].Sentence].Tokens
}

// proper reports whether token i is a word of a name.
func (p *pass) proper(i int) bool {
	t := &p.doc.Tokens[i]
	return capital(t.Form) && (t.UPOS == "PROPN" || t.XPOS == "NNP" || t.XPOS == "NNPS") && t.XPOS != "ADD" && !p.cues.has("calendar", t.Form)
}

// titled reports whether token i can be a word of a name whose last word is
// telling: with a capital, and no function word.
func (p *pass) titled(i int) bool {
	t := &p.doc.Tokens[i]
	if !capital(t.Form) || p.cues.has("calendar", t.Form) {
		return false
	}
	switch t.UPOS {
	case "PROPN", "ADJ", "NOUN", "X", "SYM":
		return true
	case "VERB":
		return i > p.sentence(i).First
	}
	return t.XPOS == "NNP" || t.XPOS == "NNPS"
}

// partOfLonger reports whether a surname has other names beside it, which make
// it another's: "Laura Bush".
func (p *pass) partOfLonger(r text.Range) bool {
	return r.First > p.sentence(r.First).First && p.proper(r.First-1) && p.covering(r.First-1) < 0 ||
		r.Last < p.sentence(r.First).Last && p.proper(r.Last) && p.covering(r.Last) < 0
}
