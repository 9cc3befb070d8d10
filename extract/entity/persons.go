package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// persons finds names of people behind their titles: "Russian Foreign Minister
// Sergei Lavrov", "Gen. Norman Schwarzkopf", "North Korean leader Kim Jong Un".
func (p *pass) persons(r text.Range, hits []hit) {
	inside := p.hitIndex(r, hits)
	for i := r.First; i < r.Last; i++ {
		title, class, ok := p.title(i, r)
		if !ok {
			continue
		}
		if h := inside.at(i); h != nil && h.First == i && h.Last > title.Last && p.isPerson(h) && p.covering(i) < 0 {
			p.mark(found{Range: h.Range, typ: schema.Person, names: h.names, role: &role{p.doc.Text(title), class, -1, title}})
			i = h.Last - 1
			continue // "King Hussein of Jordan" is known with the title
		}
		if h := inside.at(i); h != nil && h.Last >= title.Last && !p.isPerson(h) {
			continue // "The Economist"
		}
		name := p.personName(title.Last, r, inside)
		if name.Len() == 0 || p.covering(i) >= 0 || p.covering(name.First) >= 0 {
			i = title.Last - 1
			continue
		}
		f := found{core: name, typ: schema.Person, names: p.personSenses(name, inside)}
		f.Range = text.Range{First: title.First, Last: name.Last}
		of := -1
		f.First, of = p.holderOf(title.First, r, inside)
		f.role = &role{title: p.doc.Text(title), class: class, of: of, tokens: title}
		p.mark(f)
		i = name.Last - 1
	}
}

// title is the longest title that begins at token i.
func (p *pass) title(i int, r text.Range) (title text.Range, class string, ok bool) {
	node := int32(0)
	for j := i; j < r.Last && j < i+8; j++ {
		form := p.doc.Tokens[j].Form
		if hyphen(form) {
			if j == i {
				break
			}
			continue
		}
		words := parts(form)
		if words == nil {
			words = []string{form}
		}
		for _, w := range words {
			word := p.titles.word(w)
			to, found := p.titles.next[edge{node, word}]
			if word == noWord || !found {
				return title, class, ok
			}
			node = to
		}
		if names := p.titles.names[node]; len(names) > 0 {
			title, class, ok = text.Range{First: i, Last: j + 1}, p.classes[names[0].entry], true
		}
	}
	return title, class, ok
}

// personName is the name of a person that begins at token i; empty where none
// does. Known names of other things end it: "President Clinton Tuesday".
func (p *pass) personName(i int, r text.Range, inside hitIndex) text.Range {
	out := text.Range{First: i, Last: i}
	for j := i; j < r.Last && j < i+6; j++ {
		t := &p.doc.Tokens[j]
		h := inside.at(j)
		switch {
		case h != nil && p.isPerson(h):
			j = h.Last - 1
			out.Last = h.Last
		case h != nil && j == i && p.givenPlace(h, r):
			out.Last = j + 1
		case h != nil && j == i, h != nil && !p.doc.Tokens[j-1].Glued && h.names[0].use != asSeat:
			return out
		case p.proper(j) && p.headType(j) == "" && t.XPOS != "CD":
			if _, _, title := p.title(j, r); title && j == i {
				return out
			}
			out.Last = j + 1
		case j > i && hyphen(t.Form) && t.Glued && p.doc.Tokens[j-1].Glued && j+1 < r.Last:
			out.Last = j + 2
			j++
		case p.cues.has("particle", t.Form) && j+1 < r.Last && (p.proper(j+1) || p.cues.has("particle", p.doc.Tokens[j+1].Form) || hyphen(p.doc.Tokens[j+1].Form)):
		default:
			return p.trim(out)
		}
	}
	return p.trim(out)
}

// givenPlace reports whether a place is a given name here: "General Milan Nedić".
func (p *pass) givenPlace(h *hit, r text.Range) bool {
	next := h.Last
	return h.Len() == 1 && p.given[fold(p.doc.Tokens[h.First].Form)] && next < r.Last && p.proper(next) && p.headType(next) == ""
}

// trim drops a range that holds no capital letter.
func (p *pass) trim(r text.Range) text.Range {
	for i := r.First; i < r.Last; i++ {
		if capital(p.doc.Tokens[i].Form) {
			return r
		}
	}
	return text.Range{First: r.First, Last: r.First}
}

func (p *pass) isPerson(h *hit) bool {
	for _, n := range h.names {
		if n.entry != none && p.entries[n.entry].Type == schema.Person {
			return true
		}
	}
	return false
}

// personSenses are the people that the name may be, where the gazetteer has
// just this name.
func (p *pass) personSenses(r text.Range, inside hitIndex) []name {
	h := inside.at(r.First)
	if h == nil || h.Range != r {
		return nil
	}
	var out []name
	for _, n := range h.names {
		if n.entry != none && p.entries[n.entry].Type == schema.Person {
			out = append(out, n)
		}
	}
	return out
}

// holderOf goes back from a title over what says whose it is ("former Russian",
// "NATO", "Russia's"); it returns where that begins and the index of the state or
// organisation found, or -1.
func (p *pass) holderOf(i int, r text.Range, inside hitIndex) (first, of int) {
	first, of = i, -1
	for j := i - 1; j >= r.First && j >= i-6; j-- {
		t := &p.doc.Tokens[j]
		h := inside.at(j)
		switch {
		case h != nil && h.names[0].use <= asSeat && !p.isPerson(h) && of < 0 && p.covering(j) < 0:
			f := found{Range: h.Range, names: h.names}
			if h.names[0].use == asAdjective || h.names[0].use == asPeople {
				f.kind = text.Adjective
			}
			of = p.mark(f)
			first, j = h.First, h.First
		case t.XPOS == "POS" && j > r.First && inside.at(j-1) != nil && of < 0:
		case p.cues.has("before-name", strings.ToLower(t.Form)) && t.UPOS != "ADP":
			first = j
		case hyphen(t.Form) && j > r.First && p.cues.has("before-name", strings.ToLower(p.doc.Tokens[j-1].Form)):
		default:
			return first, of
		}
	}
	return first, of
}

// offices reads a title that stands behind a name: "Sergei Lavrov, the Russian
// foreign minister,"; "President Hashemi Rafsanjani of Iran".
func (p *pass) offices(r text.Range) {
	for i := range p.found {
		f := &p.found[len(p.found)-1-i]
		if f.First < r.First {
			return
		}
		if !p.maybePerson(f) || f.core.Last+1 >= r.Last {
			continue
		}
		next := p.doc.Tokens[f.core.Last].Form
		of := p.covering(f.core.Last + 1)
		switch {
		case next == "of" && f.role != nil && f.role.of < 0 && of >= 0 && !p.maybePerson(&p.found[of]):
			f.role.of = of
		case next == "," && f.role == nil:
			f.role = p.apposition(f.core.Last+1, r)
		}
	}
}

// apposition reads "the Russian foreign minister", which begins at token i.
func (p *pass) apposition(i int, r text.Range) *role {
	of := -1
	for j := i; j < r.Last && j < i+6; j++ {
		if title, class, ok := p.title(j, r); ok && class != "other" {
			if title.Last < r.Last && p.doc.Tokens[title.Last].XPOS == "POS" {
				return nil
			}
			if k := title.Last; of < 0 && k+1 < r.Last && p.doc.Tokens[k].Form == "of" {
				if p.doc.Tokens[k+1].Form == "the" && k+2 < r.Last {
					k++
				}
				of = p.covering(k + 1)
			}
			return &role{title: p.doc.Text(title), class: class, of: of, tokens: title}
		}
		t := &p.doc.Tokens[j]
		switch c := p.covering(j); {
		case c >= 0 && of < 0 && !p.maybePerson(&p.found[c]):
			of = c
			j = p.found[c].Last - 1
		case t.UPOS == "DET", t.XPOS == "POS", p.cues.has("before-name", strings.ToLower(t.Form)):
		default:
			return nil
		}
	}
	return nil
}

// maybePerson reports whether f is a person, or may be one.
func (p *pass) maybePerson(f *found) bool {
	if len(f.names) == 0 {
		return f.typ == schema.Person
	}
	n := f.names[0]
	return n.entry != none && p.entries[n.entry].Type == schema.Person
}
