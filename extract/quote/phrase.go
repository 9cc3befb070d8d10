package quote

import (
	"strings"

	"entente/extract/text"
)

// phrase credits what a phrase that begins at token i governs: the rest of its
// clause.
func (r *reading) phrase(i int) {
	cue, top, who := i, -1, -1
	switch strings.ToLower(r.Tokens[i].Form) {
	case "according":
		top, who = r.accordant(i)
	case "as":
		cue, who = r.reported(i)
		top = cue
	case "in", "from", "to":
		cue, who = r.viewpoint(i)
		top = cue
	}
	c, ok := r.creditFor(who)
	if !ok {
		return
	}
	span := r.tree.Subtree(top)
	span.First = min(span.First, i)
	s := r.Sentences[r.sentence(i)].Tokens
	if i-s.First <= maxLead { // "But according to Tass, …" holds for the sentence
		r.add(c, cue, text.Range{First: max(span.Last, i+1), Last: s.Last})
		return
	}
	if host := r.clause(top); host >= 0 {
		r.add(c, cue, cutAround(r.tree.Subtree(host), i, span)...)
	}
}

// maxLead is how many words may stand before a phrase that opens its sentence.
const maxLead = 2

// accordant is who "according to" at i names, and the head of its phrase: "According
// to Reuters, …".
func (r *reading) accordant(i int) (top, who int) {
	if i+1 >= len(r.Tokens) || !strings.EqualFold(r.Tokens[i+1].Form, "to") {
		return -1, -1
	}
	if r.is(i, "case") {
		return r.Tokens[i].Head, r.Tokens[i].Head
	}
	return i, r.child(i, "obl", "nmod", "obj") // some parsers hang "to Reuters" on "according"
}

// reported reads "as" with a participle and who did it: "as reported by Tass", "as
// outlined in the strategy".
func (r *reading) reported(i int) (cue, who int) {
	cue = r.Tokens[i].Head
	if cue < 0 || !r.is(i, "mark", "advmod") || !r.is(cue, "advcl") || r.Tokens[cue].XPOS != "VBN" ||
		!r.lex.has(r.lemma(cue), "reported") || r.child(cue, "nsubj") >= 0 {
		return -1, -1
	}
	if by := r.agent(cue); by >= 0 {
		return cue, by
	}
	for _, c := range r.tree.Children(cue) {
		if r.is(c, "obl") && r.marked(c) == "in" && r.lex.has(r.lemma(c), "instrument") {
			return cue, c
		}
	}
	return -1, -1
}

// viewpoint reads "in Moscow's view", "from Kyiv's point of view", "in the words of
// the minister".
func (r *reading) viewpoint(i int) (cue, who int) {
	noun := r.Tokens[i].Head
	if noun < 0 || !r.is(i, "case") || !r.is(noun, "obl", "nmod") || !r.lex.has(r.lemma(noun), "view") {
		return -1, -1
	}
	if p := r.possessor(noun); p >= 0 {
		return noun, p
	}
	if r.child(noun, "det") < 0 {
		return -1, -1 // "in view of the crisis" is nobody's view
	}
	for _, c := range r.tree.Children(noun) {
		switch {
		case r.is(c, "nmod") && r.marked(c) == "of" && c > noun:
			if r.lex.has(r.lemma(c), "view") { // "from the point of view of Kyiv"
				if g := r.child(c, "nmod"); g >= 0 {
					return noun, g
				}
				return -1, -1
			}
			if r.named(c) {
				return noun, c
			}
		}
	}
	return -1, -1
}

// clause is the head of the clause that i belongs to, not i itself: the nearest
// verb above, or the root.
func (r *reading) clause(i int) int {
	at := r.Tokens[i].Head
	for steps := 0; at >= 0 && steps < 4*maxClimb; steps++ {
		if r.is(at, "root", "ccomp", "advcl", "acl", "parataxis", "conj", "csubj") && (r.Tokens[at].UPOS == "VERB" || r.child(at, "nsubj") >= 0) || r.Tokens[at].Head < 0 {
			return at
		}
		at = r.Tokens[at].Head
	}
	return at
}
