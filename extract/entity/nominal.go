package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// nominals reads what names an actor by a common noun and its state: "senior
// Russian officials", "the government in Kabul", "the Bush administration", "the
// Russian president".
func (p *pass) nominals() {
	claimed := map[int]bool{}
	for i, n := 0, len(p.found); i < n; i++ {
		f := p.found[i]
		if len(f.entities) != 1 {
			continue
		}
		h := p.head(f.Range)
		noun := p.doc.Tokens[h].Head
		if noun < 0 || f.Has(noun) || claimed[noun] || p.covering(noun) >= 0 {
			continue
		}
		g, ok := p.nominal(f, h, noun)
		if ok {
			claimed[noun] = true
			p.found = append(p.found, g)
		}
	}
}

// nominal is the noun phrase that token noun heads and f, with head h, belongs to.
func (p *pass) nominal(f found, h, noun int) (found, bool) {
	t := &p.doc.Tokens[h]
	front := h < noun && t.Is("amod", "compound", "nmod:poss", "nmod", "nmod:desc")
	back := h > noun && t.Is("nmod") && (p.preposition(h) == "of" || p.preposition(h) == "in")
	if !front && !back || p.doc.Tokens[noun].UPOS != "NOUN" && p.doc.Tokens[noun].UPOS != "PROPN" {
		return found{}, false
	}
	g := found{Range: p.phrase(noun, f.Range), kind: text.Nominal, core: text.Range{First: noun, Last: noun + 1}}
	e := &p.doc.Entities[f.entities[0]]
	class := p.titleClass(noun)
	sector, actor := p.actors[strings.ToLower(p.doc.Tokens[noun].Form)]
	switch {
	case e.Type == schema.Person && front && sector == "GOV" && p.cues.has("administration", strings.ToLower(p.doc.Tokens[noun].Form)):
		g.kind, g.sector = text.Name, "GOV"
		g.entities = []int{p.unlisted(schema.Organization, p.doc.Text(f.core)+" "+strings.ToLower(p.doc.Tokens[noun].Form), e.Country)}
	case !p.actsFor(f, e):
		return found{}, false
	case class != "" && class != "other":
		g.class, g.sector = class, "GOV"
		g.entities = []int{p.officer(f, class)}
	case actor && sector == "MED" && e.Type == schema.Country:
		g.sector = sector
		g.entities = []int{p.unlisted(schema.Organization, strings.Join(strings.Fields(p.doc.Text(g.Range)), " "), e.Country)}
	case actor && (front || sector == "GOV" || sector == "MIL"):
		g.sector = sector
		g.entities = []int{p.principal(f)}
	default:
		return found{}, false
	}
	return g, true
}

// phrase is the range from the first dependent before a noun, its article left
// out, to the noun, or to the name behind it.
func (p *pass) phrase(noun int, f text.Range) text.Range {
	out := text.Range{First: noun, Last: max(noun+1, f.Last)}
	s := p.sentence(noun)
	for j := noun - 1; j >= s.First; j-- {
		t := &p.doc.Tokens[j]
		inside := f.Has(j) || t.Head >= out.First && t.Head <= noun
		if !inside || t.Is("det", "case", "cc", "punct", "mark", "advmod", "conj") && !f.Has(j) && !hyphen(t.Form) && t.XPOS != "POS" {
			break
		}
		out.First = j
	}
	out.First = min(out.First, max(s.First, min(out.First, f.First)))
	return out
}

// actsFor reports whether the entity is one that officials and troops act for.
func (p *pass) actsFor(f found, e *text.Entity) bool {
	switch e.Type {
	case schema.Country, schema.HistoricState, schema.Organization, schema.Alliance:
		return true
	case schema.Place:
		return p.principal(f) >= 0 && len(f.names) > 0 && f.names[0].use == asSeat
	}
	return false
}

// principal is the entity for which the people of f act: the state, where f is its
// seat ("the government in Kabul").
func (p *pass) principal(f found) int {
	if len(f.names) > 0 && f.names[0].use == asSeat {
		return p.entity(p.best(f.names).entry)
	}
	return f.entities[0]
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

// officer is who holds an office of the state that f names, where the tables know
// just one at the text's time; else the state.
func (p *pass) officer(f found, class string) int {
	state := p.principal(f)
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
