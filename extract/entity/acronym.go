package entity

import (
	"unicode/utf8"

	"entente/extract/text"
	"entente/schema"
)

// acronyms reads short forms that the text introduces, "New Partnership Force
// (NPF)", and finds them in the rest of it.
func (p *pass) acronyms() {
	short := map[string]int{}
	for i := range p.found {
		f := &p.found[i]
		if len(f.entities) != 1 || f.Last+2 >= len(p.doc.Tokens) || p.doc.Entities[f.entities[0]].Type == schema.Country {
			continue
		}
		form := p.doc.Tokens[f.Last+1].Form
		if p.doc.Tokens[f.Last].Form == "(" && p.doc.Tokens[f.Last+2].Form == ")" && acronym(form) && p.initials(form, f.core) {
			short[form] = f.entities[0]
		}
	}
	if len(short) == 0 {
		return
	}
	for i := range p.doc.Tokens {
		e, ok := short[p.doc.Tokens[i].Form]
		if !ok {
			continue
		}
		switch c := p.covering(i); {
		case c < 0:
			p.found[p.mark(found{Range: text.Range{First: i, Last: i + 1}})].entities = []int{e}
		case p.found[c].Len() == 1:
			p.found[c].entities = []int{e}
		}
	}
}

// initials reports whether an acronym can be short for a name: it begins with the
// first letter of one of the first two words.
func (p *pass) initials(form string, name text.Range) bool {
	a, _ := utf8.DecodeRuneInString(form)
	for i := name.First; i < min(name.Last, name.First+2); i++ {
		if b, _ := utf8.DecodeRuneInString(p.doc.Tokens[i].Form); a == b {
			return true
		}
	}
	return false
}
