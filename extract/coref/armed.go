package coref

import "entente/schema"

// armed resolves "the rebels", "the guerrillas", "the group": to the last armed group
// named, where no other was named near it ("the Houthis … The rebels").
func (s *discourse) armed(m *mention) (int, bool) {
	if m.class != "rebel" && !s.mayFight(m) || !m.takesUp() || m.definite == possessed || s.isRestricted(m) {
		return 0, false
	}
	found := -1
	for c := range s.recent() {
		if m.sentence-c.sentence > 4 {
			break
		}
		if len(c.entities) != 1 || !s.isRebel(c.entities[0]) {
			continue
		}
		if found >= 0 && found != c.entities[0] {
			return 0, false
		}
		found = c.entities[0]
	}
	return found, found >= 0
}

// mayFight reports whether m is a noun that armed groups share with others.
func (s *discourse) mayFight(m *mention) bool {
	switch m.lemma {
	case "group", "movement", "faction", "organization", "organisation":
		return m.number == singular
	}
	return false
}

// isRebel reports whether e is an armed group.
func (s *discourse) isRebel(e int) bool {
	return s.entityType(e) == schema.Organization && s.doc.Entities[e].Sector == "REB"
}
