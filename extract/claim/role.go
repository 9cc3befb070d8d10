package claim

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// arguments are what role stands for: each entity that it refers to, or its
// phrase. There are none where a pronoun's antecedent is unknown.
func (r *Reading) arguments(role Role) []schema.Argument {
	if role.Value != "" {
		return []schema.Argument{{ID: schema.EntityID(schema.Phrase, role.Value, ""), Name: role.Value, Type: schema.Phrase}}
	}
	entities := role.Entities
	if len(entities) == 0 && !role.Phrase {
		entities = r.Entities(role.Argument.Head)
	}
	words := r.wording(role.Argument.Tokens)
	var out []schema.Argument
	for _, e := range entities {
		a := r.Doc.Entities[e].Argument
		if a.ID == "" {
			a.ID = schema.EntityID(a.Type, a.Name, a.ISO3)
		}
		if a.Name != words {
			a.Text = words
		}
		out = append(out, a)
	}
	if len(out) > 0 || words == "" || r.Doc.Tokens[role.Argument.Head].UPOS == "PRON" {
		return out
	}
	return []schema.Argument{{ID: schema.EntityID(schema.Phrase, words, ""), Name: words, Type: schema.Phrase}}
}

// wording is the text of t on one line, without an article in front.
func (r *Reading) wording(t text.Range) string {
	for t.Len() > 1 {
		f := strings.ToLower(r.Doc.Tokens[t.First].Form)
		if f != "the" && f != "a" && f != "an" && !quotation(f) {
			break
		}
		t.First++
	}
	for t.Len() > 1 && quotation(r.Doc.Tokens[t.Last-1].Form) {
		t.Last--
	}
	return strings.Join(strings.Fields(r.Doc.Text(t)), " ")
}

func quotation(form string) bool {
	switch form {
	case "\"", "“", "”", "''", "``", "'":
		return true
	}
	return false
}
