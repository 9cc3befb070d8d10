package quote

import "entente/extract/text"

// verb credits the subject of a verb of saying with what it is said to say.
func (r *reading) verb(i int) {
	lemma := r.lemma(i)
	t := &r.Tokens[i]
	if t.UPOS != "VERB" && !(lemma == "clear" && t.Head >= 0) || !r.lex.has(lemma, "say", "think", "act", "as", "of") && lemma != "clear" {
		return
	}
	stretches := r.content(i, lemma)
	if len(stretches) == 0 {
		return
	}
	if c, ok := r.creditFor(r.subject(i)); ok {
		r.add(c, i, without(stretches, c.source)...)
	}
}

// content is what the subject of the verb i is credited with.
func (r *reading) content(i int, lemma string) []text.Range {
	var out []text.Range
	for _, c := range r.tree.Children(i) {
		switch {
		case r.is(c, "ccomp") && (r.lex.has(lemma, "say", "think", "act") || lemma == "clear"):
			// "Putin said that the pact is defensive", "The pact is defensive, Putin said"
			out = append(out, cutAround(r.tree.Subtree(c), i, r.clauseOf(i, c))...)
		case r.is(c, "parataxis") && c > i && r.lex.has(lemma, "say") && r.child(c, "nsubj") >= 0:
			out = append(out, r.tree.Subtree(c)) // "Putin said: the pact is defensive"
		case r.lex.has(lemma, "as") && r.is(c, "obl", "advcl", "xcomp") && r.marked(c) == "as":
			// "Washington views the pact as a violation of sanctions"
			out = append(out, r.tree.Subtree(c))
		case r.lex.has(lemma, "of") && r.is(c, "advcl", "xcomp", "ccomp") && r.marked(c) != "" && c > i:
			out = append(out, r.tree.Subtree(c)) // "accused Kyiv of shelling towns"
		case r.lex.has(lemma, "of") && r.is(c, "obj"):
			for _, g := range r.tree.Children(c) {
				if r.is(g, "acl") && (r.marked(g) == "of" || r.marked(g) == "for") {
					out = append(out, r.tree.Subtree(g))
				}
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if c := r.adrift(i, lemma); c >= 0 {
		sub := r.tree.Subtree(c)
		return []text.Range{{First: i + 1, Last: max(i+1, sub.Last)}}
	}
	host := r.Tokens[i].Head
	inserted := r.is(i, "parataxis") && r.lex.has(lemma, "say", "think") ||
		r.is(i, "advcl") && r.marked(i) == "as" && r.lex.has(lemma, "reported")
	if host < 0 || !inserted || r.child(i, "nsubj") < 0 && r.agent(i) < 0 {
		return nil
	}
	// "The talks, Lavrov said, will go on", "as Lavrov put it, the talks …"
	return cutAround(r.tree.Subtree(host), i, r.tree.Subtree(i))
}

// adrift is the head of the clause that "that" opens right behind the verb i where
// the parser hung it elsewhere, or -1.
func (r *reading) adrift(i int, lemma string) int {
	if i+1 >= len(r.Tokens) || r.Tokens[i+1].Form != "that" || !r.is(i+1, "mark") || !r.lex.has(lemma, "say", "think") {
		return -1
	}
	return r.Tokens[i+1].Head
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
