package quote

import "entente/extract/text"

// verb credits the subject of a verb of saying with what it is said to say.
func (r *reading) verb(i int) {
	lemma := r.lemma(i)
	plain := lemma == "clear" && r.Tokens[i].Head >= 0 // "made clear that …"
	if !plain && (r.Tokens[i].UPOS != "VERB" || !r.lex.has(lemma, "strong", "say", "think", "act", "as", "of", "reported")) {
		return
	}
	if r.supposed(i) {
		return
	}
	stretches := r.content(i, lemma)
	if len(stretches) == 0 {
		return
	}
	who := r.subject(i)
	if c, ok := r.creditFor(who); ok && r.canSay(i, who) {
		r.add(c, i, until(r.nextSpeaker(i), without(stretches, c.source))...)
	}
}

// supposed reports whether nobody has said yet what the verb i takes: "an optimist
// might say that …".
func (r *reading) supposed(i int) bool {
	for _, c := range r.tree.Children(i) {
		if r.is(c, "aux") {
			switch r.lemma(c) {
			case "may", "might", "could", "would", "should", "can", "must":
				return true
			}
		}
	}
	return false
}

// content is what the subject of the verb i is credited with.
func (r *reading) content(i int, lemma string) []text.Range {
	var out []text.Range
	states := lemma == "clear" || r.lex.has(lemma, "strong", "think", "act") ||
		r.lex.has(lemma, "say") && r.child(i, "obj") < 0 // not "maintains patrols …"
	said := r.after(i, "ccomp")
	for _, c := range r.tree.Children(i) {
		switch {
		case c < i && said >= 0 && r.is(c, "ccomp"):
			// "In Kosovo, where shells fell, Paris insisted that it would help"
		case states && c == said && !r.stated(c) && r.finite(c) && r.after(i, "obj") >= 0:
			// the parser hung the subject on the wrong verb: "saying troops massed in
			// Kuwait threatened its oil"
			out = append(out, text.Range{First: r.tree.Subtree(r.after(i, "obj")).First, Last: r.tree.Subtree(c).Last})
		case states && (r.is(c, "ccomp") && r.stated(c) || r.adjoins(i, c)):
			// "Putin said that the pact is defensive", "The pact is defensive, Putin said"
			out = append(out, r.clauseSaid(i, c)...)
		case r.is(c, "parataxis") && c > i && r.says(i) && r.child(c, "nsubj") >= 0:
			out = append(out, r.tree.Subtree(c)) // "Putin said: the pact is defensive"
		case lemma == "cite" && r.is(c, "obj"):
			out = append(out, r.tree.Subtree(c)) // "vetoed it, citing provocations by the West"
		}
	}
	if len(out) == 0 && r.lex.has(lemma, "as") {
		out = append(out, r.verdict(i)...)
	}
	if len(out) == 0 && r.lex.has(lemma, "of") {
		out = append(out, r.charge(i)...)
	}
	if len(out) == 0 && states {
		out = append(out, r.adrift(i, lemma)...)
	}
	if len(out) > 0 {
		return out
	}
	host := r.Tokens[i].Head
	inserted := r.is(i, "parataxis") && r.lex.has(lemma, "strong", "say", "think") && r.child(i, "obj", "ccomp") < 0 ||
		r.is(i, "advcl") && r.marked(i) == "as" && r.lex.has(lemma, "reported")
	if host < 0 || !inserted || r.child(i, "nsubj") < 0 && r.agent(i) < 0 {
		return nil
	}
	// "The talks, Lavrov said, will go on", "as Lavrov put it, the talks …"
	return cutAround(r.tree.Subtree(host), i, r.tree.Subtree(i))
}

// after is the first child of i behind it with the relation, or -1.
func (r *reading) after(i int, relation string) int {
	for _, c := range r.tree.Children(i) {
		if c > i && r.is(c, relation) {
			return c
		}
	}
	return -1
}

// says reports whether i is a verb of saying.
func (r *reading) says(i int) bool { return r.lex.has(r.lemma(i), "strong", "say") }

// stated reports whether c heads a clause that states something: it has a subject,
// or a word that introduces it.
func (r *reading) stated(c int) bool { return r.child(c, "nsubj", "csubj", "expl", "mark") >= 0 }

// adjoins reports whether c is a clause with a subject of its own that follows the
// verb i at once, whatever the parser calls it: "claimed NATO fabricated a pretext".
func (r *reading) adjoins(i, c int) bool {
	return r.is(c, "xcomp", "advcl", "acl") && r.tree.Subtree(c).First == i+1 && r.child(c, "nsubj") > i &&
		(r.finite(c) || r.child(c, "aux", "cop") >= 0)
}
