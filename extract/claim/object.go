package claim

import (
	"slices"

	"entente/extract/proposition"
	"entente/schema"
)

// Prepositions behind which an act's other party stands, before those that name a
// place or topic first.
var (
	partyPrepositions = [...]string{"to", "with", "against", "on", "for", "from", "into", "upon", "toward", "towards", "between"}
	placePrepositions = [...]string{"in", "at", "over", "of", "about", "through", "by", "around", "across", "behind", "near"}
)

// objects are whom or what p is done to or with: the verb's objects, else who
// stands behind a preposition ("withdrew from Lebanon"), else what a refused act
// would be done to ("refused to sign the treaty").
func (a *Actions) objects(r *Reading, p *proposition.Proposition) []proposition.Argument {
	if p.Embedding == proposition.Refuses && len(p.Objects) == 0 {
		for _, c := range p.Complements {
			if objects := a.objects(r, &r.Propositions[c]); len(objects) > 0 {
				return objects
			}
		}
	}
	if objects := a.idiom(r, p); len(objects) > 0 {
		return objects
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
		for _, preps := range [...][]string{partyPrepositions[:], placePrepositions[:]} {
			if p.Reciprocal && preps[0] == placePrepositions[0] {
				continue // where they met is not whom they met
			}
			if prep, ok := a.target(r, p, preps, entity); ok {
				return a.together(r, p, prep)
			}
		}
	}
	if a.words["announcing"][p.Lemma] {
		if clause, ok := a.clause(r, p); ok {
			return []proposition.Argument{clause}
		}
	}
	for _, o := range p.Obliques {
		if o.Prep == "" && !r.temporal(o.Head) && !a.words["setting"][lemma(r, o.Head)] && r.Doc.Tokens[o.Head].UPOS != "ADV" {
			return []proposition.Argument{o.Argument} // "supplied up to five thousand shells"
		}
	}
	return nil
}

// clause is the finite clause that p takes, as a phrase: "announced that it would
// leave the pact".
func (a *Actions) clause(r *Reading, p *proposition.Proposition) (proposition.Argument, bool) {
	for _, c := range p.Complements {
		q := &r.Propositions[c]
		t := r.Tree.Subtree(q.Predicate)
		if q.Link != proposition.Complement || t.Len() > maxClause {
			continue
		}
		if lemma(r, t.First) == "that" && t.Len() > 1 {
			t.First++
		}
		return proposition.Argument{Head: q.Predicate, Tokens: t}, true
	}
	return proposition.Argument{}, false
}

// maxClause is the length in tokens of the longest clause that stands as an object.
const maxClause = 40

// target is the first preposition of p among preps that has a party behind it: an
// entity, or any noun.
func (a *Actions) target(r *Reading, p *proposition.Proposition, preps []string, entity bool) (string, bool) {
	for _, o := range p.Obliques {
		if o.Prep == "from" && a.words["arriving"][p.Lemma] {
			continue
		}
		if slices.Contains(preps, o.Prep) && (r.Type(o.Head) != schema.Phrase) == entity && !r.temporal(o.Head) && !r.figure(o.Head) &&
			!a.words["setting"][lemma(r, o.Head)] &&
			!(a.words["adverbial"][lemma(r, o.Head)] && r.Tree.Child(o.Head, "det", "amod", "nmod") < 0) {
			return o.Prep, true
		}
	}
	return "", false
}

// figure reports whether token i is a bare number: "in 1653".
func (r *Reading) figure(i int) bool {
	return r.Doc.Tokens[i].UPOS == "NUM" && r.Tree.Child(i, "det") < 0
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
