package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// person is the entity of a person by a full name that no table has; a shorter
// form of a name from before is the same person.
func (p *pass) person(f *found) int {
	name := unquoted(p.written(f))
	if i, ok := p.byID[schema.EntityID(schema.Person, name, "")]; ok {
		return i
	}
	if e, ok := p.byName[key(schema.Person, name)]; ok {
		i := p.entity(e)
		p.remember(i, p.entries[e].Name)
		p.remember(i, name)
		return i
	}
	words := strings.Fields(name)
	if i, ok := p.bySur[fold(words[len(words)-1])]; ok && containsWords(p.doc.Entities[i].Name, words) {
		return i
	}
	i := p.add(text.Entity{Argument: schema.Argument{ID: schema.EntityID(schema.Person, name, ""), Name: name, Type: schema.Person}})
	p.remember(i, name)
	return i
}

// unquoted is a name without the nickname that stands in it in quotes.
func unquoted(name string) string {
	words := strings.Fields(name)
	kept := words[:0]
	for k, w := range words {
		first := strings.IndexAny(w, "\"“‘'`") == 0
		if k > 0 && first && strings.TrimRight(w, "\"”’'") != w {
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// containsWords reports whether name holds all of words.
func containsWords(name string, words []string) bool {
	have := strings.Fields(name)
	for _, w := range words {
		found := false
		for _, h := range have {
			found = found || fold(h) == fold(w)
		}
		if !found {
			return false
		}
	}
	return true
}

// remember lets the words of a person's name stand for the person later on; the
// last word counts before the others. A surname stays with whom the tables know:
// "Gaddafi" is Muammar, though the text also names his son.
func (p *pass) remember(person int, name string) {
	words := strings.Fields(name)
	for k, w := range words {
		key, last := fold(w), k == len(words)-1
		if last && p.betterKnown(key, person) {
			return
		}
		if _, ok := p.bySur[key]; !ok || last {
			p.bySur[key] = person
		}
		if last {
			p.lastName[key] = person
		}
	}
}

// betterKnown reports whether surname already stands for someone whom the tables
// know, and they do not know person.
func (p *pass) betterKnown(surname string, person int) bool {
	other, ok := p.lastName[surname]
	return ok && len(p.doc.Entities[other].Offices) > 0 && len(p.doc.Entities[person].Offices) == 0
}
