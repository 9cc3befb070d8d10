package coref

import (
	"slices"
	"strings"

	"entente/schema"
)

// kind resolves a noun that only some states and places are called by: "the kingdom"
// is Saudi Arabia behind "Sheikh Jaber fled from Kuwait to Saudi Arabia".
func (s *discourse) kind(m *mention) (int, bool) {
	called, words := s.called(m)
	if called == nil || m.number == plural || !m.takesUp() || m.definite == possessed || s.narrowed(m, words) {
		return 0, false
	}
	for c := range s.recent() {
		if m.sentence-c.sentence > 5 {
			break
		}
		if len(c.entities) != 1 {
			continue
		}
		e, known := &s.doc.Entities[c.entities[0]], ""
		switch e.Type {
		case schema.Country, schema.HistoricState:
			known = e.Country
		case schema.Place, schema.Alliance:
			known = e.Name
		case schema.Treaty:
			if slices.Contains(strings.Fields(strings.ToLower(e.Name)), m.lemma) {
				return c.entities[0], true // "the Dual Alliance"
			}
		}
		if known != "" && slices.Contains(called, known) {
			return c.entities[0], true
		}
	}
	return 0, false
}

// called are the codes of states and the names of places that m's noun, with the word
// before it or without, can name, nil where it is no such noun, and how many words that
// noun has.
func (s *discourse) called(m *mention) (called []string, words int) {
	if m.Head > 0 {
		two := strings.ToLower(s.doc.Tokens[m.Head-1].Form) + " " + m.lemma
		if called := s.lex.kinds[two]; called != nil {
			return called, 2
		}
	}
	return s.lex.kinds[m.lemma], 1
}

// narrowed reports whether something besides the words of its noun tells which m
// means: "the kingdom of Jordan", "the Greek island".
func (s *discourse) narrowed(m *mention, words int) bool {
	for _, c := range s.tree.Children(m.Head) {
		if c > m.Head-words && c < m.Head {
			continue
		}
		switch t := &s.doc.Tokens[c]; t.Rel() {
		case "nmod", "acl", "compound", "nummod":
			return true
		case "amod":
			if t.UPOS == "PROPN" || t.XPOS == "NNP" || !lower(t.Form) || s.lex.nouns[t.Lemma] == another {
				return true
			}
		}
	}
	return false
}

func lower(form string) bool { return strings.ToLower(form) == form }
