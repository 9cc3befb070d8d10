package quote

import "entente/extract/text"

// maxInserted bounds a clause of saying that is inserted in what is said.
const maxInserted = 14

// inserted credits the subject of a clause of saying that stands between commas or
// behind what is said: "The talks, Lavrov said, will go on", "…, said the
// ministry". It goes by the order of the words, as parsers often take the subject
// of what is said for that of the saying.
func (r *reading) inserted(i int) bool {
	if !r.finite(i) || !r.says(i) || r.is(i, "acl:relcl") {
		return false
	}
	s := r.Sentences[r.sentence(i)].Tokens
	left, right := i, i+1
	for left > s.First && i-left < maxInserted && !r.parts(left-1) {
		left--
	}
	for right < s.Last && right-i < maxInserted && !r.parts(right) {
		right++
	}
	if left == s.First || !r.parts(left-1) || right < s.Last && !r.parts(right) {
		return false
	}
	before, after := text.Range{First: left, Last: i}, text.Range{First: i + 1, Last: right}
	who := -1
	switch {
	case r.nominal(before) && r.adverbial(after, r.lemma(i) == "tell"):
		who = r.namedIn(before)
	case before.Len() == 0 && r.lex.has(r.lemma(i), "strong") && r.nominal(after):
		if who = r.namedIn(after); who >= 0 && !r.agentive(who) {
			who = -1
		}
	}
	head := r.trim(text.Range{First: s.First, Last: left - 1})
	tail := r.trim(text.Range{First: right, Last: s.Last})
	if !r.clausal(head) && (tail.Len() == 0 || r.leads(head)) {
		head = text.Range{} // "In Geneva, Lavrov said, the talks …"
	}
	c, ok := r.creditFor(who)
	if !ok || head.Len()+tail.Len() == 0 || !r.canSay(i, who) {
		return false
	}
	if c.mention < 0 {
		c.source = text.Range{First: after.First, Last: who + 1}
		if before.Has(who) {
			c.source.First = before.First
		}
	}
	r.add(c, i, head, tail)
	return true
}

// parts reports whether token i parts an inserted clause from its sentence.
func (r *reading) parts(i int) bool {
	switch r.Tokens[i].Form {
	case ",", `"`, "--", ".", "?", "!", ";":
		return true
	case "-":
		return !r.Tokens[i].Glued // not that of "Kyiv-claimed"
	}
	return false
}

// finite reports whether i is a verb in a tense.
func (r *reading) finite(i int) bool {
	switch r.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return false
}

// nominal reports whether p is a noun phrase, or a pronoun, without a verb.
func (r *reading) nominal(p text.Range) bool {
	if p.Len() == 0 {
		return false
	}
	switch r.Tokens[p.First].UPOS {
	case "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM":
	default:
		return false
	}
	switch r.Tokens[p.First].XPOS {
	case "WP", "WDT", "WRB":
		return false
	}
	return !r.clausal(p) && r.namedIn(p) >= 0
}

// adverbial reports whether p, behind a verb of saying, tells no more than when,
// where and to whom: "on Monday", "in an interview", "reporters".
func (r *reading) adverbial(p text.Range, addressee bool) bool {
	if p.Len() == 0 {
		return true
	}
	t := &r.Tokens[p.First]
	if r.clausal(p) {
		return false
	}
	switch t.UPOS {
	case "ADP":
		return t.Form != "about" && t.Form != "of" && t.Form != "for" && t.Form != "against"
	case "ADV":
		return true
	}
	return addressee || t.Is("obl:tmod", "nmod:tmod", "obl:unmarked")
}

// leads reports whether p only opens a sentence: "In Geneva", "On Monday".
func (r *reading) leads(p text.Range) bool {
	if p.Len() == 0 {
		return true
	}
	switch r.Tokens[p.First].UPOS {
	case "ADP", "ADV", "SCONJ", "CCONJ":
		return true
	}
	return false
}

// namedIn is the head of the noun phrase p: the last noun of its first run of nouns,
// or the head of the mention that this stands in; -1 where p has no noun.
func (r *reading) namedIn(p text.Range) int {
	last := -1
	for i := p.First; i < p.Last; i++ {
		switch r.Tokens[i].UPOS {
		case "NOUN", "PROPN", "PRON":
			last = i
		default:
			if last >= 0 {
				i = p.Last
			}
		}
	}
	for i := p.First; i < p.Last && last >= 0; i++ {
		if m, ok := r.byHead[i]; ok && r.Mentions[m].Tokens.Has(last) && p.Contains(r.Mentions[m].Tokens) {
			return i
		}
	}
	return last
}
