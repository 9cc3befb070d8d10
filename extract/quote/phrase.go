package quote

import "strings"

// phrase credits what a phrase that begins at token i governs: the rest of its
// clause.
func (r *reading) phrase(i int) {
	cue, who := i, -1
	switch strings.ToLower(r.Tokens[i].Form) {
	case "according":
		who = r.accordant(i)
	case "per":
		who = r.Tokens[i].Head
		if who < 0 || !r.is(i, "case") || !r.named(who) {
			return
		}
	case "as":
		cue, who = r.reported(i)
	case "in", "from", "to":
		cue, who = r.viewpoint(i)
	}
	if who < 0 {
		return
	}
	c, ok := r.creditFor(who)
	if !ok {
		return
	}
	span := r.tree.Subtree(r.top(who, i))
	if !span.Has(i) {
		span.First = min(span.First, i)
	}
	if host := r.clause(r.top(who, i)); host >= 0 {
		r.add(c, cue, cutAround(r.tree.Subtree(host), i, span)...)
	}
}

// accordant is who "according to" at i names: "According to Reuters, …".
func (r *reading) accordant(i int) int {
	if i+1 >= len(r.Tokens) || !strings.EqualFold(r.Tokens[i+1].Form, "to") {
		return -1
	}
	if r.is(i, "case") {
		return r.Tokens[i].Head
	}
	// Some parsers hang "to Reuters" on "according".
	return r.child(i, "obl", "nmod", "obj")
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
	for _, c := range r.tree.Children(noun) {
		switch {
		case r.is(c, "nmod:poss"):
			return noun, c
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

// top is the highest token of the phrase that begins at i and names who.
func (r *reading) top(who, i int) int {
	at := who
	for steps := 0; steps < maxClimb; steps++ {
		head := r.Tokens[at].Head
		if head < 0 || r.is(at, "obl", "advcl", "parataxis") || head < i && !r.is(at, "nmod:poss") {
			break
		}
		at = head
	}
	return at
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
