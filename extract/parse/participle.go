package parse

import "entente/extract/text"

// participles makes participles of what the tree takes for passives and the tags do
// not: of adjectives in "was overthrown" and "armed by Moscow", of a past tense in "the
// ships sent by France".
func (p *Parser) participles(tokens []text.Token, sentence text.Range) {
	hasSubject := map[int]bool{}
	for i := sentence.First; i < sentence.Last; i++ {
		t := &tokens[i]
		if t.Head < 0 {
			continue
		}
		h := &tokens[t.Head]
		switch t.Deprel {
		case "aux:pass", "nsubj:pass", "obl:agent":
			if h.UPOS == "ADJ" && p.lemmas.Lemma(h.Form, "VERB", "VBN") != p.lemmas.Lemma(h.Form, "ADJ", "JJ") {
				h.UPOS, h.XPOS = "VERB", "VBN"
			}
		case "nsubj":
			hasSubject[t.Head] = true
		}
	}
	for i := sentence.First; i < sentence.Last; i++ {
		if t := &tokens[i]; t.XPOS == "VBD" && t.Deprel == "acl" && !hasSubject[i] {
			t.XPOS = "VBN"
		}
	}
}
