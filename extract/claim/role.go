package claim

import (
	"cmp"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// arguments are what role stands for: each entity that it refers to, or its
// phrase. There are none where a pronoun's antecedent is unknown.
func (r *Reading) arguments(role Role) []schema.Argument {
	if role.Value != "" {
		return []schema.Argument{phrase(role.Value)}
	}
	entities := role.Entities
	if len(entities) == 0 && !role.Phrase {
		entities = r.Entities(role.Argument.Head)
	}
	words := r.wording(role.Argument.Tokens)
	var out []schema.Argument
	for _, e := range entities {
		if a, ok := r.named(e, role.Argument, words); ok {
			out = append(out, a)
		}
	}
	if len(out) > 0 || words == "" || r.Doc.Tokens[role.Argument.Head].UPOS == "PRON" {
		return out
	}
	a := phrase(words)
	a.Country = cmp.Or(r.home(role.Argument.Head), r.state(role.Argument.Tokens), r.state(r.Tree.Subtree(role.Argument.Head)))
	return []schema.Argument{a}
}

// state is the code of the first state that the phrase t names, "Australian" in "an
// Australian ultimatum", or else of the first place: "a curfew in Lagos".
func (r *Reading) state(t text.Range) string {
	place := ""
	for i := t.First; i < t.Last; i++ {
		if r.mention[i] < 0 {
			continue
		}
		for _, e := range r.Doc.Mentions[r.mention[i]].Entities {
			switch x := &r.Doc.Entities[e]; {
			case x.ISO3 != "" || x.Country != "" && x.Type != schema.Place:
				return cmp.Or(x.ISO3, x.Country)
			case place == "":
				place = x.Country
			}
		}
	}
	return place
}

// named is entity e as the argument a that refers to it by these words. What is no
// entity but a phrase keeps its words, and lends them to its pronouns.
func (r *Reading) named(e int, a proposition.Argument, words string) (schema.Argument, bool) {
	out := r.Doc.Entities[e].Argument
	if out.Type == schema.Phrase {
		if m := r.Mention(a.Head); m == nil || m.Kind != text.Pronominal {
			return schema.Argument{}, false
		}
		out = phrase(r.antecedent(e))
	}
	if out.ID == "" {
		out.ID = schema.EntityID(out.Type, out.Name, out.ISO3)
	}
	if out.ISO3 == "" {
		out.Country = r.Doc.Entities[e].Country
	}
	if out.Name != words {
		out.Text = words
	}
	return out, out.Name != ""
}

// antecedentHead is the head of the first phrase that names what pronoun i stands for,
// where that is no entity, or -1.
func (r *Reading) antecedentHead(i int) int {
	e := r.Entities(i)
	if len(e) != 1 {
		return -1
	}
	m, ok := r.nominal[e[0]]
	if !ok {
		return -1
	}
	return r.Doc.Mentions[m].Head
}

// antecedent is the shortest wording of the first phrase that names entity e.
func (r *Reading) antecedent(e int) string {
	m, ok := r.nominal[e]
	if !ok {
		return ""
	}
	return r.wording(r.reader.Phrase(r.Doc, r.Tree, r.Doc.Mentions[m].Head))
}

func phrase(words string) schema.Argument {
	return schema.Argument{ID: schema.EntityID(schema.Phrase, words, ""), Name: words, Type: schema.Phrase}
}

// wording is the text of t on one line, without an article or a conjunction in
// front.
func (r *Reading) wording(t text.Range) string {
	for t.Len() > 1 {
		switch f := strings.ToLower(r.Doc.Tokens[t.First].Form); {
		case f == "the", f == "a", f == "an", f == "whose", quotation(f), r.Doc.Tokens[t.First].UPOS == "CCONJ", f == ",", f == "-":
			t.First++
			continue
		}
		break
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
