package coref

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// role resolves "the president", "the foreign minister": to the last person whom the
// text, or else a table, gives that office.
func (s *discourse) role(m *mention) (int, bool) {
	if m.class != "person" || m.number == plural || !m.takesUp() {
		return 0, false
	}
	if e, ok := s.lastPerson(m, 20, s.stated); ok || m.definite == possessed {
		return e, ok
	}
	return s.lastPerson(m, 6, func(person int, m *mention) bool { return s.known(person, m) && !s.paired(person) })
}

// lastPerson is the last person, within some sentences, of whom m may speak.
func (s *discourse) lastPerson(m *mention, sentences int, may func(person int, m *mention) bool) (int, bool) {
	for c := range s.recent() {
		if m.sentence-c.sentence > sentences {
			break
		}
		if len(c.entities) == 1 && s.entityType(c.entities[0]) == schema.Person && !s.bound(m, c) && may(c.entities[0], m) {
			return c.entities[0], true
		}
	}
	return 0, false
}

// stated reports whether the text gave a person an office that m can name.
func (s *discourse) stated(person int, m *mention) bool {
	for _, r := range s.doc.Entities[person].Roles {
		title := strings.Fields(strings.ToLower(r.Title))
		if len(title) > 0 && s.titled(m, title) {
			return true
		}
	}
	// "the leader" of a state is whoever heads it.
	return m.lemma == "leader" && len(m.words) == 1 && slices.ContainsFunc(s.doc.Entities[person].Roles, func(r text.Role) bool {
		return heads(r.Class) || r.Class == "leader"
	})
}

// known reports whether a table gives a person an office that m can name: "the
// secretary-general", of Dag Hammarskjöld.
func (s *discourse) known(person int, m *mention) bool {
	return slices.ContainsFunc(s.doc.Entities[person].Offices, func(o text.Office) bool {
		title := strings.Fields(strings.ToLower(strings.ReplaceAll(o.Title, "-", " ")))
		return s.titled(m, title) || m.lemma == "leader" && len(m.words) == 1 && (heads(o.Class) || o.Class == "party-leader")
	})
}

// paired reports whether a person was last named beside another, so that one of them
// alone would be named again: "Thieu and Thanom agreed. The president left."
func (s *discourse) paired(person int) bool {
	for c := range s.recent() {
		if slices.Contains(c.entities, person) {
			return len(c.entities) > 1
		}
	}
	return false
}

// heads reports whether who holds an office of the class heads a state.
func heads(class string) bool {
	return class == "head-of-state" || class == "head-of-government" || class == "monarch"
}

// titled reports whether the words of m, but for those that do not tell who is meant,
// are words of a title: "the deposed president", "the premier" of a prime minister.
func (s *discourse) titled(m *mention, title []string) bool {
	n := 0
	for _, w := range m.words {
		if s.lex.nouns[w] == modifier && s.lex.generic[w] && !slices.Contains(title, w) {
			continue
		}
		for part := range strings.SplitSeq(w, "-") {
			if !slices.Contains(title, part) && !slices.Contains(title, s.lex.synonyms[part]) {
				return false
			}
		}
		n++
	}
	return n > 0
}
