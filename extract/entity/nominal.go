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
	p.noteHolders()
	claimed := map[int]int{} // nouns with the index of what was found
	n := len(p.found)
	for i := range n {
		f := p.found[i]
		if len(f.entities) != 1 {
			continue
		}
		if p.attach(f, p.governor(f), claimed) {
			continue
		}
		if f.kind == text.Adjective {
			p.attach(f, p.nounAfter(f.Last), claimed)
		} else if noun := f.First - 2; noun >= p.sentence(f.First).First && p.doc.Tokens[noun+1].Form == "in" && p.governs(noun, f) {
			p.attach(f, noun, claimed)
		}
	}
}

// attach makes f and noun a noun phrase, or f part of the one that noun heads; it
// reports whether the two go together.
func (p *pass) attach(f found, noun int, claimed map[int]int) bool {
	if noun < 0 || f.Has(noun) || p.covering(noun) >= 0 {
		return false
	}
	if k, ok := claimed[noun]; ok {
		p.share(f, &p.found[k])
		return true
	}
	g, ok := p.nominal(f, noun)
	if ok {
		claimed[noun] = len(p.found)
		p.found = append(p.found, g)
	}
	return ok
}

// governor is the noun that f, or the first of those that f is coordinated with,
// belongs to; -1 where there is none.
func (p *pass) governor(f found) int {
	h := p.head(f.Range)
	t := &p.doc.Tokens[h]
	for steps := 0; t.Is("conj") && t.Head >= 0 && steps < 10; steps++ {
		h, t = t.Head, &p.doc.Tokens[t.Head]
	}
	noun := t.Head
	switch {
	case noun < 0:
	case h < noun && t.Is("amod", "compound", "nmod:poss", "nmod", "nmod:desc") && p.isNoun(noun):
		return noun
	case h > noun && t.Is("nmod") && p.isNoun(noun) && p.heads(h, noun, f):
		return noun
	}
	return -1
}

func (p *pass) isNoun(i int) bool {
	return p.doc.Tokens[i].UPOS == "NOUN" || p.doc.Tokens[i].UPOS == "PROPN"
}

// nounAfter is the noun that ends the phrase of adjectives and nouns at token i,
// coordinated names of states passed over, whatever the tree says: "Russian,
// Chinese and Iranian senior officials".
func (p *pass) nounAfter(i int) int {
	last := p.sentence(i - 1).Last
	noun := -1
	for j := i; j < min(last, i+12); j++ {
		t := &p.doc.Tokens[j]
		c := p.covering(j)
		switch {
		case noun < 0 && c >= 0 && p.found[c].kind == text.Adjective:
			j = p.found[c].Last - 1
		case noun < 0 && (t.Form == "," || t.Form == "and" || t.Form == "or"):
			if k := p.covering(min(j+1, last-1)); k < 0 || p.found[k].kind != text.Adjective {
				if next := p.doc.Tokens[min(j+1, last-1)].Form; next != "and" && next != "or" {
					return -1
				}
			}
		case c < 0 && t.UPOS == "NOUN":
			noun = j
		case c < 0 && t.UPOS == "ADJ" && noun < 0:
		default:
			return noun
		}
	}
	return noun
}

// share adds a further state to a noun phrase: "Egyptian and Moroccan troops",
// "the presidents of Egypt and Syria".
func (p *pass) share(f found, g *found) {
	noun := g.core.First
	if g.kind != text.Nominal || !p.actsFor(f, &p.doc.Entities[f.entities[0]]) || p.doc.Entities[g.entities[0]].Type == schema.Person {
		return
	}
	if f.First > noun && !strings.HasSuffix(p.doc.Tokens[noun].Form, "s") {
		return
	}
	e := p.principal(f)
	if e == g.entities[0] || f.First < noun && !g.Contains(f.Range) && p.between(f.Last, g.First) {
		return
	}
	g.First, g.Last = min(g.First, f.First), max(g.Last, f.Last)
	if !slices.Contains(g.entities, e) {
		g.entities = append(g.entities, e)
	}
}

// between reports whether something other than names of states and what
// coordinates them stands between two tokens.
func (p *pass) between(from, to int) bool {
	for i := from; i < to; i++ {
		if f := p.doc.Tokens[i].Form; p.covering(i) < 0 && f != "," && f != "and" && f != "or" {
			return true
		}
	}
	return false
}

// nominal is the noun phrase around f that token noun heads.
func (p *pass) nominal(f found, noun int) (found, bool) {
	front := f.First < noun
	g := found{Range: p.phrase(noun, f.Range), kind: text.Nominal, core: text.Range{First: noun, Last: noun + 1}}
	e := &p.doc.Entities[f.entities[0]]
	class := p.titleClass(noun)
	sector, actor := p.actors[strings.ToLower(p.doc.Tokens[noun].Form)]
	switch {
	case p.describes(noun) >= 0:
		g.class, g.entities = class, []int{p.describes(noun)}
	case e.Type == schema.Person && front && sector == "GOV" && p.cues.has("administration", strings.ToLower(p.doc.Tokens[noun].Form)):
		g.kind, g.sector, g.core = text.Name, "GOV", text.Range{} // the name in it is the person's
		g.entities = []int{p.unlisted(schema.Organization, p.plain(f.core)+" "+strings.ToLower(p.doc.Tokens[noun].Form), e.Country)}
	case !p.actsFor(f, e):
		return found{}, false
	case class != "" && class != "other":
		g.class, g.sector = class, "GOV"
		g.entities = []int{p.officer(f, class, noun)}
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
		return p.governs(noun, f)
	}
	return false
}

// governs reports whether the noun is what sits in the seat f: "the government in
// Kabul".
func (p *pass) governs(noun int, f found) bool {
	return len(f.names) > 0 && f.names[0].use == asSeat && p.cues.has("administration", strings.ToLower(p.doc.Tokens[noun].Form))
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
