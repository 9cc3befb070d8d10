package graph

import (
	"context"
	"maps"
	"math"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// candidate is a document that may hold claims that pass a filter.
type candidate struct {
	document quad.IRI
	among    references // the claims that may pass; nil is all
}

// references is a set of nodes, by the keys of their references.
type references map[any]struct{}

// candidates lists the documents that may hold claims that pass f, sorted.
func candidates(ctx context.Context, v view, f *Filter) ([]candidate, error) {
	documents, err := documentsFor(ctx, v, f)
	if err != nil {
		return nil, err
	}
	among, err := mayPass(ctx, v, f)
	if err != nil || among != nil && len(among) == 0 {
		return nil, err
	}
	slices.SortFunc(documents, byID)
	documents = slices.Compact(documents)
	list := make([]candidate, len(documents))
	for i, doc := range documents {
		list[i] = candidate{asIRI(doc), among}
	}
	return list, nil
}

// documentsFor lists the documents that f names, or that mention its entities.
func documentsFor(ctx context.Context, v view, f *Filter) ([]quad.Value, error) {
	var documents []quad.Value
	switch {
	case len(f.Documents) > 0:
		for _, id := range f.Documents {
			documents = append(documents, quads.IRI(id))
		}
		return documents, nil
	case len(f.Entities) > 0:
		for _, id := range f.Entities {
			found, err := subjects(ctx, v, quads.Mentions, quads.IRI(id))
			if err != nil {
				return nil, err
			}
			documents = append(documents, found...)
		}
		return documents, nil
	}
	return subjects(ctx, v, quads.Type, quads.Document)
}

// trait is what an index finds claims by: a predicate and an object.
type trait struct {
	predicate quad.IRI
	object    quad.Value
}

// It does not pay to gather all claims with a trait that most have, as half of all
// are actual, nor to go on where few are left. What an entity has a part in is
// always gathered.
const (
	fewCandidates  = 500
	manyCandidates = 20_000
)

// mayPass is the set of the claims that pass the parts of f that an index knows;
// nil is all of them. It reads no names: a country has a part in a hundred thousand
// claims, of which a caller may want the first ten.
func mayPass(ctx context.Context, v view, f *Filter) (references, error) {
	if len(f.Documents) > 0 {
		return nil, nil // of which all claims are soon read
	}
	among, err := having(ctx, v, participation(f), math.MaxInt)
	if err != nil {
		return nil, err
	}
	speaking, err := speaking(ctx, v, f)
	if err != nil {
		return nil, err
	}
	for _, traits := range [][]trait{speaking, codes(f), kinds(f), modalities(f)} {
		if among != nil && len(among) < fewCandidates {
			break
		}
		found, err := having(ctx, v, traits, manyCandidates)
		if err != nil {
			return nil, err
		}
		among = among.intersect(found)
	}
	return among, nil
}

// intersect is the set of what is in both sets, of which nil has all.
func (r references) intersect(other references) references {
	switch {
	case r == nil:
		return other
	case other == nil:
		return r
	}
	maps.DeleteFunc(r, func(key any, _ struct{}) bool {
		_, in := other[key]
		return !in
	})
	return r
}

// having is the set of nodes with any of the traits, nil if there are no traits or
// more than most such nodes.
func having(ctx context.Context, v view, traits []trait, most int) (references, error) {
	if len(traits) == 0 {
		return nil, nil
	}
	found := make(references)
	for _, t := range traits {
		err := v.eachSubject(ctx, t.predicate, t.object, func(node cayley.Ref) bool {
			found[node.Key()] = struct{}{}
			return len(found) <= most
		})
		if err != nil {
			return nil, err
		}
		if len(found) > most {
			return nil, nil
		}
	}
	return found, nil
}

func participation(f *Filter) []trait {
	var traits []trait
	for _, id := range f.Entities {
		for _, p := range []quad.IRI{quads.Subject, quads.Object, quads.Speaker, quads.Party} {
			traits = append(traits, trait{p, quads.IRI(id)})
		}
	}
	return traits
}

func kinds(f *Filter) []trait {
	var traits []trait
	for _, k := range f.Kinds {
		traits = append(traits, trait{quads.Type, quads.Class(k)})
	}
	return traits
}

func codes(f *Filter) []trait {
	var traits []trait
	for _, c := range f.Codes {
		traits = append(traits, trait{quads.EventCode, quads.Code(c)})
	}
	return traits
}

func modalities(f *Filter) []trait {
	var traits []trait
	for _, m := range f.Modalities {
		traits = append(traits, trait{quads.Modality, quad.String(m)})
	}
	return traits
}

// speaking are the traits of claims of a speaker: an entity, by identifier or name,
// or the name of somebody.
func speaking(ctx context.Context, v view, f *Filter) ([]trait, error) {
	var traits []trait
	for _, s := range f.Speakers {
		traits = append(traits, trait{quads.Speaker, quads.IRI(s)}, trait{quads.SpeakerName, quad.String(s)})
		named, err := subjects(ctx, v, quads.Label, quad.String(s))
		if err != nil {
			return nil, err
		}
		for _, entity := range named {
			traits = append(traits, trait{quads.Speaker, entity})
		}
	}
	return traits, nil
}
