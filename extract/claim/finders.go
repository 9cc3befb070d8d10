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
	for _, make := range makers {
		finder, err := make(fsys)
		if err != nil {
			return nil, err
		}
		out = append(out, finder)
	}
	return out, nil
}

// single drops the actions that another kind says better: "Hungary objects to the
// embargo" is a concern, "Spain became a member of NATO" a relation.
func single(drafts []Draft) []Draft {
	better := map[int]bool{}
	for i := range drafts {
		if d := &drafts[i]; d.Kind == schema.Concern || d.Predicate == string(schema.MemberOf) {
			better[d.At] = true
		}
	}
	return slices.DeleteFunc(drafts, func(d Draft) bool { return d.Kind == schema.Action && better[d.At] })
}
