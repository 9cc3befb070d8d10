package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// dates are the times of a document by the propositions that they date.
type dates struct {
	own    []int       // proposition → the time in its clause, an index of Doc.Times, or -1
	inner  []int       // proposition → the time of a noun that is its object or oblique, or -1
	single map[int]int // sentence → its only time, where no other clause owns it
}

// dateOf is the date of d: that of a dated relation is its object, a clause holds
// for as long as it says itself, and all else has what its sentence gives it.
func (r *Reading) dateOf(d *Draft) *string {
	switch {
	case d.Kind == schema.Relation && d.Object.Value != "":
		return &d.Object.Value
	case d.Kind == schema.Relation && d.Predicate == string(schema.MemberOf) && r.at[d.At] < 0:
		if p := r.clause(d.At); p >= 0 { // "became a member today"
			return r.date(r.Propositions[p].Predicate)
		}
	case d.Kind == schema.Clause:
		return r.within(d.Object.Argument.Tokens)
	}
	return r.date(d.At)
}

// within is the first time within the words of a provision, or nil.
func (r *Reading) within(words text.Range) *string {
	for i := words.First; i < words.Last; i++ {
		if k := r.time[i]; k >= 0 && r.Doc.Times[k].Value != "" {
			return &r.Doc.Times[k].Value
		}
	}
	return nil
}

// date is the time that the text gives for what token at says, or nil: that of its
// own clause, of a noun in it ("held a meeting in May"), of the clause that it
// shares its time with, or the only time that the main clause can mean.
func (r *Reading) date(at int) *string {
	p := r.at[at]
	if p < 0 {
		return nil
	}
	if t := r.timeOf(p); t >= 0 {
		return &r.Doc.Times[t].Value
	}
	for steps := 0; steps < 8; steps++ {
		q := &r.Propositions[p]
		if q.Parent < 0 {
			break
		}
		t := r.timeOf(q.Parent)
		if !r.sharesDate(q, t) {
			return nil
		}
		if t >= 0 {
			return &r.Doc.Times[t].Value
		}
		p = q.Parent
	}
	return nil
}

// timeOf is the time of proposition p itself, or -1.
func (r *Reading) timeOf(p int) int {
	if t := r.dates.own[p]; t >= 0 {
		return t
	}
	if t := r.dates.inner[p]; t >= 0 {
		return t
	}
	q := &r.Propositions[p]
	if q.Link == proposition.Main && q.Form == proposition.Verbal {
		if t, ok := r.dates.single[q.Sentence]; ok {
			return t
		}
	}
	return -1
}

// sharesDate reports whether p happens when its parent does; t is the parent's time,
// or -1.
func (r *Reading) sharesDate(p *proposition.Proposition, t int) bool {
	parent := &r.Propositions[p.Parent]
	leads := t < 0 || r.Doc.Times[t].Tokens.First < parent.Predicate
	switch p.Link {
	case proposition.Within:
		return true
	case proposition.Coordinate:
		// "In 2014 Russia annexed Crimea and armed the rebels", but not "met
		// yesterday and may sign", nor "met yesterday, and Paris welcomed it".
		return p.Modality == parent.Modality && (leads || !slices.ContainsFunc(p.Subjects, own))
	case proposition.Open:
		return p.Modality != schema.Intended // not "agreed in May to withdraw"
	case proposition.Adverbial:
		if p.Modality == schema.Intended {
			return false
		}
		return r.simultaneous(p) || r.Doc.Tokens[p.Predicate].XPOS == "VBG" &&
			(p.Marker < 0 || lemma(r, p.Marker) == "by")
	case proposition.Relative:
		// "In 2017 he proposed a pact, which Paris rejected": the story goes on.
		// An act that a clause tells of has the time of its noun: "the raid in
		// May, which destroyed the port".
		return r.simultaneous(p) || parent.Form == proposition.Nominal || leads && t >= 0 && p.Modality == schema.Actual && r.Doc.Tokens[p.Predicate].XPOS == "VBD"
	}
	return false
}

// simultaneous reports whether p is told as the occasion of what it hangs on: "the
// pact ended on 22 June, when Germany attacked", "flew to Hanoi, where he met Ho".
func (r *Reading) simultaneous(p *proposition.Proposition) bool {
	for _, c := range r.Tree.Children(p.Predicate) {
		switch t := &r.Doc.Tokens[c]; {
		case t.Is("aux") && t.Lemma == "have":
			return false // "where he had met"
		case t.Is("advmod", "mark") && c < p.Predicate && (t.Lemma == "when" || t.Lemma == "where" || t.Lemma == "as"):
			return true
		}
	}
	return false
}

// own reports whether a stands at its predicate, not shared with another.
func own(a proposition.Argument) bool { return !a.Inferred }

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
		sentence := r.Doc.Tokens[head].Sentence
		if seen[sentence]++; seen[sentence] > 1 || r.owned(head) {
			delete(r.dates.single, sentence)
		} else {
			r.dates.single[sentence] = i
		}
		if r.naming(i) {
			continue
		}
		if t.Tokens.First > 0 && r.Doc.Tokens[t.Tokens.First-1].Form == "(" {
			// "the civil war (1917–22)" dates the war alone.
			if h := r.Doc.Tokens[head].Head; h >= 0 && r.at[h] >= 0 && r.Propositions[r.at[h]].Form != proposition.Verbal {
				r.give(r.at[h], i)
			}
			continue
		}
		if p := r.saying(i); p >= 0 {
			r.give(p, i)
		} else if p := r.clause(head); p >= 0 {
			r.give(p, i)
		}
	}
	r.dateWhen()
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

// owned reports whether a clause with a subject of its own, or what stands before a
// noun, keeps token i from the main clause: "which it left in May", "the 1972 treaty".
func (r *Reading) owned(i int) bool {
	for steps := 0; i >= 0 && steps < 200; steps++ {
		t := &r.Doc.Tokens[i]
		if t.Is("acl:relcl", "ccomp", "parataxis", "compound", "amod", "nummod", "nmod:poss", "appos", "acl") ||
			t.Is("advcl") && r.Tree.Child(i, "nsubj") >= 0 {
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
