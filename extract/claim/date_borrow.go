package claim

import (
	"slices"

	"entente/extract/proposition"
	"entente/schema"
)

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
