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

// single drops the actions that are concerns: "Hungary objects to the embargo".
func single(drafts []Draft) []Draft {
	concern := map[int]bool{}
	for i := range drafts {
		if drafts[i].Kind == schema.Concern {
			concern[drafts[i].At] = true
		}
	}
	return slices.DeleteFunc(drafts, func(d Draft) bool { return d.Kind == schema.Action && concern[d.At] })
}
