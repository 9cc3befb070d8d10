package entity

import (
	"entente/extract/text"
	"entente/schema"
)

// known finds the names that the gazetteer has, the longest at each place.
func (p *pass) known(r text.Range) []hit {
	p.units = p.trie.flatten(p.units[:0], p.doc.Tokens, r)
	var hits []hit
	for u := 0; u < len(p.units); u++ {
		if u > 0 && p.units[u-1].token == p.units[u].token {
			continue
		}
		h, last, ok := p.trie.longest(p.units, u)
		if !ok {
			if more, ok := p.compound(u); ok {
				hits = append(hits, more)
			}
			continue
		}
		if h.names = p.credible(h); len(h.names) > 0 && !p.namesake(h, r) {
			hits = append(hits, h)
			u = last
		}
	}
	return hits
}

// namesake reports whether a place is part of the name of someone here: "George
// Washington", "Milan Nedić".
func (p *pass) namesake(h hit, r text.Range) bool {
	if h.Len() == 1 && p.givenPlace(&h, r) {
		return true
	}
	if h.Len() > 1 || h.First == r.First || h.names[0].use != asName && h.names[0].use != asSeat || h.names[0].entry == none {
		return false
	}
	switch p.entries[h.names[0].entry].Type {
	case schema.Country, schema.Place:
		before := h.First - 1
		return p.proper(before) && p.doc.Tokens[before].UPOS == "PROPN" && p.given[fold(p.doc.Tokens[before].Form)]
	}
	return false
}

// compound reads a token that holds several names ("Sino-Soviet" where hyphens
// stay within words): both are meant.
func (p *pass) compound(u int) (hit, bool) {
	h := hit{Range: text.Range{First: int(p.units[u].token), Last: int(p.units[u].token) + 1}}
	for v := u; v < len(p.units) && p.units[v].token == p.units[u].token; v++ {
		if p.units[v].word == noWord {
			continue
		}
		node, ok := p.trie.next[edge{0, p.units[v].word}]
		if !ok {
			continue
		}
		if names := fitting(p.trie.names[node], p.units[v:v+1]); len(names) > 0 {
			h.names = append(h.names, p.best(names))
			h.several = true
		}
	}
	return h, h.several
}

// prefix reports whether a combining form of a state stands at token i: "Sino-".
func (p *pass) prefix(i int) bool {
	next := i + 1
	return p.doc.Tokens[i].Glued && next < len(p.doc.Tokens) && hyphen(p.doc.Tokens[next].Form)
}

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

// credible are the senses that the tags allow: what is also a common word must
// be a proper noun here ("Turkey", not the bird that begins a sentence).
func (p *pass) credible(h hit) []name {
	var out []name
	for _, n := range h.names {
		t := &p.doc.Tokens[h.First]
		if !p.cased(h, n) {
			continue
		}
		if n.wary && t.UPOS != "PROPN" && t.UPOS != "" {
			continue
		}
		if n.use == asSurname && t.UPOS != "PROPN" {
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
		if rank < bestRank {
			best, bestRank = n, rank
		}
	}
	return best
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

// anachronism is how little an entry fits the year of the text, 0 to 40; "FRG" is
// Germany in 1995 and West Germany in 1961.
func (p *pass) anachronism(e int32) int {
	x := &p.entries[e]
	if p.year == 0 || x.Type != schema.HistoricState {
		return 0
	}
	switch {
	case x.to != 0 && p.year > x.to, p.year < x.from:
		return 40
	}
	return -20
}

// keep turns the known names that nothing longer took into mentions.
func (p *pass) keep(hits []hit) {
	for _, h := range hits {
		if p.covering(h.First) >= 0 || p.covering(h.Last-1) >= 0 {
			continue
		}
		if h.names[0].use == asSurname && p.partOfLonger(h.Range) {
			continue
		}
		f := found{Range: h.Range, names: h.names, several: h.several}
		switch h.names[0].use {
		case asAdjective, asPeople, asPrefix:
			f.kind = text.Adjective
		}
		p.mark(f)
	}
}

// partOfLonger reports whether a surname has other names beside it, which make
// it another's: "Laura Bush".
func (p *pass) partOfLonger(r text.Range) bool {
	return r.First > p.sentence(r.First).First && p.proper(r.First-1) && p.covering(r.First-1) < 0 ||
		r.Last < p.sentence(r.First).Last && p.proper(r.Last) && p.covering(r.Last) < 0
}

// sentence is the range of the sentence of token i.
func (p *pass) sentence(i int) text.Range {
	return p.doc.Sentences[p.doc.Tokens[i].Sentence].Tokens
}

// proper reports whether token i is a word of a name.
func (p *pass) proper(i int) bool {
	t := &p.doc.Tokens[i]
	return capital(t.Form) && (t.UPOS == "PROPN" || t.XPOS == "NNP" || t.XPOS == "NNPS") && !p.cues.has("calendar", t.Form)
}

// titled reports whether token i can be a word of a name whose last word is
// telling: with a capital, and no function word.
func (p *pass) titled(i int) bool {
	t := &p.doc.Tokens[i]
	if !capital(t.Form) || p.cues.has("calendar", t.Form) {
		return false
	}
	switch t.UPOS {
	case "PROPN", "ADJ", "NOUN", "X", "SYM":
		return true
	case "VERB":
		return i > p.sentence(i).First
	}
	return t.XPOS == "NNP" || t.XPOS == "NNPS"
}
