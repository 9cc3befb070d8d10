package entity

import (
	"entente/extract/text"
	"entente/schema"
)

// headed finds names that a word tells the type of: "the Minsk Group", "the Treaty
// of Riga", "Mukachevo Airport". They win over known names inside them.
func (s *scan) headed() {
	for i := s.First; i < s.Last; i++ {
		typ := s.headType(i)
		if typ == "" || s.covering(i) >= 0 {
			continue
		}
		f := found{typ: typ, Range: s.incorporated(s.extent(i, typ))}
		if s.anotherHead(i, f) || !s.telling(i, f) {
			continue
		}
		f.country, f.written = s.owner(f.Range)
		s.mark(f)
		if !capital(s.form(i)) {
			s.nested(f.Range)
		}
		i = max(i, f.Last-1)
	}
}

// headType is the type of a name that token i ends or begins, "" for none.
func (p *pass) headType(i int) schema.EntityType {
	form := p.doc.Tokens[i].Form
	if tag := p.doc.Tokens[i].UPOS; tag == "VERB" || tag == "AUX" {
		return ""
	}
	switch {
	case p.cues.has("treaty-head", form):
		return schema.Treaty
	case p.cues.has("org-head", form):
		return schema.Organization
	case p.cues.has("weapon-head", form):
		return schema.Weapon
	case p.cues.has("law-head", form):
		return schema.Law
	case p.cues.has("event-head", form):
		return schema.EventEntity
	case p.cues.has("place-head", form):
		return schema.Place
	}
	return ""
}

// anotherHead reports whether the next word is the head ("Treaty Organization"),
// or a known name has token i and is not to be changed.
func (s *scan) anotherHead(i int, f found) bool {
	if f.Last == i+1 && s.Has(i+1) && s.headType(i+1) != "" && s.titled(i+1) {
		return true
	}
	h := s.hit(i)
	return h != nil && h.Len() > 1 && !s.foreign(h, f.Range)
}

// foreign reports whether a known name, within a longer one, is here another
// state's: the Polish National Security Council is not that of the United States.
func (s *scan) foreign(h *hit, longer text.Range) bool {
	left := s.hit(longer.First)
	if left == nil || left == h || !s.onlyStates(text.Range{First: longer.First, Last: h.First}) {
		return false
	}
	return s.isoOf(h) != "" && s.isoOf(left) != s.isoOf(h)
}

// telling reports whether f, with the head i, names something: "Chinese missiles"
// and "the Russian agreement" do not, "the Russia-Iran agreement" does.
func (s *scan) telling(i int, f found) bool {
	switch {
	case f.Len() < 2, s.named(i) && s.isTitle(f.First):
		return false // "Professor Park"
	case f.typ == schema.Weapon:
		return s.hit(i-1) == nil
	case s.form(i) == "Partnership":
		return s.several(f.Range)
	case capital(s.form(i)):
		return true
	}
	return !s.onlyStates(text.Range{First: f.First, Last: i}) || s.several(f.Range)
}

// named reports whether token i is a known surname too.
func (s *scan) named(i int) bool {
	h := s.hit(i)
	return h != nil && h.Len() == 1 && s.isPerson(h)
}

// onlyStates reports whether a range holds nothing but names of states.
func (s *scan) onlyStates(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		h := s.hit(i)
		if h == nil && !hyphen(s.form(i)) || h != nil && !h.names[0].use.ofState() {
			return false
		}
	}
	return true
}

// several reports whether a range holds two known names or more.
func (s *scan) several(r text.Range) bool {
	n := 0
	for i := r.First; i < r.Last; i++ {
		if h := s.names(i); h != nil {
			n++
			i = h.Last - 1
		}
	}
	return n > 1
}

// owner is the code of the state that an organisation's name begins with, or that
// possesses it, and the name with that state: "Russia's Foreign Ministry" is the
// Russian Foreign Ministry.
func (s *scan) owner(f text.Range) (iso, written string) {
	if h := s.hit(f.First); h != nil {
		return s.isoOf(h), ""
	}
	if h := s.hit(f.First - 2); h != nil && s.doc.Tokens[f.First-1].XPOS == "POS" {
		n := s.best(h.names)
		if n.entry != none && s.entries[n.entry].adjective != "" {
			return s.entries[n.entry].iso, s.entries[n.entry].adjective + " " + s.plain(f)
		}
		return s.isoOf(h), ""
	}
	if h := s.hit(f.Last - 1); h != nil && h.First > f.First && s.form(h.First-1) != "and" {
		return s.isoOf(h), "" // "the Ministry of Defence of Russia"
	}
	return "", ""
}

// nested keeps the known names inside a name that is half a description: the
// states of "the Russia-North Korea agreement".
func (s *scan) nested(r text.Range) {
	for _, h := range s.known {
		if !r.Contains(h.Range) || h.names[0].use == asNothing || h.names[0].use == asSurname {
			continue
		}
		s.found = append(s.found, found{Range: h.Range, core: h.Range, kind: text.Adjective, names: h.names, several: h.several})
	}
}
