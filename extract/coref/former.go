package coref

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// isOfPair reports whether token i is "the former" or "the latter" with no noun.
func (s *discourse) isOfPair(i int) bool {
	t := &s.doc.Tokens[i]
	switch strings.ToLower(t.Form) {
	case "former", "latter":
		return t.UPOS != "NOUN" && isArgument(t) && i > 0 && strings.EqualFold(s.doc.Tokens[i-1].Form, "the")
	}
	return false
}

// ofPair resolves "the former" and "the latter": to the first and the last of the two
// that were named together, in this sentence or the one before.
func (s *discourse) ofPair(m *mention) (int, bool) {
	if !s.isOfPair(m.Head) {
		return 0, false
	}
	for c := range s.recent() {
		if m.sentence-c.sentence > 1 {
			break
		}
		if len(c.entities) == 1 && c.sentence == m.sentence && !s.isOfPair(c.head) && s.entityType(c.entities[0]) != schema.Phrase {
			return 0, false // "It is a part of Acme Shipping; the latter owns it"
		}
		if len(c.entities) != 2 {
			continue
		}
		if strings.EqualFold(s.doc.Tokens[m.Head].Form, "former") {
			return c.entities[0], true
		}
		return c.entities[1], true
	}
	return 0, false
}

// pairMention is the mention of "the former" at token i.
func (s *discourse) pairMention(i int) mention {
	return s.describe(text.Mention{Tokens: text.Range{First: i - 1, Last: i + 1}, Head: i, Kind: text.Nominal})
}
