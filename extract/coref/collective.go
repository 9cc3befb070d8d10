package coref

import (
	"slices"

	"entente/schema"
)

// collective resolves "the two leaders", "both countries", "the parties": to the
// last ones named together, else to the only ones of their sort named lately.
func (s *discourse) collective(m *mention) []int {
	if m.count == 0 && !s.lex.generic[m.lemma] {
		return nil // "the allies" are seldom the two that were named last
	}
	for c := range s.recent() {
		if m.sentence-c.sentence > 8 {
			break
		}
		if len(c.entities) > 1 && (m.count == 0 || len(c.entities) == m.count) && s.allOf(m.class, c.entities) {
			return c.entities
		}
	}
	if m.count == 0 {
		return nil
	}
	return s.split(m)
}

// split gathers antecedents that were named apart: "Putin flew to Pyongyang.
// Kim met him at the airport. The two leaders …"
func (s *discourse) split(m *mention) []int {
	var found []int
	for c := range s.recent() {
		if m.sentence-c.sentence > 4 {
			break
		}
		if s.doc.Tokens[c.head].Head == s.doc.Tokens[m.Head].Head {
			continue // "Kosygin brought the two leaders together"
		}
		for _, e := range c.entities {
			if s.isOf(m.class, e) && !slices.Contains(found, e) {
				found = append(found, e)
			}
		}
	}
	if len(found) < m.count {
		return nil
	}
	// More than asked for: those spoken of most, if they stand out.
	slices.SortStableFunc(found, func(a, b int) int { return s.count[b] - s.count[a] })
	if len(found) > m.count && s.count[found[m.count-1]] < 2*s.count[found[m.count]] {
		return nil
	}
	found = found[:m.count]
	slices.Sort(found)
	return found
}

func (s *discourse) allOf(c class, entities []int) bool {
	for _, e := range entities {
		if !s.isOf(c, e) {
			return false
		}
	}
	return true
}

// isOf reports whether entity e is of the sort that a noun of class c stands for.
func (s *discourse) isOf(c class, e int) bool {
	t := s.entityType(e)
	switch c {
	case "": // "both"
		return t == schema.Country || t == schema.HistoricState || t == schema.Person || t == schema.Organization
	case "country":
		return t == schema.Country || t == schema.HistoricState
	case "side":
		return t == schema.Country || t == schema.HistoricState || t == schema.Organization
	case "person":
		return t == schema.Person
	case "alliance":
		return t == schema.Alliance
	case "organization":
		return t == schema.Organization || t == schema.Alliance
	case "treaty":
		return t == schema.Treaty
	}
	return false
}
