package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// labelled takes the names that the parser's model sees and nothing else found.
func (s *scan) labelled() {
	for i := s.First; i < s.Last; i++ {
		label := s.doc.Tokens[i].NER
		if !strings.HasPrefix(label, "B-") {
			continue
		}
		f := found{Range: text.Range{First: i, Last: i + 1}, typ: labelType(label)}
		for f.Last < s.Last && strings.HasPrefix(s.doc.Tokens[f.Last].NER, "I-") {
			f.Last++
		}
		i = f.Last - 1
		if f.Range = s.free(f.Range); f.Len() == 0 || f.typ == "" || s.common(f.Range) {
			continue
		}
		f.typ, f.labelled = s.retype(f), true
		if f.typ == schema.Person && s.articled(f.Range) {
			continue
		}
		if f.typ == schema.Person {
			f.Range = s.wholeName(f.Range)
			i = max(i, f.Last-1)
		}
		f.Range = s.incorporated(f.Range)
		s.mark(f)
	}
}

// retype is the type of a name that the model labels, where its form or place
// speaks against the label.
func (s *scan) retype(f found) schema.EntityType {
	form := s.form(f.First)
	given := s.given[fold(form)]
	switch {
	case f.Len() == 1 && initialism(form) && s.form(f.First-1) != "," && !s.shouted():
		return schema.Organization // "the UWP"; not "Lawrence, KS"
	case f.typ == schema.Place && given && f.Len() < 4 && (f.Len() > 1 || s.preposition(s.head(f.Range)) == ""):
		return schema.Person // "Helen Marsh"
	case f.typ == schema.Person && !given && s.preposition(s.head(f.Range)) == "in" && s.doc.Tokens[f.Last-1].Is("obl", "nmod", "flat"):
		return schema.Place // "in Miramar"
	}
	return f.typ
}

// articled reports whether a definite article belongs to a name, which then is no
// person's: "the Maria", a ship.
func (s *scan) articled(f text.Range) bool {
	if f.First == s.First || !strings.EqualFold(s.form(f.First-1), "the") {
		return false
	}
	return f.Has(s.doc.Tokens[f.First-1].Head)
}

// wholeName adds to the name of a person the words of names beside it that the
// model left out: "A. Noel Kramer", of which it saw "Noel".
func (s *scan) wholeName(f text.Range) text.Range {
	for j := f.First - 1; s.Has(j) && s.proper(j) && s.covering(j) < 0 && s.headType(j) == "" && !acronym(s.form(j)) && !s.isTitle(j); j-- {
		f.First = j
	}
	if more := s.personName(f.First); more.Last > f.Last && s.uncovered(more) {
		f.Last = more.Last
	}
	return f
}

// shouted reports whether a sentence is written in capitals throughout.
func (s *scan) shouted() bool {
	for i := s.First; i < s.Last; i++ {
		if f := s.form(i); strings.ToUpper(f) != f {
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
func (s *scan) unknown() {
	for i := s.First; i < s.Last; i++ {
		if !s.proper(i) || s.covering(i) >= 0 {
			continue
		}
		name := s.personName(i)
		for j := name.First; j < name.Last; j++ {
			if s.covering(j) >= 0 {
				name.Last = j
			}
		}
		if name.Len() == 0 {
			continue
		}
		given := s.given[fold(s.form(i))] && s.doc.Tokens[i].UPOS == "PROPN"
		switch n := name.Len(); {
		case n < 5 && (given || n > 1 && s.humanly(name)):
			s.mark(found{Range: name, typ: schema.Person})
		case n < 4 && s.lies(name):
			s.mark(found{Range: name, typ: schema.Place})
		}
		i = name.Last - 1
	}
}

// lies reports whether a name stands where places do: "in Miramar"; not "in Annex
// II".
func (s *scan) lies(name text.Range) bool {
	t := &s.doc.Tokens[s.head(name)]
	if !t.Is("obl", "nmod") || t.UPOS != "PROPN" || s.headType(name.Last-1) != "" || s.common(name) || number(s.form(name.Last)) || acronym(s.form(name.Last)) {
		return false
	}
	switch s.preposition(s.head(name)) {
	case "in", "near", "outside", "inside":
		return !acronym(s.form(name.First))
	}
	return false
}

// initialisms takes for organisations what is written as one, with an article: "the
// CPA", "the IUCN".
func (s *scan) initialisms() {
	for i := s.First + 1; i < s.Last; i++ {
		t := &s.doc.Tokens[i]
		if t.UPOS != "PROPN" && t.UPOS != "NOUN" || !initialism(t.Form) || s.covering(i) >= 0 || strings.ToLower(s.form(i-1)) != "the" {
			continue
		}
		if s.doc.Tokens[i-1].Head == i && !s.common(text.Range{First: i, Last: i + 1}) && !s.shouted() {
			s.mark(found{Range: text.Range{First: i, Last: i + 1}, typ: schema.Organization})
		}
	}
}

// humanly reports whether a name does what people do.
func (s *scan) humanly(name text.Range) bool {
	t := &s.doc.Tokens[s.head(name)]
	if t.Head >= 0 && t.Is("nsubj") && s.cues.has("saying", s.doc.Tokens[t.Head].Lemma) {
		return true
	}
	return name.Last+1 < s.Last && s.form(name.Last) == "," && s.apposition(name.Last+1) != nil
}

// common reports whether r names nothing, as a model takes it for a name now and
// then: one word that tells a type ("the Council"), or words that the text also
// writes in lower case ("State", in a heading).
func (s *scan) common(r text.Range) bool {
	if r.Len() == 1 && s.headType(r.First) != "" {
		return true
	}
	if s.isTitle(r.First) || r.Len() == 1 && s.cues.has("not-organisation", s.form(r.First)) {
		return true // "the Emperor", "Defence" of "Defence Minister"
	}
	for i := r.First; i < r.Last; i++ {
		if !s.lower[fold(s.form(i))] {
			return false
		}
	}
	return true
}
