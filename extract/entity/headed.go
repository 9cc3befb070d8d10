package entity

import (
	"entente/extract/text"
	"entente/schema"
)

// headed finds names that a word tells the type of: "the Minsk Group", "the Treaty
// of Riga", "Mukachevo Airport". They win over known names inside them.
func (p *pass) headed(r text.Range, hits []hit) {
	inside := p.hitIndex(r, hits)
	for i := r.First; i < r.Last; i++ {
		typ := p.headType(i)
		if typ == "" || p.covering(i) >= 0 {
			continue
		}
		f := found{typ: typ}
		f.Range = p.extent(i, typ, r, inside)
		if i+1 < r.Last && f.Last == i+1 && p.headType(i+1) != "" && p.titled(i+1) {
			continue // "Treaty Organization": the next word is the head
		}
		if h := inside.at(i); h != nil && h.Len() > 1 && !p.foreign(h, f.Range, inside) {
			continue
		}
		if typ == schema.Weapon && (f.Len() < 2 || inside.at(i-1) != nil) {
			continue // "Chinese missiles" have no name
		}
		if p.doc.Tokens[i].Form == "Partnership" && !p.several(f.Range, inside) {
			continue
		}
		if f.Len() < 2 || p.onlyStates(text.Range{First: f.First, Last: i}, inside) && !capital(p.doc.Tokens[i].Form) && !p.several(f.Range, inside) {
			continue
		}
		f.country, f.written = p.owner(f.Range, r, inside)
		first := len(p.found)
		p.mark(f)
		if !capital(p.doc.Tokens[i].Form) {
			p.nested(f.Range, hits)
			_ = first
		}
		i = max(i, f.Last-1)
	}
}

// foreign reports whether a known name, within a longer one, is here another
// state's: the Polish National Security Council is not that of the United States.
func (p *pass) foreign(h *hit, longer text.Range, inside hitIndex) bool {
	left := inside.at(longer.First)
	if left == nil || left == h || !p.onlyStates(text.Range{First: longer.First, Last: h.First}, inside) {
		return false
	}
	return p.isoOf(h) != "" && p.isoOf(left) != p.isoOf(h)
}

// headType is the type of a name that token i ends or begins, "" for none.
func (p *pass) headType(i int) schema.EntityType {
	form := p.doc.Tokens[i].Form
	if up := p.doc.Tokens[i].UPOS; up == "VERB" || up == "AUX" {
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

// extent is how far the name with the telling word i reaches: back over words of
// names, and on over "of …" where the word comes first.
func (p *pass) extent(i int, typ schema.EntityType, r text.Range, inside hitIndex) text.Range {
	out := text.Range{First: p.leftmost(i, r, inside), Last: i + 1}
	if capital(p.doc.Tokens[i].Form) && (typ == schema.Treaty || typ == schema.Organization) {
		out.Last = p.rightmost(i, typ, r, inside)
	}
	return out
}

// leftmost goes back from the telling word i over the words of its name. A telling
// word in lower case takes names only, or two states and what lies between: "the
// U.S.-Japan mutual security treaty".
func (p *pass) leftmost(i int, r text.Range, inside hitIndex) int {
	lower := !capital(p.doc.Tokens[i].Form)
	if !lower && i > r.First && ordinal(p.doc.Tokens[i-1].Form) {
		return i - 1
	}
	first, gap := i, 0
	for j := i - 1; j >= r.First && p.covering(j) < 0; j-- {
		t := &p.doc.Tokens[j]
		switch {
		case hyphen(t.Form) && j > r.First && p.doc.Tokens[j-1].Glued && (p.titled(j-1) || inside.at(j-1) != nil):
		case inside.at(j) != nil && inside.at(j).names[0].use != asNothing:
			j = inside.at(j).First
			first = j
		case lower && p.proper(j), !lower && p.titled(j) && !(j == r.First && t.UPOS == "VERB"):
			first = j
		case number(t.Form) && j-1 > r.First && hyphen(p.doc.Tokens[j-1].Form) && p.doc.Tokens[j-1].Glued && p.titled(j-2):
			j-- // "Hwasal-2"
		case !lower && ordinal(t.Form):
			return j // "1st Guards Tank Army"
		case t.Form == "&" || t.Form == "and" && !lower && j > r.First && p.titled(j-1) && inside.at(j-1) == nil && p.cues.has("org-head", p.doc.Tokens[i].Form) && inside.at(j+1) == nil:
		case lower && gap < 2 && first == i && (t.UPOS == "NOUN" || t.UPOS == "ADJ"):
			gap++
		default:
			j = r.First
		}
	}
	if lower && gap > 0 && first < i && !p.several(text.Range{First: first, Last: i}, inside) {
		return i
	}
	return first
}

// ordinal reports whether form is a number with an ending: "1st", "23rd".
func ordinal(form string) bool {
	if len(form) < 3 || form[0] < '0' || form[0] > '9' {
		return false
	}
	switch form[len(form)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// rightmost goes on from a telling word that comes first: "Treaty of Friendship,
// Cooperation and Mutual Assistance", "Ministry of Foreign Affairs".
func (p *pass) rightmost(i int, typ schema.EntityType, r text.Range, inside hitIndex) int {
	set := "org-linker"
	if typ == schema.Treaty {
		set = "treaty-linker"
	}
	last := i + 1
	between := false
	for j := i + 1; j < r.Last && j < i+40; {
		t := &p.doc.Tokens[j]
		h := inside.at(j)
		switch {
		case j == i+1 && (t.Form == "and" || t.Form == "the" || !p.cues.has(set, t.Form)):
			return last
		case h != nil && p.typeOf(h) == schema.Treaty:
			return last
		case h != nil && h.names[0].use != asNothing:
			if prev := p.doc.Tokens[j-1].Form; prev == "," || prev == "and" && !between && last < j && !(h.names[0].use == asAdjective && h.Last < r.Last && p.titled(h.Last)) {
				return last
			}
			last, j = h.Last, h.Last
		case p.titled(j):
			if p.doc.Tokens[j-1].Form == "," && p.headType(j) == schema.Treaty {
				return last
			}
			last, j = j+1, j+1
		case p.cues.has(set, t.Form), hyphen(t.Form) && p.doc.Tokens[j-1].Glued && t.Glued:
			between = between || t.Form == "between"
			j++
		case t.Form == "," && typ == schema.Treaty && last == j && last > i+1 && p.goesOn(j+1, r, inside):
			j++
		default:
			return last
		}
		if j-last > 3 {
			return last
		}
	}
	return last
}

// goesOn reports whether the name of a treaty goes on behind a comma, with a noun
// that is no name: "Friendship, Cooperation, and Mutual Assistance".
func (p *pass) goesOn(i int, r text.Range, inside hitIndex) bool {
	if i < r.Last && p.doc.Tokens[i].Form == "and" {
		i++
	}
	return i < r.Last && p.titled(i) && inside.at(i) == nil
}

// typeOf is the type of what a known name means.
func (p *pass) typeOf(h *hit) schema.EntityType {
	if n := p.best(h.names); n.entry != none {
		return p.entries[n.entry].Type
	}
	return ""
}

// onlyStates reports whether a range holds nothing but names of states.
func (p *pass) onlyStates(r text.Range, inside hitIndex) bool {
	for i := r.First; i < r.Last; i++ {
		if h := inside.at(i); h == nil && !hyphen(p.doc.Tokens[i].Form) || h != nil && h.names[0].use > asPeople && h.names[0].use != asPrefix {
			return false
		}
	}
	return true
}

// several reports whether a range names two states or more.
func (p *pass) several(r text.Range, inside hitIndex) bool {
	n := 0
	for i := r.First; i < r.Last; i++ {
		if h := inside.at(i); h != nil && h.names[0].use != asNothing {
			n++
			i = h.Last - 1
		}
	}
	return n > 1
}

// owner is the code of the state that an organisation's name begins with, or that
// possesses it, and the name with that state: "Russia's Foreign Ministry" is the
// Russian Foreign Ministry.
func (p *pass) owner(f, r text.Range, inside hitIndex) (iso, written string) {
	if h := inside.at(f.First); h != nil {
		return p.isoOf(h), ""
	}
	if f.First-2 >= r.First && p.doc.Tokens[f.First-1].XPOS == "POS" {
		if h := inside.at(f.First - 2); h != nil {
			n := p.best(h.names)
			if n.entry != none && p.entries[n.entry].adjective != "" {
				return p.entries[n.entry].iso, p.entries[n.entry].adjective + " " + p.plain(f)
			}
			return p.isoOf(h), ""
		}
	}
	if h := inside.at(f.Last - 1); h != nil && h.First > f.First && p.doc.Tokens[h.First-1].Form != "and" {
		return p.isoOf(h), "" // "the Ministry of Defence of Russia"
	}
	return "", ""
}

// isoOf is the code of the state that a known name means or belongs to.
func (p *pass) isoOf(h *hit) string {
	n := p.best(h.names)
	if n.entry == none {
		return ""
	}
	return p.entries[n.entry].iso
}

// nested keeps the known names inside a name that is half a description: the
// states of "the Russia-North Korea agreement".
func (p *pass) nested(r text.Range, hits []hit) {
	for _, h := range hits {
		if !r.Contains(h.Range) || h.names[0].use == asNothing || h.names[0].use == asSurname {
			continue
		}
		p.found = append(p.found, found{Range: h.Range, core: h.Range, kind: text.Adjective, names: h.names, several: h.several})
	}
}

// hitIndex finds the known name at a token.
type hitIndex struct {
	first int
	hits  []*hit
}

func (p *pass) hitIndex(r text.Range, hits []hit) hitIndex {
	x := hitIndex{r.First, make([]*hit, r.Len())}
	for k := range hits {
		for i := hits[k].First; i < hits[k].Last; i++ {
			x.hits[i-r.First] = &hits[k]
		}
	}
	return x
}

func (x hitIndex) at(i int) *hit {
	if i < x.first || i-x.first >= len(x.hits) {
		return nil
	}
	return x.hits[i-x.first]
}
