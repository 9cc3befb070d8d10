package claim

import (
	"entente/extract/proposition"
)

// key is a way of naming a proposition's predicate, and how much its reading is
// worth beside that of the other ways.
type key struct {
	predicate string
	weight    float64
	prep      string // the preposition in predicate, whose argument is then its object
}

// keys are the names under which a lexicon may list the predicate of p: with its
// particle, preposition or object ("call on", "open fire", "lay siege to", "go on
// strike"), and as the act that its noun names.
func keys(r *Reading, p *proposition.Proposition) []key {
	own := ownName(r, p)
	out := []key{{predicate: own}}
	if p.Form == proposition.Adjective || p.Form == proposition.Copular {
		out = append(out, key{predicate: "be " + own, weight: 0.2})
	}
	if p.Noun >= 0 {
		out = append(out, key{predicate: lemma(r, p.Noun), weight: 0.3})
	}
	if p.Lemma != own {
		out = append(out, key{predicate: p.Lemma, weight: 0.2})
	}
	objects := heads(r, p)
	for _, o := range p.Obliques {
		if r.temporal(o.Head) {
			continue // "agreed on Friday" is not agreed on
		}
		out = append(out, key{own + " " + o.Prep, 1, o.Prep}, key{own + " " + o.Prep + " " + lemma(r, o.Head), 2, o.Prep})
		for _, obj := range objects {
			out = append(out, key{own + " " + obj + " " + o.Prep, 2, o.Prep})
		}
	}
	for _, obj := range objects {
		out = append(out, key{predicate: own + " " + obj, weight: 1.5})
	}
	for _, c := range r.Tree.Children(p.Predicate) {
		if r.Doc.Tokens[c].Is("advmod") {
			out = append(out, key{predicate: lemma(r, c) + " " + own, weight: 1.5}) // "sexually abuse"
		}
	}
	if p.Marker >= 0 {
		out = append(out, key{predicate: own + " " + lemma(r, p.Marker), weight: 0.1})
	}
	return out
}

// ownName is the predicate's own dictionary form: of a light verb the verb, of a
// noun the noun.
func ownName(r *Reading, p *proposition.Proposition) string {
	if p.Form == proposition.Verbal && p.Noun < 0 {
		return p.Lemma
	}
	name := lemma(r, p.Predicate)
	for _, c := range r.Tree.Children(p.Predicate) {
		if r.Doc.Tokens[c].Deprel == "compound:prt" {
			name += " " + lemma(r, c)
		}
	}
	return name
}

// heads are the lemmas of p's objects and of the noun that its light verb carries.
func heads(r *Reading, p *proposition.Proposition) []string {
	var out []string
	if p.Noun >= 0 {
		out = append(out, lemma(r, p.Noun))
	}
	for _, o := range p.Objects {
		out = append(out, lemma(r, o.Head))
	}
	return out
}
