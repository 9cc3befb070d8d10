package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// labelled takes the names that the parser's model sees and nothing else found.
func (p *pass) labelled(r text.Range) {
	for i := r.First; i < r.Last; i++ {
		label := p.doc.Tokens[i].NER
		if !strings.HasPrefix(label, "B-") {
			continue
		}
		f := found{Range: text.Range{First: i, Last: i + 1}, typ: labelType(label)}
		for f.Last < r.Last && strings.HasPrefix(p.doc.Tokens[f.Last].NER, "I-") {
			f.Last++
		}
		i = f.Last - 1
		if f.Range = p.free(f.Range); f.Len() == 0 || f.typ == "" || p.common(f.Range) {
			continue
		}
		f.typ, f.labelled = p.retype(f, r), true
		if f.typ == schema.Person && p.articled(f.Range, r) {
			continue
		}
		if f.typ == schema.Person {
			f.Range = p.wholeName(f.Range, r)
			i = max(i, f.Last-1)
		}
		p.mark(f)
	}
}

// retype is the type of a name that the model labels, where its form or place
// speaks against the label.
func (p *pass) retype(f found, r text.Range) schema.EntityType {
	form := p.doc.Tokens[f.First].Form
	given := p.given[fold(form)]
	switch {
	case f.Len() == 1 && acronym(form) && !p.shouted(r):
		return schema.Organization // "the UWP"
	case f.typ == schema.Place && given && f.Len() < 4 && (f.Len() > 1 || p.preposition(p.head(f.Range)) == ""):
		return schema.Person // "Helen Marsh"
	case f.typ == schema.Person && !given && p.preposition(p.head(f.Range)) == "in" && p.doc.Tokens[f.Last-1].Is("obl", "nmod", "flat"):
		return schema.Place // "in Miramar"
	}
	return f.typ
}

// articled reports whether a definite article belongs to a name, which then is no
// person's: "the Maria", a ship.
func (p *pass) articled(f, r text.Range) bool {
	if f.First == r.First || !strings.EqualFold(p.doc.Tokens[f.First-1].Form, "the") {
		return false
	}
	return f.Has(p.doc.Tokens[f.First-1].Head)
}

// wholeName adds to the name of a person the words of names beside it that the
// model left out: "A. Noel Kramer", of which it saw "Noel".
func (p *pass) wholeName(f, r text.Range) text.Range {
	for f.First > r.First && p.proper(f.First-1) && p.covering(f.First-1) < 0 && p.headType(f.First-1) == "" && !acronym(p.doc.Tokens[f.First-1].Form) {
		if _, _, title := p.title(f.First-1, r); title {
			break
		}
		f.First--
	}
	if more := p.personName(f.First, r, hitIndex{}); more.Last > f.Last && p.uncovered(more) {
		f.Last = more.Last
	}
	return f
}

// shouted reports whether a sentence is written in capitals throughout.
func (p *pass) shouted(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if f := p.doc.Tokens[i].Form; strings.ToUpper(f) != f {
			return false
		}
	}
	return true
}

// labelType is the type of what a label of the model names.
func labelType(label string) schema.EntityType {
	switch label[2:] {
	case "PER":
		return schema.Person
	case "ORG":
		return schema.Organization
	case "LOC":
		return schema.Place
	}
	return ""
}

// free is the part of r before what was found already, where it is a name.
func (p *pass) free(r text.Range) text.Range {
	for i := r.First; i < r.Last; i++ {
		if p.covering(i) >= 0 {
			r.Last = i
		}
	}
	for r.Len() > 0 && !p.proper(r.Last-1) && !number(p.doc.Tokens[r.Last-1].Form) {
		r.Last--
	}
	for r.Len() > 0 && !p.titled(r.First) {
		r.First++
	}
	return r
}

// unknown takes for a person a name of two or three words that begins with a given
// name, that speaks, or that a comma and a title follow.
func (p *pass) unknown(r text.Range) {
	for i := r.First; i < r.Last; i++ {
		if !p.proper(i) || p.covering(i) >= 0 {
			continue
		}
		name := p.personName(i, r, hitIndex{})
		for j := name.First; j < name.Last; j++ {
			if p.covering(j) >= 0 {
				name.Last = j
			}
		}
		if name.Len() == 0 {
			continue
		}
		if n := name.Len(); n > 1 && n < 5 && (p.given[fold(p.doc.Tokens[i].Form)] || p.humanly(name, r)) {
			p.mark(found{Range: name, typ: schema.Person})
		}
		i = name.Last - 1
	}
}

// humanly reports whether a name does what people do.
func (p *pass) humanly(name, r text.Range) bool {
	t := &p.doc.Tokens[p.head(name)]
	if t.Head >= 0 && t.Is("nsubj") && p.cues.has("saying", p.doc.Tokens[t.Head].Lemma) {
		return true
	}
	return name.Last+1 < r.Last && p.doc.Tokens[name.Last].Form == "," && p.apposition(name.Last+1, r) != nil
}

// common reports whether r names nothing, as a model takes it for a name now and
// then: one word that tells a type ("the Council"), or words that the text also
// writes in lower case ("State", in a heading).
func (p *pass) common(r text.Range) bool {
	if r.Len() == 1 && p.headType(r.First) != "" {
		return true
	}
	if title, _, ok := p.title(r.First, r); ok && title == r {
		return true // "the Emperor"
	}
	for i := r.First; i < r.Last; i++ {
		if !p.lower[fold(p.doc.Tokens[i].Form)] {
			return false
		}
	}
	return true
}
