package claim

import (
	"io/fs"
	"slices"

	"entente/schema"
)

// finders makes those of all kinds, in the order of the guide.
func finders(fsys fs.FS) ([]Finder, error) {
	makers := []func(fs.FS) (Finder, error){
		func(f fs.FS) (Finder, error) { return NewActions(f) },
		func(f fs.FS) (Finder, error) { return NewClauses(f) },
		func(f fs.FS) (Finder, error) { return NewConcerns(f) },
		func(f fs.FS) (Finder, error) { return NewRelations(f) },
		func(f fs.FS) (Finder, error) { return NewEffects(f) },
		func(f fs.FS) (Finder, error) { return NewRecommendations(f) },
	}
	var out []Finder
	for _, newFinder := range makers {
		finder, err := newFinder(fsys)
		if err != nil {
			return nil, err
		}
		out = append(out, finder)
	}
	return out, nil
}

// single drops what another kind says better: the action where "Hungary objects to the
// embargo" is a concern, "Spain became a member of NATO" a relation and "Iraq closed the
// pipeline, raising prices" an effect, the advice
// where "Iran must reduce its stockpile" is a clause, and all else that the articles of a
// treaty seem to say ("The Parties shall create a council").
func single(r *Reading, drafts []Draft) []Draft {
	action, advice, article := map[int]bool{}, map[int]bool{}, map[int]bool{}
	for i := range drafts {
		switch d := &drafts[i]; {
		case d.Kind == schema.Concern, d.Rule == memberRule, d.Rule == consequentRule:
			action[d.At] = true
		case d.Kind == schema.Clause:
			advice[d.At] = true
			article[r.Doc.Tokens[d.At].Sentence] = article[r.Doc.Tokens[d.At].Sentence] || d.Rule == articleRule
		}
	}
	return slices.DeleteFunc(drafts, func(d Draft) bool {
		stands := article[r.Doc.Tokens[d.At].Sentence]
		switch d.Kind {
		case schema.Action:
			return action[d.At] || stands
		case schema.Recommendation:
			return advice[d.At] || stands
		case schema.Effect:
			return stands || advice[d.At]
		}
		return false
	})
}
