package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// indexTimes finds the time of each proposition's clause.
func (r *Reading) indexTimes() {
	r.dates = dates{own: fill(len(r.Propositions)), inner: fill(len(r.Propositions)), single: map[int]int{}}
	seen := map[int]int{}
	for i := range r.Doc.Times {
		t := &r.Doc.Times[i]
		for j := t.Tokens.First; j < t.Tokens.Last; j++ {
			r.time[j] = i
		}
		if t.Value == "" || t.Tokens.Len() == 0 {
			continue
		}
		head := r.headOf(i)
		bracket := t.Tokens.First > 0 && r.Doc.Tokens[t.Tokens.First-1].Form == "("
		sentence := r.Doc.Tokens[head].Sentence
		if seen[sentence]++; seen[sentence] > 1 || bracket || r.owned(head) {
			delete(r.dates.single, sentence)
		} else {
			r.dates.single[sentence] = i
		}
		switch p := r.saying(i); {
		case r.naming(i):
		case bracket:
			// "the civil war (1917–22)" dates the war alone.
			if h := r.Doc.Tokens[head].Head; h >= 0 && r.at[h] >= 0 && r.Propositions[r.at[h]].Form != proposition.Verbal {
				r.give(r.at[h], i)
			}
		case p >= 0:
			r.give(p, i)
		default:
			r.place(i, r.dated(i, head))
		}
	}
	r.dateDeals()
	r.dateWhen()
	r.dateAlso()
}

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

// dateDeals dates a noun by the participle that tells when it came to be: "have an
// agreement, signed in 2021", "threats made in May".
func (r *Reading) dateDeals() {
	for i := range r.Propositions {
		p := &r.Propositions[i]
		if r.dates.own[i] < 0 || p.Form != proposition.Verbal || r.Doc.Tokens[p.Predicate].XPOS != "VBN" || !r.Doc.Tokens[p.Predicate].Is("acl") {
			continue
		}
		head := r.Doc.Tokens[p.Predicate].Head
		if n := r.at[head]; n >= 0 && (r.Propositions[n].Form == proposition.Nominal || r.Propositions[n].Noun == head) && r.dates.own[n] < 0 {
			r.dates.own[n] = r.dates.own[i]
		}
	}
}

// give dates proposition p by time t, the more precise of two, and the verb that p
// is a noun under, where the two happen together: "signed it at a meeting in May".
func (r *Reading) give(p, t int) {
	if old := r.dates.own[p]; old < 0 || r.finer(t, old) {
		r.dates.own[p] = t
	}
	q := &r.Propositions[p]
	if q.Form == proposition.Nominal && q.Parent >= 0 && r.dates.inner[q.Parent] < 0 && r.together(q, t) {
		r.dates.inner[q.Parent] = t
	}
}

// together reports whether the verb over the noun q happens at the time t of the
// noun: not where the noun is its subject ("Russia's 2022 invasion has brought"), an
// act of someone else ("condemned Iraq's invasion on 2 August"), called by its year
// ("revived the pact of 2001") or before or behind the verb in time ("after the
// raids in May").
func (r *Reading) together(q *proposition.Proposition, t int) bool {
	parent := &r.Propositions[q.Parent]
	if parent.Form == proposition.Verbal && slices.ContainsFunc(q.Subjects, own) {
		return false
	}
	for _, s := range parent.Subjects {
		if s.Head == q.Predicate {
			return false
		}
	}
	if first := r.Doc.Times[t].Tokens.First; first > 0 && r.Doc.Tokens[first-1].Form == "of" {
		return false
	}
	c := r.Tree.Child(q.Predicate, "case")
	if c < 0 {
		return true
	}
	switch lemma(r, c) {
	case "in", "at", "during", "on", "by", "of", "with":
		return r.Tree.Child(c, "fixed") < 0 // not "in response to"
	}
	return false
}

// finer reports whether time a is told more precisely than time b.
func (r *Reading) finer(a, b int) bool {
	return r.Doc.Times[a].Granularity == "day" && r.Doc.Times[b].Granularity != "day" ||
		r.Doc.Times[a].Granularity == "month" && r.Doc.Times[b].Granularity == "year"
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

// dateWhen dates a main clause by its clause with "when": "When Russia invaded
// Ukraine in February 2022, its navy blockaded the ports".
func (r *Reading) dateWhen() {
	for i := range r.Propositions {
		p := &r.Propositions[i]
		if p.Link == proposition.Adverbial && p.Marker >= 0 && p.Parent >= 0 && lemma(r, p.Marker) == "when" &&
			p.Modality == schema.Actual && r.dates.own[i] >= 0 && r.timeOf(p.Parent) < 0 {
			r.dates.own[p.Parent] = r.dates.own[i]
		}
	}
}

// dateAlso dates what someone also did by the day of the sentence before, where the
// same one acts in it: "Lavrov met Barzani on 5 May. Lavrov also accused Ankara".
func (r *Reading) dateAlso() {
	before := -1 // the main clause of the last sentence
	for i := range r.Propositions {
		p := &r.Propositions[i]
		if p.Link != proposition.Main || p.Form != proposition.Verbal {
			continue
		}
		if before >= 0 && r.timeOf(i) < 0 && r.Propositions[before].Sentence == p.Sentence-1 && r.also(p) && r.sameActor(before, i) {
			if t := r.timeOf(before); t >= 0 && r.Doc.Times[t].Granularity == "day" {
				r.dates.own[i] = t
			}
		}
		before = i
	}
}

// also reports whether p is told as one more act in the past.
func (r *Reading) also(p *proposition.Proposition) bool {
	if r.Doc.Tokens[p.Predicate].XPOS != "VBD" {
		return false
	}
	for _, c := range r.Tree.Children(p.Predicate) {
		if r.Doc.Tokens[c].Is("advmod") && lemma(r, c) == "also" {
			return true
		}
	}
	return false
}

// sameActor reports whether propositions a and b have a subject in common.
func (r *Reading) sameActor(a, b int) bool {
	for _, s := range r.Propositions[a].Subjects {
		for _, e := range r.Entities(s.Head) {
			for _, t := range r.Propositions[b].Subjects {
				if slices.Contains(r.Entities(t.Head), e) {
					return true
				}
			}
		}
	}
	return false
}

// owned reports whether a clause with a subject of its own, or what stands before a
// noun, or with "of" behind it, keeps token i from the main clause: "which it left in
// May", "the 1972 treaty", "the raid of 1961", "promised aid and has paid since May",
// "agreed, and in 1992 withdrew".
func (r *Reading) owned(i int) bool {
	first := i
	for steps := 0; i >= 0 && steps < 200; steps++ {
		t := &r.Doc.Tokens[i]
		if t.Is("acl:relcl", "ccomp", "parataxis", "case", "compound", "amod", "nummod", "nmod:poss", "appos", "acl") ||
			t.Is("advcl") && r.Tree.Child(i, "nsubj") >= 0 ||
			t.UPOS == "VERB" && t.Is("conj") && (first < i || r.Tree.Child(i, "nsubj") >= 0 || r.Tree.Child(i, "aux") >= 0) {
			return true
		}
		if c := r.Tree.Child(i, "case"); c >= 0 && t.Is("nmod") && steps == 0 && r.Doc.Tokens[c].Form == "of" {
			return true
		}
		i = t.Head
	}
	return false
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
