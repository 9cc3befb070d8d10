package entity

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// persons finds names of people behind their titles: "Russian Foreign Minister
// Sergei Lavrov", "Gen. Norman Schwarzkopf", "North Korean leader Kim Jong Un".
func (s *scan) persons() {
	for i := s.First; i < s.Last; i++ {
		title, class, ok := s.title(i, s.Range)
		if !ok || s.covering(i) >= 0 {
			continue
		}
		r := &role{title: s.doc.Text(title), class: class, of: -1, tokens: title}
		h := s.hit(i)
		switch {
		case h != nil && h.First == i && h.Last > title.Last && s.isPerson(h):
			s.mark(found{Range: h.Range, typ: schema.Person, names: h.names, role: r})
			i = h.Last - 1 // "King Hussein of Jordan" is known with the title
			continue
		case h != nil && h.Last >= title.Last && !s.isPerson(h):
			continue // "The Economist"
		}
		if name := s.personName(title.Last); name.Len() > 0 && s.covering(name.First) < 0 {
			f := found{Range: text.Range{First: i, Last: name.Last}, core: name, typ: schema.Person, names: s.peopleNamed(name), role: r}
			f.First, r.of = s.holderOf(i)
			s.mark(f)
			i = name.Last - 1
		} else {
			i = title.Last - 1
		}
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
func (s *scan) personName(i int) text.Range {
	out := text.Range{First: i, Last: i}
	for j := i; j < min(s.Last, i+longestName); j++ {
		h := s.hit(j)
		switch {
		case h != nil && s.isPerson(h):
			j = h.Last - 1
			out.Last = h.Last
		case h != nil && j == i && s.givenPlace(h):
			out.Last = j + 1
		case h != nil && j == i, h != nil && !s.doc.Tokens[j-1].Glued && h.names[0].use != asSeat:
			return out
		case s.proper(j) && s.headType(j) == "" && !(j == i && s.isTitle(j)):
			out.Last = j + 1
		case j > i && s.nickname(j) > 0:
			j += s.nickname(j)
			out.Last = j + 1
		case j > i && s.joined(j) && s.Has(j+1):
			out.Last = j + 2
			j++
		case s.cues.has("particle", s.form(j)) && s.particleOf(j+1):
		default:
			return s.trim(out)
		}
	}
	return s.trim(out)
}

// nickname is how many tokens lie between the quote at token i and the name that
// goes on behind the nickname in it: "Ferdinand 'Bongbong' Marcos"; 0 where none
// does.
func (s *scan) nickname(i int) int {
	for k := i + 2; k < min(s.Last-1, i+4); k++ {
		if s.doc.Tokens[i].UPOS == "PUNCT" && quote(s.form(i)) && quote(s.form(k)) && s.proper(k-1) && s.proper(k+1) {
			return k + 1 - i
		}
	}
	return 0
}

// quote reports whether form is a quotation mark.
func quote(form string) bool {
	switch form {
	case "\"", "'", "“", "”", "‘", "’", "``", "''":
		return true
	}
	return false
}

// isTitle reports whether a title begins at token i.
func (s *scan) isTitle(i int) bool {
	_, _, ok := s.title(i, s.Range)
	return ok
}

// particleOf reports whether a name goes on at token i behind a particle: "van der
// Stoel", "al-Assad".
func (s *scan) particleOf(i int) bool {
	return s.Has(i) && (s.proper(i) || s.cues.has("particle", s.form(i)) || hyphen(s.form(i)))
}

// trim empties a range that holds no capital letter.
func (p *pass) trim(r text.Range) text.Range {
	for i := r.First; i < r.Last; i++ {
		if capital(p.doc.Tokens[i].Form) {
			return r
		}
	}
	return text.Range{First: r.First, Last: r.First}
}

func (p *pass) isPerson(h *hit) bool {
	return slices.ContainsFunc(h.names, p.ofPerson)
}

func (p *pass) ofPerson(n name) bool {
	return n.entry != none && p.entries[n.entry].Type == schema.Person
}

// peopleNamed are the people whose name r may be, where the gazetteer has just
// this name.
func (s *scan) peopleNamed(r text.Range) []name {
	h := s.hit(r.First)
	if h == nil || h.Range != r {
		return nil
	}
	var out []name
	for _, n := range h.names {
		if s.ofPerson(n) {
			out = append(out, n)
		}
	}
	return out
}

// holderOf goes back from a title over what says whose it is ("former Russian",
// "NATO", "Russia's"); it returns where that begins and the index of the state or
// organisation found, or -1.
func (s *scan) holderOf(i int) (first, of int) {
	first, of = i, -1
	for j := i - 1; j >= max(s.First, i-6); j-- {
		h := s.hit(j)
		switch {
		case h != nil && h.names[0].use <= asSeat && !s.isPerson(h) && of < 0 && s.covering(j) < 0:
			of = s.mark(found{Range: h.Range, names: h.names, kind: h.names[0].use.kind()})
			first, j = h.First, h.First
		case s.doc.Tokens[j].XPOS == "POS" && s.hit(j-1) != nil && of < 0:
		case s.beforeName(j):
			first = j
		case hyphen(s.form(j)) && s.Has(j-1) && s.beforeName(j-1):
		default:
			return first, of
		}
	}
	return first, of
}

// beforeName reports whether token i stands between a title and whose it is:
// "former".
func (p *pass) beforeName(i int) bool {
	t := &p.doc.Tokens[i]
	return t.UPOS != "ADP" && p.cues.has("before-name", strings.ToLower(t.Form))
}

// maybePerson reports whether f is a person, or may be one.
func (p *pass) maybePerson(f *found) bool {
	if len(f.names) == 0 {
		return f.typ == schema.Person
	}
	n := f.names[0]
	return n.entry != none && p.entries[n.entry].Type == schema.Person
}
