package coref

import "entente/schema"

// own resolves "his country", "her government": to the state of the
// person who is meant, or to the state itself ("its government").
func (s *discourse) own(m *mention) (int, bool) {
	if m.class != "country" || m.number == plural || m.definite != possessed {
		return 0, false
	}
	holder := s.possessor(m)
	if len(holder) != 1 {
		return 0, false
	}
	switch s.entityType(holder[0]) {
	case schema.Person:
		if m.lemma == "country" || m.lemma == "nation" || m.lemma == "government" {
			return s.countryOf(holder[0])
		}
	case schema.Country, schema.HistoricState:
		return holder[0], m.lemma == "government" || m.lemma == "regime"
	}
	return 0, false
}

// possessor is what the possessive before m's noun refers to. It comes after m in the
// order of mentions, and is settled here.
func (s *discourse) possessor(m *mention) []int {
	for _, c := range s.tree.Children(m.Head) {
		if s.doc.Tokens[c].Deprel != "nmod:poss" {
			continue
		}
		k, ok := s.heads[c]
		if !ok {
			return nil
		}
		s.settle(k)
		return s.mentions[k].Entities
	}
	return nil
}
