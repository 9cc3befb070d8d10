package entity

import (
	"strings"

	"entente/extract/text"
)

// located reports whether a seat of government is meant as a place: "in Moscow",
// "Moscow airport", "arrived in Tokyo"; not "Moscow said", "talks with Moscow".
func (p *pass) located(r text.Range) bool {
	i := p.head(r)
	t := &p.doc.Tokens[i]
	for steps := 0; t.Is("conj", "appos", "flat") && t.Head >= 0 && steps < 10; steps++ {
		i, t = t.Head, &p.doc.Tokens[t.Head]
	}
	switch t.Rel() {
	case "nsubj":
		return false
	case "obl", "nmod", "obj", "iobj", "advmod":
		if t.Deprel == "nmod:poss" || t.Deprel == "obl:agent" {
			return false
		}
		return p.goesTo(i, t)
	case "compound", "amod":
		return t.Head >= 0 && p.cues.has("place-noun", strings.ToLower(p.doc.Tokens[t.Head].Form))
	}
	return p.dateline(r)
}

// goesTo reports whether what governs the seat at token i lies or moves there.
func (p *pass) goesTo(i int, t *text.Token) bool {
	prep, head := p.preposition(i), ""
	if t.Head >= 0 {
		head = strings.ToLower(p.doc.Tokens[t.Head].Lemma)
	}
	switch prep {
	case "":
		return t.Is("obj", "advmod") && p.cues.has("motion", head)
	case "to", "for", "from", "toward", "towards":
		return p.cues.has("motion", head) || p.cues.has("trip", head)
	case "of":
		return p.cues.has("located-of", head)
	}
	return p.cues.has("place-preposition", prep)
}

// preposition is the one that marks token i, in lower case.
func (p *pass) preposition(i int) string {
	first := p.sentence(i).First
	for j := i - 1; j >= first && j >= i-6; j-- {
		if t := &p.doc.Tokens[j]; t.Head == i && t.Is("case") && t.XPOS != "POS" {
			return strings.ToLower(t.Form)
		}
	}
	return ""
}

// dateline reports whether a seat opens a report: "MOSCOW (AP) —".
func (p *pass) dateline(r text.Range) bool {
	s := p.sentence(r.First)
	if r.First != s.First || r.Last >= s.Last {
		return false
	}
	next := p.doc.Tokens[r.Last].Form
	return next == "(" || next == "," || hyphen(next) || next == "--"
}
