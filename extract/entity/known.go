package entity

import (
	"entente/extract/text"
	"entente/schema"
)

// find finds the names that the gazetteer has, the longest at each place.
func (s *scan) find() []hit {
	s.units = s.trie.flatten(s.units[:0], s.doc.Tokens, s.Range)
	var hits []hit
	for u := 0; u < len(s.units); u++ {
		if u > 0 && s.units[u-1].token == s.units[u].token {
			continue
		}
		h, last, ok := s.trie.longest(s.units, u)
		if !ok {
			if h, ok = s.compound(u); ok {
				hits = append(hits, h)
			}
			continue
		}
		if h.names = s.credible(h); len(h.names) > 0 && !s.namesake(h) {
			h.several = h.names[0].use == asOneOf
			hits = append(hits, h)
			u = last
		}
	}
	return hits
}

// namesake reports whether a place is part of the name of someone here: "George
// Washington", "Milan Nedić".
func (s *scan) namesake(h hit) bool {
	if h.Len() > 1 || h.names[0].entry == none || h.names[0].use != asName && h.names[0].use != asSeat {
		return false
	}
	switch s.entries[h.names[0].entry].Type {
	case schema.Country, schema.Place:
		return s.givenPlace(&h) || s.Has(h.First-1) && s.proper(h.First-1) && s.given[fold(s.form(h.First-1))]
	}
	return false
}

// givenPlace reports whether a place is a given name here: "General Milan Nedić".
func (s *scan) givenPlace(h *hit) bool {
	return h.Len() == 1 && s.given[fold(s.form(h.First))] && s.Has(h.Last) && s.proper(h.Last) && s.headType(h.Last) == ""
}

// compound reads a token that holds several names ("Sino-Soviet" where hyphens
// stay within words): both are meant.
func (s *scan) compound(u int) (hit, bool) {
	h := hit{Range: text.Range{First: int(s.units[u].token), Last: int(s.units[u].token) + 1}}
	for v := u; v < len(s.units) && s.units[v].token == s.units[u].token; v++ {
		if s.units[v].word == noWord {
			continue
		}
		node, ok := s.trie.next[edge{0, s.units[v].word}]
		if !ok {
			continue
		}
		if names := fitting(s.trie.names[node], s.units[v:v+1]); len(names) > 0 {
			if n := s.best(names); s.composes(n) {
				h.names = append(h.names, n)
				h.several = true
			}
		}
	}
	return h, h.several
}

// composes reports whether a name makes compounds that mean it: states and groups
// of states do ("pro-Russian", "non-NATO"), companies do not ("non-Microsoft").
func (p *pass) composes(n name) bool {
	if n.entry == none {
		return false
	}
	switch p.entries[n.entry].Type {
	case schema.Country, schema.HistoricState, schema.Alliance, schema.Group:
		return true
	}
	return false
}

// keep turns the known names that nothing longer took into mentions.
func (s *scan) keep() {
	for _, h := range s.known {
		if s.covering(h.First) >= 0 || s.covering(h.Last-1) >= 0 {
			continue
		}
		if h.names[0].use == asSurname && s.partOfLonger(h.Range) {
			continue
		}
		s.mark(found{Range: s.incorporated(h.Range), names: h.names, several: h.several, kind: h.names[0].use.kind()})
	}
}
