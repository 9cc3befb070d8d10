package claim

import (
	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// dateOf is the date of d: that of a dated relation is its object, a clause holds
// for as long as it says itself, and all else has what its sentence gives it.
func (r *Reading) dateOf(d *Draft) *string {
	switch {
	case d.Kind == schema.Relation && d.Object.Value != "":
		return &d.Object.Value
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

// date is the time that the sentence gives for what token at says, or nil: that of
// its own clause, of a noun in it ("held a meeting in May"), of the clause whose
// circumstance it is ("arrived in May, ending …"), or the only time that the main
// clause can mean.
func (r *Reading) date(at int) *string {
	p := r.at[at]
	for steps := 0; p >= 0 && steps < 8; steps++ {
		q := &r.Propositions[p]
		for _, v := range [...]string{r.dates[p], r.inner[p], r.only(q)} {
			if v != "" {
				return &v
			}
		}
		if !r.sharesDate(q) {
			return nil
		}
		p = q.Parent
	}
	return nil
}

// sharesDate reports whether p happens when its parent does.
func (r *Reading) sharesDate(p *proposition.Proposition) bool {
	switch p.Link {
	case proposition.Coordinate, proposition.Within:
		return true
	case proposition.Open:
		return p.Modality != schema.Intended // not "agreed in May to withdraw"
	case proposition.Adverbial:
		if p.Modality == schema.Intended {
			return false
		}
		return r.simultaneous(p) || r.Doc.Tokens[p.Predicate].XPOS == "VBG" &&
			(p.Marker < 0 || lemma(r, p.Marker) == "by")
	case proposition.Relative:
		return r.simultaneous(p)
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

// only is the time of the sentence whose main clause p is, where it is the only
// one and no other clause owns it; parsers hang the last phrase of a sentence too
// low.
func (r *Reading) only(p *proposition.Proposition) string {
	if p.Link != proposition.Main || p.Form != proposition.Verbal {
		return ""
	}
	return r.single[p.Sentence]
}

// indexTimes finds the first time of each proposition's clause.
func (r *Reading) indexTimes() {
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
			delete(r.single, sentence)
		} else {
			r.single[sentence] = t.Value
		}
		if p := r.clause(head); p >= 0 {
			r.own(p, t.Value)
		}
	}
}

// own gives proposition p a time, and the verb that p is a noun under.
func (r *Reading) own(p int, value string) {
	if r.dates[p] == "" {
		r.dates[p] = value
	}
	if q := &r.Propositions[p]; q.Form == proposition.Nominal && q.Parent >= 0 && r.inner[q.Parent] == "" {
		r.inner[q.Parent] = value
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
