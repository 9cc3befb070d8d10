package entity

import "entente/schema"

// cased reports whether the text writes n as the table does, or is a careless one
// that gives a place no capital ("i am from mexico").
func (p *pass) cased(h hit, n name) bool {
	k := 0
	for i := h.First; i < h.Last; i++ {
		t := &p.doc.Tokens[i]
		if hyphen(t.Form) {
			continue
		}
		want := n.forms[min(k, len(n.forms)-1)]
		k++
		if !capital(want) || capital(t.Form) {
			continue
		}
		if n.wary || t.UPOS != "PROPN" || n.entry == none || n.use != asName && n.use != asSeat {
			return false
		}
		if typ := p.entries[n.entry].Type; typ != schema.Country && typ != schema.Place {
			return false
		}
	}
	return true
}

// within reports whether token i has a capital behind an article in lower case, as only
// names have: "the Diet".
func (p *pass) within(i int) bool {
	return capital(p.doc.Tokens[i].Form) && i > p.sentence(i).First && p.doc.Tokens[i-1].Form == "the"
}

// prefix reports whether a combining form of a state stands at token i: "Sino-".
func (p *pass) prefix(i int) bool {
	next := i + 1
	return p.doc.Tokens[i].Glued && next < len(p.doc.Tokens) && hyphen(p.doc.Tokens[next].Form)
}

// credible are the senses that the tags allow: what is also a common word must
// be a proper noun here ("Turkey", not the bird that begins a sentence).
func (p *pass) credible(h hit) []name {
	var out []name
	for _, n := range h.names {
		t := &p.doc.Tokens[h.First]
		if !p.cased(h, n) {
			continue
		}
		if n.wary && t.UPOS != "PROPN" && t.UPOS != "" && !(t.UPOS == "NOUN" && p.within(h.First)) {
			continue
		}
		if n.use == asSurname && t.UPOS != "PROPN" && p.doc.Tokens[h.Last-1].UPOS != "PROPN" {
			continue
		}
		if n.use == asPrefix && !p.prefix(h.First) {
			continue
		}
		if n.use == asPrefix {
			return []name{n} // not the man: "Franco-British"
		}
		out = append(out, n)
	}
	return out
}

// best is the likeliest sense where nothing else decides: a state of the text's
// own time, then by rank.
func (p *pass) best(names []name) name {
	best, bestRank := names[0], 1<<30
	for _, n := range names {
		rank := p.rank(n.sense) * 10
		if n.entry != none {
			rank += p.anachronism(n.entry)
		}
		if p.hosted(n) {
			rank += 40
		}
		if rank < bestRank {
			best, bestRank = n, rank
		}
	}
	return best
}

// hosted reports whether n is the seat of an organisation in a state that the text names,
// which then is meant: "Brussels", in a text on Belgium.
func (p *pass) hosted(n name) bool {
	return n.use == asSeat && n.place != none && p.entries[n.entry].Type == schema.Alliance && p.named[p.entries[n.place].iso] > 0
}

// inCountry is the sense of a name behind a comma that lies in the country of what
// stands before the comma: "Atlanta, Georgia".
func (p *pass) inCountry(f *found) (name, bool) {
	if f.First < 2 || p.doc.Tokens[f.First-1].Form != "," || p.covering(f.First-2) < 0 {
		return name{}, false
	}
	iso := p.stateOf(&p.found[p.covering(f.First-2)])
	for _, n := range f.names {
		if n.entry != none && iso != "" && p.entries[n.entry].Type == schema.Place && p.entries[n.entry].iso == iso {
			return n, true
		}
	}
	return name{}, false
}

// anachronism is how little an entry fits the text and its year, -20 to 40; "FRG" is
// Germany in 1995 and West Germany in 1961.
func (p *pass) anachronism(e int32) int {
	x := &p.entries[e]
	switch {
	case x.Type == schema.Treaty:
		return 9 - p.fits(x)
	case p.year == 0 || x.Type != schema.HistoricState:
		return 0
	case x.to != 0 && p.year > x.to, p.year < x.from:
		return 40
	}
	return -20
}

// fits tells how well a treaty fits the text, 0 to 9, which decides among treaties
// alone: it was signed by then, and the text names its year and its parties. "The
// Algiers Agreement" is that of Ethiopia and Eritrea beside their names.
func (p *pass) fits(x *entry) int {
	if p.year != 0 && p.year < x.from {
		return 0
	}
	named := 0
	if p.years[x.from] {
		named = len(x.states)/2 + 1
	}
	for _, s := range x.states {
		if p.states[p.entries[s].iso] {
			named++
		}
	}
	return 1 + 8*named/(2*len(x.states)+1)
}

// typeOf is the type of what a known name means.
func (p *pass) typeOf(h *hit) schema.EntityType {
	if n := p.best(h.names); n.entry != none {
		return p.entries[n.entry].Type
	}
	return ""
}

// isoOf is the code of the state that a known name means or belongs to.
func (p *pass) isoOf(h *hit) string {
	if n := p.best(h.names); n.entry != none {
		return p.entries[n.entry].iso
	}
	return ""
}
