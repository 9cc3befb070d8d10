package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
)

// dated is the proposition that time k with the head i is an adjunct of, or -1: not
// of a participle that only gives a name ("a ship named Maria on 2 May"), and none
// where what is before or after a noun's own time is told ("the post-2022 order",
// "left prior to the May 1991 summit").
func (r *Reading) dated(k, i int) int {
	t := &r.Doc.Tokens[i]
	v := r.Doc.Times[k].Value
	if t.Is("case", "compound", "amod", "nummod", "nmod:unmarked") && t.Head > i && (v[0] == '/' || v[len(v)-1] == '/') {
		return -1
	}
	if h := t.Head; h >= 0 && r.Doc.Tokens[h].Is("acl") && r.Doc.Tokens[h].XPOS == "VBN" {
		switch lemma(r, h) {
		case "name", "call", "dub":
			return r.clause(r.Doc.Tokens[h].Head)
		}
	}
	p := r.clause(i)
	if p >= 0 {
		// "the first visit since 2000, because Russia had agreed": not of the clause
		// that begins behind it.
		q := &r.Propositions[p]
		if q.Link == proposition.Adverbial && q.Parent >= 0 && q.Marker > i {
			return q.Parent
		}
	}
	return p
}

// place dates what time i is about where the parser hung it under proposition p. A
// day that ends the sentence dates the verbs over a participle too: "began to leave
// the base after completing exercises on 18 May"; of a charge it dates the charge
// and not the crime: "accused Libya of arming rebels on 18 May".
func (r *Reading) place(i, p int) {
	if p < 0 {
		return
	}
	if n := r.background(i, p); n >= 0 {
		r.give(n, i)
		return
	}
	if !r.closing(i) {
		r.give(p, i)
		return
	}
	for steps := 0; steps < 8 && r.depends(p); steps++ {
		over := r.Propositions[p].Parent
		if !r.charged(p) {
			r.give(p, i)
		}
		p = over
	}
	if r.dates.own[p] < 0 {
		r.give(p, i)
	}
}

// background is the act that the verb p in the past perfect has as its object, where
// time i stands right behind it, or -1: "had condemned Iraq's invasion of Kuwait on 2
// August" dates the invasion.
func (r *Reading) background(i, p int) int {
	verb := r.Propositions[p].Predicate
	have, obj := r.Tree.Child(verb, "aux"), r.Tree.Child(verb, "obj")
	if have < 0 || obj < 0 || r.Doc.Tokens[have].XPOS != "VBD" || lemma(r, have) != "have" || r.at[obj] < 0 {
		return -1
	}
	n := r.at[obj]
	t := r.Doc.Times[i].Tokens.First
	if q := &r.Propositions[n]; q.Form != proposition.Nominal || !slices.ContainsFunc(q.Subjects, own) {
		return -1
	}
	if last := r.Tree.Subtree(obj).Last; last < t-1 || last > r.Doc.Times[i].Tokens.Last {
		return -1
	}
	return n
}

// closing reports whether time i is told with "on" and ends its sentence.
func (r *Reading) closing(i int) bool {
	t := r.Doc.Times[i].Tokens
	end := r.Doc.Sentences[r.Doc.Tokens[t.First].Sentence].Tokens.Last
	return r.Doc.Times[i].Granularity == "day" && t.First > 0 && strings.EqualFold(r.Doc.Tokens[t.First-1].Form, "on") &&
		(t.Last == end || t.Last+1 == end && r.Doc.Tokens[t.Last].UPOS == "PUNCT")
}

// depends reports whether proposition p is told by a participle, or by a noun in
// the clause of one, with a verb over it.
func (r *Reading) depends(p int) bool {
	q := &r.Propositions[p]
	if q.Parent < 0 {
		return false
	}
	if q.Form == proposition.Nominal {
		return q.Link == proposition.Within && r.depends(q.Parent)
	}
	switch q.Link {
	case proposition.Open, proposition.Adverbial, proposition.Participle:
		return r.Doc.Tokens[q.Predicate].XPOS == "VBG"
	}
	return false
}

// charged reports whether proposition p, or the clause that it is a noun in, is what
// someone is charged with: "accused Libya of arming rebels".
func (r *Reading) charged(p int) bool {
	q := &r.Propositions[p]
	if q.Form == proposition.Nominal && q.Parent >= 0 {
		q = &r.Propositions[q.Parent]
	}
	c := r.Tree.Child(q.Predicate, "mark")
	return c >= 0 && lemma(r, c) == "of"
}

// naming reports whether time i is only the number in a name: "Grom 2022".
func (r *Reading) naming(i int) bool {
	t := r.Doc.Times[i].Tokens
	if t.Len() != 1 || t.First == 0 {
		return false
	}
	m := r.mention[t.First]
	return r.Doc.Tokens[t.First-1].UPOS == "PROPN" && m >= 0 && r.Doc.Mentions[m].Tokens.Has(t.First-1)
}

// saying is the proposition of the verb that time i stands right behind, where the
// parser hung it on the clause that this verb takes: "said today it had sent an
// envoy". It is -1 elsewhere.
func (r *Reading) saying(i int) int {
	first := r.Doc.Times[i].Tokens.First
	if first == 0 || r.Doc.Tokens[r.headOf(i)].Head < first {
		return -1
	}
	before := first - 1
	if before > 0 && strings.EqualFold(r.Doc.Tokens[before].Form, "on") {
		before--
	}
	p := r.at[before]
	if p < 0 || len(r.Propositions[p].Complements) == 0 || r.Propositions[p].Form != proposition.Verbal {
		return -1
	}
	return p
}

// headOf is the token of time i that hangs on what is outside of it.
func (r *Reading) headOf(i int) int {
	t := r.Doc.Times[i].Tokens
	for j := t.First; j < t.Last; j++ {
		if !t.Has(r.Doc.Tokens[j].Head) {
			return j
		}
	}
	return t.First
}

// clause is the nearest proposition over token i, or -1.
func (r *Reading) clause(i int) int {
	for steps := 0; i >= 0 && steps < 200; steps++ {
		if r.at[i] >= 0 {
			return r.at[i]
		}
		i = r.Doc.Tokens[i].Head
	}
	return -1
}
