package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// linker gives the mentions of one thing one entity.
type linker struct {
	byEntry map[int32]int
	byID    map[string]int
	bySur   map[string]int // by each word of a person's name
	// lastName has the last words of names alone.
	lastName map[string]int
	officers map[string][]int // people with known offices, by the codes of their states
	states   map[string]bool  // the codes of states that the text names
	named    map[string]int   // how often it names them
}

func newLinker() linker {
	return linker{
		byEntry: map[int32]int{}, byID: map[string]int{}, bySur: map[string]int{},
		lastName: map[string]int{}, states: map[string]bool{}, named: map[string]int{}, officers: map[string][]int{},
	}
}

// link gives every mention its entities: full names first, then what only a
// surname names.
func (p *pass) link() {
	p.vote()
	for i := range p.found {
		// A seat of several says nothing yet.
		if f := &p.found[i]; len(f.names) > 0 && f.names[0].entry != none && (len(f.names) == 1 || f.names[0].use != asSeat) {
			if x := &p.entries[f.names[0].entry]; x.iso != "" && (x.Type == schema.Country || x.Type == schema.HistoricState) {
				p.named[x.iso]++
				p.states[x.iso] = true
			}
		}
	}
	p.linkFull(0)
	n := len(p.found)
	p.again()
	p.linkFull(n)
	for i := range p.found {
		if f := &p.found[i]; p.short(f) {
			p.linkSurname(f)
		}
	}
	for i := range p.found {
		p.linkRole(&p.found[i])
	}
}

// linkFull links what is found from index first on, but for people by one name.
func (p *pass) linkFull(first int) {
	for i := first; i < len(p.found); i++ {
		if f := &p.found[i]; !p.short(f) {
			p.linkOne(f)
		}
	}
}

// short reports whether f is a person by one name only, known or not.
func (p *pass) short(f *found) bool {
	if len(f.names) > 0 {
		return f.names[0].use == asSurname || f.typ == schema.Person && p.oneWord(f.core) && !p.fullName(f)
	}
	return f.typ == schema.Person && p.oneWord(f.core)
}

// oneWord reports whether no blank stands in r: "Lavrov", "Boutros-Ghali".
func (p *pass) oneWord(r text.Range) bool {
	for i := r.First; i < r.Last-1; i++ {
		if !p.doc.Tokens[i].Glued {
			return false
		}
	}
	return true
}

// fullName reports whether one of the names of f needs no other ("Saddam").
func (p *pass) fullName(f *found) bool {
	for _, n := range f.names {
		if n.use == asName {
			return true
		}
	}
	return false
}

func (p *pass) linkOne(f *found) {
	switch {
	case f.article != "":
		f.entities = []int{p.unlisted(schema.Law, "Article "+f.article+" of the "+p.treatyName(f), "")}
	case f.several:
		for _, n := range f.names {
			f.entities = append(f.entities, p.entity(n.entry))
		}
	case len(f.names) > 0 && f.names[0].use == asNothing:
	case len(f.names) > 0:
		n := p.choose(f)
		e := n.entry
		if n.generic && !p.athome(e) || p.unsupported(f, n) {
			typ := schema.Organization
			if f.core.Len() > 1 && p.entries[e].Type == schema.Treaty {
				typ = schema.Treaty
			}
			f.entities = []int{p.unlisted(typ, p.written(f), "")}
			return
		}
		if n.use == asSeat && n.place != none && p.located(f.Range) {
			e = n.place
		}
		f.entities = []int{p.entity(e)}
		if p.entries[e].Type == schema.Person {
			p.remember(f.entities[0], p.entries[e].Name)
			p.remember(f.entities[0], p.written(f))
		}
	case f.typ == schema.Person:
		f.entities = []int{p.person(f)}
	case f.typ != "":
		f.entities = []int{p.unlisted(f.typ, p.written(f), f.country)}
	}
}

// unsupported reports whether f is an acronym, or the name of a treaty, that several
// things share and nothing in the text speaks for the one that the tables have: "CPA"
// without Sudan.
func (p *pass) unsupported(f *found, n name) bool {
	x := &p.entries[n.entry]
	short := f.core.Len() == 1 && initialism(p.doc.Tokens[f.core.First].Form)
	shared := x.Type == schema.Treaty && strings.Contains(x.Name, "(") && !p.years[x.from]
	if !short && !shared || len(x.states) == 0 && x.state == none {
		return false
	}
	switch {
	case x.Type == schema.Treaty:
	case x.Type == schema.Organization && (x.Sector == "REB" || x.Sector == "PTY"):
	default:
		return false
	}
	for _, s := range append([]int32{x.state}, x.states...) {
		if s != none && p.states[p.entries[s].iso] {
			return false
		}
	}
	return true
}

// treatyName is the name of the treaty that f, one of its articles, belongs to.
func (p *pass) treatyName(f *found) string {
	if len(f.names) > 0 {
		return p.entries[p.best(f.names).entry].Name
	}
	return f.treaty
}

// athome reports whether the text is of the state that a body belongs to: no
// other is named three times as often. "The National Security Council" in a text
// on Pakistan is not that of the United States.
func (p *pass) athome(e int32) bool {
	most, own := 0, 0
	for iso, n := range p.named {
		most = max(most, n)
		if iso == p.entries[e].iso {
			own = n
		}
	}
	return p.entries[e].iso == "" || own*3 >= most
}

// choose is the sense of f that fits its text best.
func (p *pass) choose(f *found) name {
	if len(f.names) == 1 {
		return f.names[0]
	}
	if n, ok := p.inCountry(f); ok {
		return n
	}
	if f.typ == schema.Person {
		if n, ok := p.holder(f, f.names); ok {
			return n
		}
	}
	return p.best(f.names)
}

// written is the name of f as the text has it, without an article.
func (p *pass) written(f *found) string {
	if f.written != "" {
		return f.written
	}
	return p.plain(f.core)
}

// plain is the tokens of r with their typography made plain.
func (p *pass) plain(r text.Range) string {
	var b strings.Builder
	for i := r.First; i < r.Last; i++ {
		b.WriteString(p.doc.Tokens[i].Form)
		if !p.doc.Tokens[i].Glued && i+1 < r.Last {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// entity is the document's entity of an entry.
func (p *pass) entity(e int32) int {
	if i, ok := p.byEntry[e]; ok {
		return i
	}
	x := &p.entries[e]
	offices := p.officesOf(x)
	i := p.add(text.Entity{Argument: x.Argument, Country: x.iso, Offices: offices})
	p.byEntry[e] = i
	if len(offices) > 0 && x.iso != "" {
		p.officers[x.iso] = append(p.officers[x.iso], i)
	}
	if x.iso != "" {
		p.states[x.iso] = true
	}
	return i
}

// unlisted is the document's entity of what no table has.
func (p *pass) unlisted(typ schema.EntityType, name, country string) int {
	id := schema.EntityID(typ, name, "")
	if i, ok := p.byID[id]; ok {
		return i
	}
	return p.add(text.Entity{Argument: schema.Argument{ID: id, Name: name, Type: typ}, Country: country})
}

func (p *pass) add(e text.Entity) int {
	if i, ok := p.byID[e.ID]; ok {
		return i
	}
	p.doc.Entities = append(p.doc.Entities, e)
	i := len(p.doc.Entities) - 1
	p.byID[e.ID] = i
	return i
}

// linkRole enters the office that a mention gives a person.
func (p *pass) linkRole(f *found) {
	if f.role == nil || len(f.entities) != 1 {
		return
	}
	e := &p.doc.Entities[f.entities[0]]
	if e.Type != schema.Person {
		return
	}
	of := -1
	if f.role.of >= 0 && len(p.found[f.role.of].entities) == 1 {
		of = p.found[f.role.of].entities[0]
		if e.Country == "" {
			e.Country = p.doc.Entities[of].Country
		}
	}
	if f.role.class == "other" && len(f.role.title) < 5 {
		return // "Mr."
	}
	for _, r := range e.Roles {
		if r.Title == f.role.title && r.Of == of {
			return
		}
	}
	e.Roles = append(e.Roles, text.Role{Title: f.role.title, Class: f.role.class, Of: of, Tokens: f.role.tokens})
}
