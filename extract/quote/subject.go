package quote

// maxClimb bounds the way from a verb to the verb that it takes its subject from.
const maxClimb = 6

// subject is the token that says who does what verb i says, or -1. A verb without a
// subject of its own has that of the verb it is joined to: "Lavrov said … and added
// that …", "he went on to say that …", "he left, saying that …".
func (r *reading) subject(i int) int {
	for v, steps := i, 0; v >= 0 && steps < maxClimb; steps++ {
		if s := r.child(v, "nsubj"); s >= 0 {
			if r.is(s, "nsubj:pass") && v == i {
				return r.agent(i) // "is seen by many as …"
			}
			return r.antecedent(s, v)
		}
		if steps == 0 {
			if by := r.agent(v); by >= 0 {
				return by
			}
		}
		head := r.Tokens[v].Head
		switch {
		case head < 0:
			return -1
		case r.is(v, "conj") && r.says(v) && !r.lex.has(r.lemma(head), "strong", "say", "think", "act"):
			v = r.saying(head)
		case r.is(v, "conj", "xcomp", "advcl"):
			v = head
		case r.is(v, "acl") && r.Tokens[v].XPOS != "VBN": // not "a company accused of …"
			if s := r.child(head, "nsubj"); s >= 0 {
				return s // "he was the first to speak of it, saying that …"
			}
			return r.author(head) // "a statement saying that …", "a minister claiming that …"
		default:
			return -1
		}
	}
	return -1
}

// saying is the verb of saying whose clause token i heads, or i where there is
// none: in "claimed that the road was open and added that …" a parser may join
// "added" with "open".
func (r *reading) saying(i int) int {
	if head := r.Tokens[i].Head; head >= 0 && r.is(i, "ccomp") && r.lex.has(r.lemma(head), "strong", "say", "think", "act") {
		return head
	}
	return i
}

// agent is who does what the passive verb i says: "was reported by Tass".
func (r *reading) agent(i int) int {
	if r.Tokens[i].XPOS != "VBN" && r.Tokens[i].XPOS != "VBD" {
		return -1
	}
	for _, c := range r.tree.Children(i) {
		if r.is(c, "obl:agent") || r.is(c, "obl") && r.marked(c) == "by" {
			return c
		}
	}
	return -1
}

// antecedent is what a relative pronoun stands for: "the minister, who said that …".
func (r *reading) antecedent(s, verb int) int {
	switch r.lemma(s) {
	case "who", "which", "that":
		if r.is(verb, "acl") && r.Tokens[verb].Head >= 0 {
			return r.Tokens[verb].Head
		}
	}
	return s
}

// author is who speaks through noun i: its own referent, or for a noun of saying
// its possessor or maker, or the subject of the verb that makes it: "the ministry
// issued a statement saying that …".
func (r *reading) author(i int) int {
	if !r.lex.has(r.lemma(i), "noun", "instrument") {
		return i
	}
	if m := r.maker(i); m >= 0 {
		return m
	}
	head := r.Tokens[i].Head
	if head >= 0 && r.is(i, "obj", "obl") {
		if s := r.child(head, "nsubj"); s >= 0 && !r.is(s, "nsubj:pass") {
			return r.antecedent(s, head)
		}
		if by := r.agent(head); by >= 0 {
			return by // "a statement issued by the ministry"
		}
	}
	return i
}

// maker is who the noun i says it is of: "Kyiv's claim", "a report by the IAEA",
// "Russian claims", "consensus among members"; -1 where it does not say.
func (r *reading) maker(i int) int {
	if p := r.possessor(i); p >= 0 {
		return p
	}
	for _, c := range r.tree.Children(i) {
		switch {
		case r.is(c, "nmod"):
			switch r.marked(c) {
			case "by", "of", "from", "among":
				if r.named(c) {
					return c
				}
			}
		case r.is(c, "compound", "amod") && r.named(c):
			return c
		case r.is(c, "acl"):
			if by := r.agent(c); by >= 0 {
				return by // "a report published by the IAEA"
			}
		}
	}
	return -1
}

// possessor is whose the noun i is, or -1; next to it a possessive counts wherever
// the parser hung it.
func (r *reading) possessor(i int) int {
	if c := r.child(i, "nmod:poss"); c >= 0 {
		return c
	}
	k := i - 1
	for k > 0 && r.Tokens[k].UPOS == "ADJ" {
		k--
	}
	if k > 0 && r.Tokens[k].XPOS == "POS" {
		return k - 1
	}
	return -1
}
