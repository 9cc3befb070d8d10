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
	described, err := s.back.view().about(ctx, []quad.Value{quads.IRI(id)}, quads.Descriptions())
	if err != nil {
		return schema.Argument{}, err
	}
	a, ok := quads.DecodeEntity(described)
	if !ok {
		return schema.Argument{}, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	return a, nil
}

// Entities lists the entities of a type by identifier.
func (s *Store) Entities(ctx context.Context, t schema.EntityType) ([]schema.Argument, error) {
	found, err := subjects(ctx, s.back.view(), quads.Type, quads.EntityClass(t))
	if err != nil {
		return nil, err
	}
	return s.describe(ctx, found)
}

// EntitiesAfter lists at most n entities of a type by identifier, those that
// follow the identifier after.
func (s *Store) EntitiesAfter(ctx context.Context, t schema.EntityType, after string, n int) ([]schema.Argument, error) {
	found, err := subjects(ctx, s.back.view(), quads.Type, quads.EntityClass(t))
	if err != nil {
		return nil, err
	}
	return s.describe(ctx, following(found, after, n))
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
	labelled, err := subjects(ctx, s.back.view(), quads.Label, quad.String(name))
	if err != nil {
		return nil, err
	}
	coded, err := subjects(ctx, s.back.view(), quads.ISO3, quad.String(strings.ToUpper(name)))
	if err != nil {
		return nil, err
	}
	return s.describe(ctx, append(labelled, coded...))
}

// EntitiesWorded lists the entities that a sentence puts in exactly these words
// ("Pyongyang" for North Korea), by identifier.
func (s *Store) EntitiesWorded(ctx context.Context, words string) ([]schema.Argument, error) {
	v := s.back.view()
	var found []quad.Value
	for text, entity := range map[quad.IRI]quad.IRI{
		quads.SubjectText: quads.Subject, quads.ObjectText: quads.Object, quads.Text: quads.Entity,
	} {
		nodes, err := subjects(ctx, v, text, quad.String(words))
		if err != nil {
			return nil, err
		}
		// A common word is worded so by thousands; a few show whom it means.
		for _, node := range nodes[:min(len(nodes), 50)] {
			entities, err := objects(ctx, v, node, entity)
			if err != nil {
				return nil, err
			}
			found = append(found, entities...)
		}
	}
	return s.describe(ctx, found)
}

// describeAtOnce is how many entities are read together.
const describeAtOnce = 1000

// describe reads the entities whose nodes are given, by identifier.
func (s *Store) describe(ctx context.Context, nodes []quad.Value) ([]schema.Argument, error) {
	slices.SortFunc(nodes, byID)
	nodes = slices.Compact(nodes)
	entities := make([]schema.Argument, 0, len(nodes))
	for some := range slices.Chunk(nodes, describeAtOnce) {
		described, err := s.back.view().about(ctx, some, quads.Descriptions())
		if err != nil {
			return nil, err
		}
		of := make(map[quad.Value][]quad.Quad, len(some))
		for _, q := range described {
			of[q.Subject] = append(of[q.Subject], q)
		}
		for _, n := range some {
			if a, ok := quads.DecodeEntity(of[n]); ok { // or it has been removed since
				entities = append(entities, a)
			}
		}
	}
	return entities, nil
}

func byID(a, b quad.Value) int { return strings.Compare(quads.ID(asIRI(a)), quads.ID(asIRI(b))) }
