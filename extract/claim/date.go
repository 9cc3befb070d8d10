package claim

import (
	"slices"

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
	case d.Kind == schema.Relation && d.Predicate == string(schema.AliasOf):
		return nil
	case d.Kind == schema.Relation && d.Predicate == string(schema.MemberOf) && r.at[d.At] < 0:
		if p := r.clause(d.At); p >= 0 { // "became a member today"
			return r.date(r.Propositions[p].Predicate)
		}
	case d.Kind == schema.Clause:
		return r.within(d.Object.Argument.Tokens)
	}
	return r.date(d.At)
}

// within is the first time within the words of a provision, or nil: not the day on
// which its treaty was made ("a pact of neutrality signed on 5 May").
func (r *Reading) within(words text.Range) *string {
	for i := words.First; i < words.Last; i++ {
		if k := r.time[i]; k >= 0 && r.Doc.Times[k].Value != "" {
			if h := r.Doc.Tokens[r.headOf(k)].Head; h >= 0 && r.Doc.Tokens[h].Is("acl") && lemma(r, h) == "sign" {
				return nil
			}
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
	asked := p
	for steps := 0; steps < 8; steps++ {
		q := &r.Propositions[p]
		if q.Parent < 0 {
			break
		}
		t := r.timeOf(q.Parent)
		if !r.sharesDate(q, t) {
			return r.scene(asked)
		}
		if t >= 0 {
			return &r.Doc.Times[t].Value
		}
		p = q.Parent
	}
	return r.scene(asked)
}

// scene is the time that opens the sentence of the clause p, told in the past and in
// passing, however deep it hangs; or nil: "In 2017 Paris spoke of the prospects of a
// pact, which Bonn rejected".
func (r *Reading) scene(p int) *string {
	q := &r.Propositions[p]
	if q.Modality != schema.Actual || r.Doc.Tokens[q.Predicate].XPOS != "VBD" ||
		q.Link != proposition.Relative && !(q.Link == proposition.Adverbial && r.simultaneous(q)) {
		return nil
	}
	first := r.Doc.Sentences[q.Sentence].Tokens.First
	for i := first; i < min(first+2, q.Predicate); i++ {
		k := r.time[i]
		if k < 0 || r.Doc.Times[k].Value == "" {
			continue
		}
		if m := r.clause(r.headOf(k)); m >= 0 && r.dates.own[m] == k && r.Propositions[m].Link == proposition.Main {
			return &r.Doc.Times[k].Value
		}
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
		return !r.apart(p.Predicate, parent.Predicate)
	case proposition.Coordinate:
		// "In 2014 Russia annexed Crimea and armed the rebels", but not "met
		// yesterday and may sign", nor "met yesterday, and Paris welcomed it".
		return p.Modality == parent.Modality && (leads || !slices.ContainsFunc(p.Subjects, own))
	case proposition.Open:
		// "agreed in May to withdraw", but not "flew to Cairo in May, seeking to mediate"
		return p.Modality != schema.Intended || parent.Marker >= 0 || r.Doc.Tokens[parent.Predicate].XPOS != "VBG"
	case proposition.Complement:
		// "On 1 May it said that it was leaving the pact", not "that it had left"
		return t >= 0 && leads && p.Modality == schema.Actual && r.Doc.Tokens[p.Predicate].XPOS == "VBG"
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

// apart reports whether the noun i is told as what came before or behind the verb
// over it: "signed on 5 May after months of talks".
func (r *Reading) apart(i, verb int) bool {
	for steps := 0; i >= 0 && i != verb && steps < 8; steps++ {
		if c := r.Tree.Child(i, "case"); c >= 0 {
			switch lemma(r, c) {
			case "after", "before", "since", "until", "despite", "following":
				return true
			}
		}
		i = r.Doc.Tokens[i].Head
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
