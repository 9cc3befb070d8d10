package claim

import (
	"slices"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// speakers are those whom the text credits with what token at says, the outermost
// first.
func (r *Reading) speakers(at int) []schema.Argument {
	var chain []schema.Argument
	for i, depth := r.quote[at], 0; i >= 0 && depth < len(r.Doc.Quotes); i, depth = r.Doc.Quotes[i].Parent, depth+1 {
		if a, ok := r.speaker(i); ok {
			chain = append(chain, a)
		}
	}
	slices.Reverse(chain)
	return chain
}

// presupposed reports whether what d says is only taken for granted in what someone
// is reported to say, and so is the text's own: "said that President Bush regretted
// Iraq's invasion of Kuwait".
func (r *Reading) presupposed(d *Draft) bool {
	if q := r.quote[d.At]; q < 0 || r.Doc.Quotes[q].Direct {
		return false
	}
	p := r.At(d.At)
	switch d.Kind {
	case schema.Action:
		modifier := r.Doc.Tokens[d.At].Is("amod") // "the UN-backed embargo"
		return modifier || p != nil && p.Form == proposition.Nominal && p.Modality == schema.Actual && r.given(p)
	case schema.Relation:
		return p == nil || p.Form == proposition.Nominal
	}
	return false
}

// given reports whether the noun act p is named as known: with its holder or "the" in
// front, unlike "said that its envoy had left for consultations".
func (r *Reading) given(p *proposition.Proposition) bool {
	if r.Tree.Child(p.Predicate, "nmod:poss") >= 0 {
		return true
	}
	det := r.Tree.Child(p.Predicate, "det")
	return det >= 0 && lemma(r, det) != "a"
}

// indexQuotes finds the innermost quotation around each token.
func (r *Reading) indexQuotes() {
	for i, q := range r.Doc.Quotes {
		for j := q.Tokens.First; j < q.Tokens.Last; j++ {
			if old := r.quote[j]; old < 0 || q.Tokens.Len() < r.Doc.Quotes[old].Tokens.Len() {
				r.quote[j] = i
			}
		}
	}
}

// speaker is who is credited with quotation i.
func (r *Reading) speaker(i int) (schema.Argument, bool) {
	q := &r.Doc.Quotes[i]
	role := Role{Argument: proposition.Argument{Head: q.Source.First, Tokens: q.Source}, Phrase: true}
	if q.Speaker >= 0 {
		m := &r.Doc.Mentions[q.Speaker]
		role = Role{Argument: proposition.Argument{Head: m.Head, Tokens: m.Tokens}, Entities: m.Entities}
		if m.Kind == text.Nominal && m.Sector != "" {
			// "Russian officials said" does not make Russia say it.
			role.Entities, role.Phrase = nil, true
		}
	} else if q.Source.Len() == 0 {
		return schema.Argument{}, false
	}
	args := r.arguments(role)
	if len(args) == 0 {
		return schema.Argument{}, false
	}
	return args[0], true
}
