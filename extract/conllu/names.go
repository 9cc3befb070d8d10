package conllu

import (
	"entente/extract/text"
	"entente/schema"
)

// names labels the words of names of people, organisations and places as UNER does
// ("B-PER", "I-PER"; Mayhew et al. 2024): without the titles and articles that the
// mention includes, and a longer name in place of those inside it.
func names(d *text.Doc) map[int]string {
	out := map[int]string{}
	for _, m := range d.Mentions {
		if m.Kind != text.Name || m.Core.Len() <= 0 || len(m.Entities) == 0 || out[m.Core.First] != "" {
			continue
		}
		label := nameLabel(d.Entities[m.Entities[0]].Type)
		if label == "" {
			continue
		}
		for i := m.Core.First; i < m.Core.Last; i++ {
			out[i] = "I-" + label
		}
		out[m.Core.First] = "B-" + label
	}
	return out
}

// nameLabel is UNER's label of a type of entity, "" where it has none.
func nameLabel(t schema.EntityType) string {
	switch t {
	case schema.Person:
		return "PER"
	case schema.Organization, schema.Alliance:
		return "ORG"
	case schema.Country, schema.HistoricState, schema.Place:
		return "LOC"
	}
	return ""
}
