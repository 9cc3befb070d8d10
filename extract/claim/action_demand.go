package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

const demandRule = "action.demand"

// demands are the claims of a speaker who says what another state or body must do: of
// "Spain declared that Cuba must pay" that Spain demands it of Cuba.
func (a *Actions) demands(r *Reading, p *proposition.Proposition) []Draft {
	if p.Parent < 0 || p.Link != proposition.Complement || p.Modality != schema.Obligated || p.Cue < 0 || lemma(r, p.Cue) != "must" {
		return nil
	}
	over := &r.Propositions[p.Parent]
	if !a.words["demanding"][over.Lemma] || over.Modality != schema.Actual || over.Polarity != schema.Positive {
		return nil
	}
	var out []Draft
	for _, s := range a.actors(r, over) {
		for _, o := range p.Subjects {
			if !isBody(r.Type(o.Head)) || r.Doc.Tokens[o.Head].UPOS == "PRON" {
				continue
			}
			d := a.draft(r, over, a.principal(r, s), Of(o))
			d.Code, d.Mode, d.Rule = schema.Request, "", demandRule
			out = append(out, d)
		}
	}
	return out
}

// isBody reports whether what has type t is a state or what states and people form.
func isBody(t schema.EntityType) bool {
	return isActor(t) && t != schema.Person
}
