package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// targets are the prepositions behind which an act's other party stands, the
// likeliest first.
var targets = [...]string{"to", "with", "against", "on", "for", "from", "into", "in", "over", "at", "upon", "of", "about", "toward", "towards", "through", "by"}

// objects are whom or what p is done to or with: the verb's objects, else who
// stands behind a preposition ("withdrew from Lebanon"), else what a refused act
// would be done to ("refused to sign the treaty").
func (a *Actions) objects(r *Reading, p *proposition.Proposition) []proposition.Argument {
	if p.Embedding == proposition.Refuses {
		for _, c := range p.Complements {
			if objects := a.objects(r, &r.Propositions[c]); len(objects) > 0 {
				return objects
			}
		}
	}
	if objects := a.named(r, p.Objects); len(objects) > 0 {
		if theme, ok := p.Oblique("with"); ok && a.words["furnish"][p.Lemma] && r.Type(objects[0].Head) == schema.Phrase {
			return []proposition.Argument{theme} // "supplied the army with tanks"
		}
		return objects
	}
	if objects := a.named(r, p.Indirect); len(objects) > 0 {
		return objects
	}
	for _, entity := range [...]bool{true, false} {
		for _, prep := range targets {
			for _, o := range p.Obliques {
				if o.Prep == prep && (r.Type(o.Head) != schema.Phrase) == entity && !r.temporal(o.Head) {
					return a.together(r, p, prep)
				}
			}
		}
	}
	for _, o := range p.Obliques {
		if o.Prep == "" && !r.temporal(o.Head) && r.Doc.Tokens[o.Head].UPOS != "ADV" {
			return []proposition.Argument{o.Argument} // "supplied up to five thousand shells"
		}
	}
	return nil
}

// together are the arguments of p behind prep, as named gives them.
func (a *Actions) together(r *Reading, p *proposition.Proposition, prep string) []proposition.Argument {
	var args []proposition.Argument
	for _, o := range p.Obliques {
		if o.Prep == prep && !r.temporal(o.Head) {
			args = append(args, o.Argument)
		}
	}
	return a.named(r, args)
}

// named spreads coordinated entities, and takes of coordinated phrases the first:
// "deported diplomats and journalists" is one claim.
func (a *Actions) named(r *Reading, args []proposition.Argument) []proposition.Argument {
	var entities, phrases []proposition.Argument
	for _, o := range args {
		switch {
		case r.Type(o.Head) != schema.Phrase:
			entities = append(entities, o)
		case r.Doc.Tokens[o.Head].UPOS != "PRON" || len(r.Entities(o.Head)) > 0:
			phrases = append(phrases, o)
		}
	}
	if len(entities) > 0 {
		return entities
	}
	return phrases[:min(1, len(phrases))]
}
