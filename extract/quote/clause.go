package quote

import "entente/extract/text"

// charge is the participle behind "of" or "for" that the verb i takes, with what
// follows: "accused Kyiv of shelling towns".
func (r *reading) charge(i int) []text.Range {
	last := r.tree.Subtree(i).Last
	if c := r.child(i, "conj"); c > i {
		last = r.tree.Subtree(c).First
	}
	for k := i + 1; k+1 < last; k++ {
		if form := r.Tokens[k].Form; form != "of" && form != "for" {
			continue
		}
		next := k + 1
		for next < last-1 && (isMark(r.Tokens[next].Form) || r.Tokens[next].UPOS == "ADV") {
			next++
		}
		if r.Tokens[next].XPOS == "VBG" {
			return []text.Range{{First: k, Last: last}}
		}
	}
	return nil
}

// verdict is the phrase with "as" that the verb i takes, wherever the parser hung it:
// "Washington views the pact as a violation of sanctions".
func (r *reading) verdict(i int) []text.Range {
	sub := r.tree.Subtree(i)
	for k := i + 1; k < sub.Last; k++ {
		t := &r.Tokens[k]
		switch {
		case t.Form == "as" && t.Is("case", "mark") && t.Head > k:
			return []text.Range{{First: k, Last: r.tree.Subtree(t.Head).Last}}
		case t.Form == ";" || r.finite(k) && t.Is("conj"):
			return nil
		}
	}
	return nil
}

// maxAdrift is how far behind its verb a clause that hangs elsewhere may begin.
const maxAdrift = 8

// adrift is the clause of the verb i which the parser hung on something in between,
// on "Monday" in "said on Monday that …"; or, of "say" and its like, what follows.
func (r *reading) adrift(i int, lemma string) []text.Range {
	end := r.Sentences[r.sentence(i)].Tokens.Last
	for k := i + 1; k < min(i+maxAdrift, end); k++ {
		t := &r.Tokens[k]
		if t.Form == "that" && t.Is("mark") && t.Head > k {
			return []text.Range{{First: k, Last: r.tree.Subtree(t.Head).Last}}
		}
		if t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "PUNCT" || r.lex.has(r.lemma(k), "noun") {
			break
		}
	}
	if lemma != "say" && lemma != "claim" || r.child(i, "nsubj", "ccomp") > i {
		return nil
	}
	// "saying at the time he would resign": what has the next subject.
	for k := i + 1; k < min(i+maxAdrift, end) && !isMark(r.Tokens[k].Form); k++ {
		if r.is(k, "nsubj") && r.Tokens[k].Head > k {
			return []text.Range{{First: max(i+1, r.tree.Subtree(k).First), Last: end}}
		}
	}
	rest := text.Range{First: i + 1, Last: end}
	if rest.Len() < minSpeech || !r.clausal(rest) {
		return nil
	}
	switch r.Tokens[i+1].UPOS {
	case "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM":
		return []text.Range{rest}
	}
	return nil
}

// clauseSaid is the clause c that the verb i reports, without the verb's own clause
// where the two are interlaced ("The talks, Lavrov said, will go on"), and without
// what only a parser takes for a part of it: an opening that sets the scene ("In
// Geneva Lavrov said that …"), or a second verb of the speaker's ("said that there
// is no way out and left").
func (r *reading) clauseSaid(i, c int) []text.Range {
	sub := r.tree.Subtree(c)
	if k := r.resumes(i, c); k >= 0 {
		sub.Last = k
	}
	if !sub.Has(i) {
		return []text.Range{sub}
	}
	own := text.Range{First: i, Last: i + 1}
	for _, g := range r.tree.Children(i) {
		if s := r.tree.Subtree(g); g != c && !r.is(g, "punct") && sub.Contains(s) {
			own.First, own.Last = min(own.First, s.First), max(own.Last, s.Last)
		}
	}
	pieces := cutAround(sub, i, own)
	if c > i && own.Last < len(r.Tokens) && r.Tokens[own.Last].Form != "," {
		return pieces[1:]
	}
	return pieces
}

// nextSpeaker is the semicolon behind verb i beyond which someone else speaks, or the
// end of the sentence: "Iraq said it would withdraw; London called that a ruse".
func (r *reading) nextSpeaker(i int) int {
	end := r.Sentences[r.sentence(i)].Tokens.Last
	stop := end
	for k := end - 1; k > i; k-- {
		if r.Tokens[k].Form == ";" {
			for v := k + 1; v < stop; v++ {
				if r.finite(v) && r.child(v, "nsubj") > k && r.lex.has(r.lemma(v), "strong", "say", "act") {
					end = k
				}
			}
			stop = k
		}
	}
	return end
}

// until cuts stretches off at token end.
func until(end int, stretches []text.Range) []text.Range {
	var out []text.Range
	for _, s := range stretches {
		if s.First < end {
			out = append(out, text.Range{First: s.First, Last: min(s.Last, end)})
		}
	}
	return out
}

// resumes is where a clause c that the past-tense verb i reports ends because the
// report goes on: a verb joined to c is in the past too, without a subject of its
// own, while c is not. It is -1 where there is none.
func (r *reading) resumes(i, c int) int {
	if r.Tokens[i].XPOS != "VBD" || r.pastTense(c) {
		return -1
	}
	for _, g := range r.tree.Children(c) {
		if g > c && r.is(g, "conj") && r.Tokens[g].XPOS == "VBD" && r.child(g, "nsubj", "aux", "mark") < 0 {
			if cc := r.child(g, "cc"); cc >= 0 {
				return cc
			}
			return g
		}
	}
	return -1
}

// pastTense reports whether the clause that c heads is in the past.
func (r *reading) pastTense(c int) bool {
	if r.Tokens[c].XPOS == "VBD" {
		return true
	}
	for _, g := range r.tree.Children(c) {
		if r.is(g, "aux", "cop") && r.Tokens[g].XPOS == "VBD" {
			return true
		}
	}
	return false
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
