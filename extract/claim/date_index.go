package claim

import (
	"slices"

	"entente/extract/proposition"
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
