package claim

import "entente/extract/proposition"

// date is the time that the sentence gives for what token at says, or nil: that of
// its own clause, of the verb it is coordinated with, or of the light verb over a
// noun.
func (r *Reading) date(at int) *string {
	p := r.at[at]
	for steps := 0; p >= 0 && steps < 8; steps++ {
		if v := r.dates[p]; v != "" {
			return &v
		}
		q := &r.Propositions[p]
		if q.Link != proposition.Coordinate && q.Link != proposition.Within && q.Link != proposition.Open {
			return nil
		}
		p = q.Parent
	}
	return nil
}

// indexTimes finds the first time of each proposition's clause.
func (r *Reading) indexTimes() {
	for i := range r.Doc.Times {
		t := &r.Doc.Times[i]
		for j := t.Tokens.First; j < t.Tokens.Last; j++ {
			r.time[j] = i
		}
		if t.Value == "" || t.Tokens.Len() == 0 {
			continue
		}
		if p := r.clause(r.headOf(i)); p >= 0 && r.dates[p] == "" {
			r.dates[p] = t.Value
		}
	}
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
