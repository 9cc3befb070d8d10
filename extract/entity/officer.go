package entity

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// noteHolders lists the people beside whom the text writes a title: before or
// behind the name, or as what the name is in apposition to ("the President of the
// United States, Richard Nixon").
func (p *pass) noteHolders() {
	p.holders = map[int]int{}
	for i := range p.found {
		f := &p.found[i]
		if r := f.role; r != nil {
			p.holders[r.tokens.Last-1] = i
		}
		if !p.maybePerson(f) {
			continue
		}
		if t := &p.doc.Tokens[p.head(f.Range)]; t.Is("appos") && t.Head >= 0 && t.Head < f.First {
			if _, ok := p.holders[t.Head]; !ok {
				p.holders[t.Head] = i
			}
		}
	}
}

// describes is the person to whom an apposition or a title belongs that token
// noun ends: "Sergei Lavrov, the Russian foreign minister"; -1 where none does.
func (p *pass) describes(noun int) int {
	i, ok := p.holders[noun]
	if !ok {
		_, actor := p.actors[strings.ToLower(p.doc.Tokens[noun].Form)]
		if t := &p.doc.Tokens[noun]; !actor && p.titleClass(noun) == "" || !t.Is("appos") || t.Head < 0 || p.covering(t.Head) < 0 {
			return -1
		}
		i = p.covering(p.doc.Tokens[noun].Head)
	}
	f := &p.found[i]
	if len(f.entities) == 1 && p.doc.Entities[f.entities[0]].Type == schema.Person {
		return f.entities[0]
	}
	return -1
}

// titleClass is the class of the title that ends at token i: head-of-state for
// "president".
func (p *pass) titleClass(i int) string {
	s := p.sentence(i)
	for j := max(s.First, i-3); j <= i; j++ {
		if title, class, ok := p.title(j, s); ok && title.Last == i+1 {
			return class
		}
	}
	return ""
}

// officer is who holds the office, of a class, of the state that f names, where the
// title ends at token noun: the one of those whom the text names, or else the one
// whom the tables know at the text's time; else the state.
func (p *pass) officer(f found, class string, noun int) int {
	state := p.principal(f)
	if e, ok := p.namedOfficer(state, class, noun); ok {
		return e
	}
	iso := p.doc.Entities[state].ISO3
	if iso == "" || p.year == 0 || class != "head-of-state" && class != "head-of-government" {
		return state
	}
	holder, n := none, 0
	for _, e := range p.leaders[iso] {
		for _, o := range p.entries[e].offices {
			if o.class == class && p.iso(o.of) == iso && o.from < p.year && (o.to == 0 || p.year < o.to) && holder != e {
				holder, n = e, n+1
			}
		}
	}
	if n != 1 {
		return state
	}
	return p.entity(holder)
}

// namedOfficer is the only one of the people in the text who is known to hold an
// office of a state: "the Dutch prime minister", after "Ruud Lubbers".
func (p *pass) namedOfficer(state int, class string, noun int) (person int, ok bool) {
	if p.doc.Tokens[noun].XPOS == "NNS" {
		return 0, false
	}
	title := p.fullTitle(noun)
	for _, i := range p.officers[p.doc.Entities[state].Country] {
		holds := slices.ContainsFunc(p.doc.Entities[i].Offices, func(o text.Office) bool {
			return o.Class == class && (class != "minister" || strings.HasSuffix(title, strings.ToLower(o.Title)))
		})
		switch {
		case holds && ok:
			return 0, false
		case holds:
			person, ok = i, true
		}
	}
	return person, ok
}

// fullTitle is the title that ends at token noun with the words of its sentence
// before it, in lower case: "the indonesian foreign minister".
func (p *pass) fullTitle(noun int) string {
	first := max(p.sentence(noun).First, noun-4)
	return strings.ToLower(p.plain(text.Range{First: first, Last: noun + 1}))
}

// officesOf are the offices that someone held at the time of the text; all where
// that is unknown, or none fits.
func (p *pass) officesOf(x *entry) []text.Office {
	var then, all []text.Office
	for _, o := range x.offices {
		office := text.Office{Title: o.title, Class: o.class}
		if all = append(all, office); o.during(p.year) {
			then = append(then, office)
		}
	}
	if len(then) > 0 {
		return then
	}
	return all
}
