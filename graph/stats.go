package graph

import (
	"context"
	"maps"
	"sync"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// Stats counts what the store holds.
type Stats struct {
	Documents int                       `json:"documents"`
	Sentences int                       `json:"sentences"`
	Quads     int                       `json:"quads"`
	Claims    map[schema.Kind]int       `json:"claims"`
	Entities  map[schema.EntityType]int `json:"entities"`
}

// Stats counts documents, claims by kind, entities by type, and quads.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	if s.back.shared() {
		return s.count(ctx)
	}
	return s.counted.get(ctx, s)
}

// counts remembers the statistics of a store until it changes.
type counts struct {
	mu      sync.Mutex
	known   bool
	changes int64
	stats   Stats
}

func (c *counts) get(ctx context.Context, s *Store) (Stats, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if changes := s.Changes(); !c.known || c.changes != changes {
		stats, err := s.count(ctx)
		if err != nil {
			return Stats{}, err
		}
		c.known, c.changes, c.stats = true, changes, stats
	}
	return c.stats.clone(), nil
}

func (s *Store) count(ctx context.Context) (Stats, error) {
	classes := []quad.IRI{quads.Document, quads.Sentence}
	for _, k := range schema.Kinds() {
		classes = append(classes, quads.Class(k))
	}
	for _, t := range schema.EntityTypes() {
		classes = append(classes, quads.EntityClass(t))
	}
	members, size, err := s.back.census(ctx, classes)
	if err != nil {
		return Stats{}, err
	}
	st := Stats{
		Documents: members[quads.Document], Sentences: members[quads.Sentence], Quads: size,
		Claims: make(map[schema.Kind]int), Entities: make(map[schema.EntityType]int),
	}
	for _, k := range schema.Kinds() {
		st.Claims[k] = members[quads.Class(k)]
	}
	for _, t := range schema.EntityTypes() {
		st.Entities[t] = members[quads.EntityClass(t)]
	}
	return st, nil
}

func (st Stats) clone() Stats {
	st.Claims, st.Entities = maps.Clone(st.Claims), maps.Clone(st.Entities)
	return st
}
