package quote

import "entente/extract/text"

// verb credits the subject of a verb of saying with what it is said to say.
func (r *reading) verb(i int) {
	lemma := r.lemma(i)
	t := &r.Tokens[i]
	if t.UPOS != "VERB" && !(lemma == "clear" && t.Head >= 0) || !r.lex.has(lemma, "strong", "say", "think", "act", "as", "of", "reported") && lemma != "clear" {
		return
	}
	stretches := r.content(i, lemma)
	if len(stretches) == 0 {
		return
	}
	who := r.subject(i)
	if c, ok := r.creditFor(who); ok && r.canSay(i, who) {
		r.add(c, i, without(stretches, c.source)...)
	}
}

// content is what the subject of the verb i is credited with.
func (r *reading) content(i int, lemma string) []text.Range {
	var out []text.Range
	for _, c := range r.tree.Children(i) {
		switch {
		case r.is(c, "ccomp") && (r.lex.has(lemma, "strong", "say", "think", "act") || lemma == "clear") && r.stated(c):
			// "Putin said that the pact is defensive", "The pact is defensive, Putin said"
			out = append(out, cutAround(r.tree.Subtree(c), i, r.clauseOf(i, c))...)
		case r.is(c, "parataxis") && c > i && r.says(i) && r.child(c, "nsubj") >= 0:
			out = append(out, r.tree.Subtree(c)) // "Putin said: the pact is defensive"
		case r.lex.has(lemma, "as") && r.is(c, "obl", "advcl", "xcomp") && r.marked(c) == "as":
			// "Washington views the pact as a violation of sanctions"
			out = append(out, r.tree.Subtree(c))
		case r.lex.has(lemma, "of") && r.charge(c):
			out = append(out, r.tree.Subtree(c)) // "accused Kyiv of shelling towns"
		case r.lex.has(lemma, "of") && r.is(c, "obj"):
			for _, g := range r.tree.Children(c) {
				if r.charge(g) {
					out = append(out, r.tree.Subtree(g))
				}
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if that := r.adrift(i, lemma); that >= 0 {
		return []text.Range{{First: that, Last: max(that, r.tree.Subtree(r.Tokens[that].Head).Last)}}
	}
	host := r.Tokens[i].Head
	inserted := r.is(i, "parataxis") && r.lex.has(lemma, "strong", "say", "think") ||
		r.is(i, "advcl") && r.marked(i) == "as" && r.lex.has(lemma, "reported")
	if host < 0 || !inserted || r.child(i, "nsubj") < 0 && r.agent(i) < 0 {
		return nil
	}
	// "The talks, Lavrov said, will go on", "as Lavrov put it, the talks …"
	return cutAround(r.tree.Subtree(host), i, r.tree.Subtree(i))
}

// says reports whether i is a verb of saying.
func (r *reading) says(i int) bool { return r.lex.has(r.lemma(i), "strong", "say") }

// stated reports whether c heads a clause that states something: it has a subject,
// or a word that introduces it.
func (r *reading) stated(c int) bool { return r.child(c, "nsubj", "csubj", "expl", "mark") >= 0 }

// charge reports whether c is a participle behind "of" or "for", whatever the parser
// calls it: "of shelling towns".
func (r *reading) charge(c int) bool {
	switch r.marked(c) {
	case "of", "for":
		return r.Tokens[c].XPOS == "VBG" || r.is(c, "advcl", "acl")
	}
	return false
}

// maxAdrift is how far behind its verb a clause that hangs elsewhere may begin.
const maxAdrift = 8

// adrift is the "that" of a clause of the verb i which the parser hung on something
// in between, or -1: on "Monday" in "said on Monday that …".
func (r *reading) adrift(i int, lemma string) int {
	if !r.lex.has(lemma, "strong", "say", "think") {
		return -1
	}
	last := min(i+maxAdrift, r.Sentences[r.sentence(i)].Tokens.Last)
	for k := i + 1; k < last; k++ {
		t := &r.Tokens[k]
		switch {
		case t.Form == "that" && t.Is("mark") && t.Head > k:
			return k
		case t.UPOS == "VERB", t.UPOS == "AUX", t.UPOS == "PUNCT", r.lex.has(r.lemma(k), "noun"):
			return -1
		}
	}
	return -1
}

// clauseOf is the stretch of the clause of verb i that stands inside its own
// content c, where the two are interlaced: "The talks, Lavrov said, will go on".
func (r *reading) clauseOf(i, c int) text.Range {
	out := text.Range{First: i, Last: i + 1}
	inner := r.tree.Subtree(c)
	for _, g := range r.tree.Children(i) {
		if sub := r.tree.Subtree(g); g != c && !r.is(g, "punct") && inner.Contains(sub) {
			out.First, out.Last = min(out.First, sub.First), max(out.Last, sub.Last)
		}
	}
	return out
}

// cutAround is s without the hole that holds token i, where i lies in s.
func cutAround(s text.Range, i int, hole text.Range) []text.Range {
	if !s.Has(i) {
		return []text.Range{s}
	}
	return []text.Range{{First: s.First, Last: max(s.First, hole.First)}, {First: min(hole.Last, s.Last), Last: s.Last}}
}

// without keeps the stretches that do not hold the speaker.
func without(stretches []text.Range, speaker text.Range) []text.Range {
	var out []text.Range
	for _, s := range stretches {
		if !s.Contains(speaker) || speaker.Len() == 0 {
			out = append(out, s)
		}
	}
	return out
}
