package entity

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// nominals reads what names an actor by a common noun and its state: "senior
// Russian officials", "the government in Kabul", "the Bush administration", "the
// Russian president".
func (p *pass) nominals() {
	claimed := map[int]int{} // nouns with the index of what was found
	p.holders = map[int]int{}
	for i := range p.found {
		if r := p.found[i].role; r != nil {
			p.holders[r.tokens.Last-1] = i
		}
	}
	n := len(p.found)
	for i := range n {
		f := p.found[i]
		if len(f.entities) != 1 {
			continue
		}
		h := p.head(f.Range)
		noun := p.doc.Tokens[h].Head
		if noun < 0 || f.Has(noun) || p.covering(noun) >= 0 {
			continue
		}
		if _, ok := claimed[noun]; ok {
			continue
		}
		if g, ok := p.nominal(f, h, noun); ok {
			claimed[noun] = len(p.found)
			p.found = append(p.found, g)
		}
	}
	for _, f := range p.found[:n] {
		p.share(f, claimed)
	}
}

// share adds a further state to a noun phrase: "Egyptian and Moroccan troops",
// "the presidents of Egypt and Syria".
func (p *pass) share(f found, claimed map[int]int) {
	if len(f.entities) != 1 || !p.actsFor(f, &p.doc.Entities[f.entities[0]]) {
		return
	}
	t := &p.doc.Tokens[p.head(f.Range)]
	for steps := 0; t.Is("conj") && t.Head >= 0 && steps < 10; steps++ {
		first := t.Head
		t = &p.doc.Tokens[first]
		g, ok := claimed[t.Head]
		if !ok || !p.found[g].Has(first) {
			continue
		}
		p.found[g].Last = max(p.found[g].Last, f.Last)
		if e := p.principal(f); !slices.Contains(p.found[g].entities, e) && p.found[g].kind == text.Nominal && p.doc.Entities[p.found[g].entities[0]].Type != schema.Person {
			p.found[g].entities = append(p.found[g].entities, e)
		}
		return
	}
}

// nominal is the noun phrase that token noun heads and f, with head h, belongs to.
func (p *pass) nominal(f found, h, noun int) (found, bool) {
	t := &p.doc.Tokens[h]
	front := h < noun && t.Is("amod", "compound", "nmod:poss", "nmod", "nmod:desc")
	back := h > noun && t.Is("nmod") && p.heads(h, noun, f)
	if !front && !back || p.doc.Tokens[noun].UPOS != "NOUN" && p.doc.Tokens[noun].UPOS != "PROPN" {
		return found{}, false
	}
	g := found{Range: p.phrase(noun, f.Range), kind: text.Nominal, core: text.Range{First: noun, Last: noun + 1}}
	e := &p.doc.Entities[f.entities[0]]
	class := p.titleClass(noun)
	sector, actor := p.actors[strings.ToLower(p.doc.Tokens[noun].Form)]
	switch {
	case p.describes(noun) >= 0:
		g.class, g.entities = class, []int{p.describes(noun)}
	case e.Type == schema.Person && front && sector == "GOV" && p.cues.has("administration", strings.ToLower(p.doc.Tokens[noun].Form)):
		g.kind, g.sector = text.Name, "GOV"
		g.entities = []int{p.unlisted(schema.Organization, p.plain(f.core)+" "+strings.ToLower(p.doc.Tokens[noun].Form), e.Country)}
	case !p.actsFor(f, e):
		return found{}, false
	case class != "" && class != "other":
		g.class, g.sector = class, "GOV"
		g.entities = []int{p.officer(f, class)}
	case actor && sector == "MED" && e.Type == schema.Country:
		g.sector = sector
		g.entities = []int{p.unlisted(schema.Organization, p.plain(g.Range), e.Country)}
	case actor && ofState(sector):
		g.sector = sector
		g.entities = []int{p.principal(f)}
	default:
		return found{}, false
	}
	return g, true
}

// describes is the person to whom an apposition or a title belongs that token
// noun ends: "Sergei Lavrov, the Russian foreign minister"; -1 where none does.
func (p *pass) describes(noun int) int {
	i, ok := p.holders[noun]
	if !ok {
		if t := &p.doc.Tokens[noun]; !t.Is("appos") || t.Head < 0 || p.covering(t.Head) < 0 {
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

// ofState reports whether those of a sector act for their state, as officials and
// troops do and companies do not.
func ofState(sector string) bool {
	switch sector {
	case "GOV", "MIL", "COP", "LEG", "JUD", "SPY":
		return true
	}
	return false
}

// heads reports whether the noun is of the state whose name, with head h, follows
// it: "the president of Iran", "the government in Kabul"; not "troops in Iraq".
func (p *pass) heads(h, noun int, f found) bool {
	switch p.preposition(h) {
	case "of":
		return true
	case "in":
		return len(f.names) > 0 && f.names[0].use == asSeat && p.cues.has("administration", strings.ToLower(p.doc.Tokens[noun].Form))
	}
	return false
}

// phrase is the range from the first dependent before a noun, its article left
// out, to the noun, or to the name behind it.
func (p *pass) phrase(noun int, f text.Range) text.Range {
	out := text.Range{First: noun, Last: max(noun+1, f.Last)}
	s := p.sentence(noun)
	for j := noun - 1; j >= s.First; j-- {
		t := &p.doc.Tokens[j]
		inside := f.Has(j) || t.Head >= out.First && t.Head <= noun
		if !inside || t.UPOS == "VERB" || t.Is("det", "case", "cc", "punct", "mark", "advmod", "conj", "nummod") && !f.Has(j) && !hyphen(t.Form) && t.XPOS != "POS" {
			break
		}
		out.First = j
	}
	out.First = min(out.First, f.First)
	return out
}

// actsFor reports whether the entity is one that officials and troops act for.
func (p *pass) actsFor(f found, e *text.Entity) bool {
	switch e.Type {
	case schema.Country, schema.HistoricState, schema.Organization, schema.Alliance:
		return true
	case schema.Group:
		return f.kind == text.Adjective
	case schema.Place:
		return len(f.names) > 0 && f.names[0].use == asSeat
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
