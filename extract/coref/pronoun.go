package coref

import (
	"entente/extract/text"
	"entente/schema"
)

// horizon is how many sentences back a pronoun's antecedent may lie.
const horizon = 3

// pronoun resolves a pronoun.
func (s *discourse) pronoun(m *mention) []int {
	switch {
	case m.pronoun.person == 1:
		return s.firstPerson(m)
	case m.pronoun.person == 2:
		return s.secondPerson(m)
	case m.pronoun.use == "reflexive":
		// "Iran defended itself."
		if e := s.clauseSubject(m.Head); e != nil {
			return e
		}
	}
	best, score := []int(nil), -10.0
	for c := range s.recent() {
		if m.sentence-c.sentence > horizon {
			break
		}
		if !s.agrees(m, c) || s.bound(m, c) {
			continue
		}
		if v := s.salience(m, c); v > score {
			best, score = c.entities, v
		}
	}
	// "In his opening statement, Putin …": the subject that follows.
	if e, ok := s.ahead(m); ok && score < 1.5 {
		return e
	}
	if len(best) == 1 && m.pronoun.gender != "-" && s.entityType(best[0]) == schema.Person {
		s.gender[best[0]] = m.pronoun.gender
	}
	return best
}

// agrees reports whether c can be what a third person pronoun stands for.
func (s *discourse) agrees(m *mention, c candidate) bool {
	if m.pronoun.number == plural {
		switch {
		case len(c.entities) > 1:
			return true
		case s.entityType(c.entities[0]) == schema.Phrase:
			return c.number == plural
		case s.entityType(c.entities[0]) == schema.Group:
			return true
		}
		// "the rebels … they", and "Russian officials … they", who stand for Russia.
		return c.number == plural && s.entityType(c.entities[0]) != schema.Place
	}
	if len(c.entities) > 1 || c.number == plural {
		return false
	}
	e := c.entities[0]
	person := s.entityType(e) == schema.Person || s.entityType(e) == schema.Phrase && c.class == "person"
	if m.pronoun.gender == "neuter" {
		return !person
	}
	known := s.gender[e]
	return person && (known == "" || known == m.pronoun.gender)
}

// bound reports whether grammar keeps m and c apart: two arguments of one verb,
// or a phrase and a pronoun inside it.
func (s *discourse) bound(m *mention, c candidate) bool {
	if c.sentence != m.sentence {
		return false
	}
	if s.tree.Subtree(c.head).Has(m.Head) && s.doc.Dominates(c.head, m.Head) {
		return true
	}
	governor := s.doc.Tokens[m.Head].Head
	if m.pronoun.use != "plain" || m.role == possessor || governor < 0 {
		return false
	}
	return s.doc.Tokens[c.head].Head == governor || m.role == object && s.unsaidSubject(governor) == c.head
}

// unsaidSubject is the subject of a verb that has none of its own: "Kabila" of "meet" in
// "Kabila flew to Kampala to meet him", who is another; -1 where there is none.
func (s *discourse) unsaidSubject(verb int) int {
	for steps := 0; steps < 5 && verb >= 0; steps++ {
		t := &s.doc.Tokens[verb]
		if sub := s.tree.Child(verb, "nsubj"); sub >= 0 {
			return sub
		}
		if rel := t.Rel(); rel != "xcomp" && rel != "advcl" && rel != "conj" && rel != "acl" && rel != "ccomp" {
			return -1
		}
		verb = t.Head
	}
	return -1
}

// salience ranks candidates: near ones, subjects, named entities, what is often
// spoken of, and what stands in the pronoun's own role.
func (s *discourse) salience(m *mention, c candidate) float64 {
	v := -1.25 * float64(m.sentence-c.sentence)
	switch c.role {
	case subject:
		v += 1
	case object:
		v += 0.4
	}
	if c.role == m.role {
		v += 0.3
	}
	e := c.entities[0]
	if s.entityType(e) != schema.Phrase {
		v += 0.7
	}
	v += min(0.5, 0.1*float64(s.count[e]))
	if c.sentence == m.sentence {
		v -= 0.015 * float64(m.Head-c.head)
		// "Japan revised its law": the subject of the pronoun's own clause.
		if m.pronoun.use == "possessive" && c.role == subject && s.doc.Dominates(s.doc.Tokens[c.head].Head, m.Head) {
			v += 0.6
		}
	}
	return v
}

// ahead is the subject that follows a pronoun in a phrase put before it.
func (s *discourse) ahead(m *mention) ([]int, bool) {
	for i := m.Head; i >= 0; i = s.doc.Tokens[i].Head {
		t := &s.doc.Tokens[i]
		if rel := t.Rel(); rel != "obl" && rel != "advcl" || t.Head < 0 {
			continue
		}
		sub := s.tree.Child(t.Head, "nsubj")
		if sub < m.Head || s.tree.Subtree(i).Has(sub) {
			return nil, false
		}
		k, ok := s.heads[sub]
		if !ok || s.mentions[k].Kind == text.Pronominal || len(s.mentions[k].Entities) == 0 {
			return nil, false
		}
		a := &s.mentions[k]
		return a.Entities, s.agrees(m, candidate{entities: a.Entities, number: a.number, class: a.class})
	}
	return nil, false
}

// clauseSubject is what the subject of the clause around token i refers to.
func (s *discourse) clauseSubject(i int) []int {
	for steps := 0; i >= 0 && steps < 50; steps++ {
		if sub := s.tree.Child(i, "nsubj"); sub >= 0 {
			if k, ok := s.heads[sub]; ok {
				return s.mentions[k].Entities
			}
		}
		i = s.doc.Tokens[i].Head
	}
	return nil
}

// firstPerson resolves "I" and "we" to the speaker of the quotation they stand
// in: "we" is the state that a speaker represents, where one is known.
func (s *discourse) firstPerson(m *mention) []int {
	q, quoted := s.quotes[m.Head]
	if !quoted {
		return []int{s.participant(1, m.pronoun.number, m, "the author")}
	}
	speaker := s.speaker(q)
	if len(speaker) != 1 {
		return speaker
	}
	if m.pronoun.number == plural {
		if country, ok := s.countryOf(speaker[0]); ok {
			return []int{country}
		}
	}
	return speaker
}

// secondPerson resolves "you" to the reader, and to nobody within quotations.
func (s *discourse) secondPerson(m *mention) []int {
	if _, quoted := s.quotes[m.Head]; quoted {
		return nil
	}
	return []int{s.participant(2, anyNumber, m, "the reader")}
}

// participant is the entity of who takes part in the text itself, by grammatical
// person and number.
func (s *discourse) participant(person int, n number, m *mention, name string) int {
	key := [2]int{person, int(n)}
	if e, ok := s.participants[key]; ok {
		return e
	}
	e := s.open(m)
	s.doc.Entities[e].Name = name
	s.participants[key] = e
	return e
}

func (s *discourse) speaker(q int) []int {
	quote := s.doc.Quotes[q]
	if quote.Speaker >= 0 {
		return s.mentions[quote.Speaker].Entities
	}
	for i := quote.Source.First; i < quote.Source.Last; i++ {
		if k, ok := s.heads[i]; ok {
			return s.mentions[k].Entities
		}
	}
	return nil
}

// countryOf is the entity of the state that a person speaks for.
func (s *discourse) countryOf(person int) (int, bool) {
	if s.entityType(person) != schema.Person {
		return 0, false
	}
	code := s.doc.Entities[person].Country
	if country, ok := s.countries[code]; ok {
		return country, true
	}
	// "his country", in a text that does not name it
	name, ok := s.lex.countries[code]
	if !ok {
		return 0, false
	}
	e := schema.Argument{ID: schema.EntityID(schema.Country, name, code), Name: name, Type: schema.Country, ISO3: code}
	s.doc.Entities = append(s.doc.Entities, text.Entity{Argument: e, Country: code})
	s.countries[code] = len(s.doc.Entities) - 1
	return s.countries[code], true
}
