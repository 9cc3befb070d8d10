package entity

import (
	"entente/extract/text"
	"entente/schema"
)

// longestName is how many tokens a name may have that is looked for again.
const longestName = 6

// vote gives a name that the model labels in several ways the type that it has
// most often in the document.
func (p *pass) vote() {
	votes := map[string]map[schema.EntityType]int{}
	for i := range p.found {
		if f := &p.found[i]; f.labelled {
			w := p.plain(f.core)
			if votes[w] == nil {
				votes[w] = map[schema.EntityType]int{}
			}
			votes[w][f.typ]++
		}
	}
	for i := range p.found {
		f := &p.found[i]
		if !f.labelled {
			continue
		}
		for typ, n := range votes[p.plain(f.core)] {
			if most := votes[p.plain(f.core)][f.typ]; n > most || n == most && typ < f.typ {
				f.typ = typ
			}
		}
	}
}

// again finds the other places of names that only the model or a pattern saw, and
// of surnames of people whom the text names in full: "Vershinin", after "Sergei
// Vershinin".
func (p *pass) again() {
	names := map[string][]int{} // by their first word
	for i := range p.found {
		f := &p.found[i]
		first := p.doc.Tokens[f.core.First].Form
		if f.typ != "" && len(f.names) == 0 && f.kind == text.Name && f.core.Len() <= longestName && len(names[first]) < 8 && !p.listed(names[first], f.core) {
			names[first] = append(names[first], i)
		}
	}
	for i := range p.doc.Tokens {
		if !p.proper(i) || p.covering(i) >= 0 {
			continue
		}
		if k, r := p.repeated(names[p.doc.Tokens[i].Form], i); r.Len() > 0 {
			p.mark(found{Range: r, typ: p.found[k].typ, country: p.found[k].country, written: p.found[k].written})
			continue
		}
		r := p.hyphened(i)
		if _, ok := p.lastName[fold(p.plain(r))]; ok && p.uncovered(r) && !p.partOfLonger(r) {
			p.mark(found{Range: r, typ: schema.Person})
		}
	}
}

// hyphened is token i with what hyphens join to it.
func (p *pass) hyphened(i int) text.Range {
	r := text.Range{First: i, Last: i + 1}
	for r.Last+1 < p.sentence(i).Last && r.Len() < longestName && p.doc.Tokens[r.Last-1].Glued && hyphen(p.doc.Tokens[r.Last].Form) && p.doc.Tokens[r.Last].Glued {
		r.Last += 2
	}
	return r
}

// listed reports whether one of found has the words of r.
func (p *pass) listed(found []int, r text.Range) bool {
	for _, k := range found {
		if p.found[k].core.Len() == r.Len() && p.sameWords(p.found[k].core, r.First) {
			return true
		}
	}
	return false
}

// repeated is the longest of the names that stands at token i too.
func (p *pass) repeated(names []int, i int) (which int, at text.Range) {
	for _, k := range names {
		r := text.Range{First: i, Last: i + p.found[k].core.Len()}
		if r.Len() > at.Len() && r.Last <= p.sentence(i).Last && p.sameWords(p.found[k].core, i) && p.uncovered(r) && !p.partOfLonger(r) {
			which, at = k, r
		}
	}
	return which, at
}

// sameWords reports whether the words of r stand at token i too.
func (p *pass) sameWords(r text.Range, i int) bool {
	for k := range r.Len() {
		if p.doc.Tokens[i+k].Form != p.doc.Tokens[r.First+k].Form {
			return false
		}
	}
	return true
}

// uncovered reports whether nothing was found in r.
func (p *pass) uncovered(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if p.covering(i) >= 0 {
			return false
		}
	}
	return true
}
