package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// Entity returns what the store knows of an entity, or ErrNotFound.
func (s *Store) Entity(ctx context.Context, id string) (schema.Argument, error) {
	found, err := reading(ctx, s, func(v view) ([]schema.Argument, error) {
		return describe(ctx, v, []quad.Value{quads.IRI(id)})
	})
	if err != nil {
		return schema.Argument{}, err
	}
	if len(found) == 0 {
		return schema.Argument{}, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	return found[0], nil
}

// Entities lists the entities of a type by identifier.
func (s *Store) Entities(ctx context.Context, t schema.EntityType) ([]schema.Argument, error) {
	return reading(ctx, s, func(v view) ([]schema.Argument, error) {
		found, err := subjects(ctx, v, quads.Type, quads.EntityClass(t))
		if err != nil {
			return nil, err
		}
		return describe(ctx, v, found)
	})
}

// EntitiesAfter lists at most n entities of a type by identifier, those that
// follow the identifier after.
func (s *Store) EntitiesAfter(ctx context.Context, t schema.EntityType, after string, n int) ([]schema.Argument, error) {
	return reading(ctx, s, func(v view) ([]schema.Argument, error) {
		found, err := subjects(ctx, v, quads.Type, quads.EntityClass(t))
		if err != nil {
			return nil, err
		}
		return describe(ctx, v, following(found, after, n))
	})
}

// following sorts nodes by identifier and returns at most n that follow after.
func following(nodes []quad.Value, after string, n int) []quad.Value {
	nodes = slices.DeleteFunc(nodes, func(v quad.Value) bool { return quads.ID(asIRI(v)) <= after })
	slices.SortFunc(nodes, byID)
	return nodes[:min(n, len(nodes))]
}

// EntitiesNamed lists the entities whose name is exactly name, or whose ISO
// 3166-1 code it is, by identifier.
func (s *Store) EntitiesNamed(ctx context.Context, name string) ([]schema.Argument, error) {
	return reading(ctx, s, func(v view) ([]schema.Argument, error) {
		labelled, err := subjects(ctx, v, quads.Label, quad.String(name))
		if err != nil {
			return nil, err
		}
		coded, err := subjects(ctx, v, quads.ISO3, quad.String(strings.ToUpper(name)))
		if err != nil {
			return nil, err
		}
		return describe(ctx, v, append(labelled, coded...))
	})
}

// EntitiesWorded lists the entities that a sentence puts in exactly these words
// ("Pyongyang" for North Korea), by identifier.
func (s *Store) EntitiesWorded(ctx context.Context, words string) ([]schema.Argument, error) {
	return reading(ctx, s, func(v view) ([]schema.Argument, error) {
		var found []quad.Value
		for text, entity := range map[quad.IRI]quad.IRI{
			quads.SubjectText: quads.Subject, quads.ObjectText: quads.Object, quads.Text: quads.Entity,
		} {
			nodes, err := subjects(ctx, v, text, quad.String(words))
			if err != nil {
				return nil, err
			}
			// A common word is worded so by thousands; a few show whom it means.
			named, err := v.about(ctx, nodes[:min(len(nodes), 50)], []quad.IRI{entity})
			if err != nil {
				return nil, err
			}
			for _, q := range named {
				found = append(found, q.Object)
			}
		}
		return describe(ctx, v, found)
	})
}

// describeAtOnce is how many entities are read together.
const describeAtOnce = 1000

// describe reads those of the nodes that are entities, by identifier.
func describe(ctx context.Context, v view, nodes []quad.Value) ([]schema.Argument, error) {
	slices.SortFunc(nodes, byID)
	nodes = slices.Compact(nodes)
	entities := make([]schema.Argument, 0, len(nodes))
	for some := range slices.Chunk(nodes, describeAtOnce) {
		described, err := v.about(ctx, some, quads.Descriptions())
		if err != nil {
			return nil, err
		}
		of := make(map[quad.Value][]quad.Quad, len(some))
		for _, q := range described {
			of[q.Subject] = append(of[q.Subject], q)
		}
		for _, n := range some {
			if a, ok := quads.DecodeEntity(of[n]); ok {
				entities = append(entities, a)
			}
		}
	}
	return entities, nil
}

func byID(a, b quad.Value) int { return strings.Compare(quads.ID(asIRI(a)), quads.ID(asIRI(b))) }
