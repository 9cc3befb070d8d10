package graph

import (
	"context"
	"sync/atomic"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// memory keeps quads in memory. Cayley's store must not be written while it is
// read, so each change builds a new snapshot and swaps it in; load in few calls.
type memory struct {
	alone
	snapshot atomic.Pointer[snapshot]
}

type snapshot struct {
	cayleyView
	held []quad.Quad
}

func newSnapshot(held []quad.Quad) *snapshot {
	return &snapshot{cayleyView{attentive{memstore.New(held...)}}, held}
}

func newMemory() *memory {
	m := new(memory)
	m.snapshot.Store(newSnapshot(nil))
	return m
}

func (m *memory) quads() cayley.QuadStore { return m.snapshot.Load().qs }

func (m *memory) view() view { return m.snapshot.Load() }

func (m *memory) read(_ context.Context, do func(view) error) error { return do(m.view()) }

func (m *memory) apply(_ context.Context, remove, add []quad.Quad) (added int, err error) {
	gone := make(map[quad.Quad]bool, len(remove))
	for _, q := range remove {
		gone[q] = true
	}
	old := m.snapshot.Load().held
	held := make([]quad.Quad, 0, len(old)+len(add))
	for _, q := range old {
		if !gone[q] {
			held = append(held, q)
		}
	}
	held = append(held, add...)
	m.snapshot.Store(newSnapshot(held))
	return len(add), nil
}

func (m *memory) census(_ context.Context, classes []quad.IRI) (members map[quad.IRI]int, size int, err error) {
	members = make(map[quad.IRI]int, len(classes))
	held := m.snapshot.Load().held
	for _, q := range held {
		if q.Predicate == quads.Type {
			members[asIRI(q.Object)]++
		}
	}
	return members, len(held), nil
}

func (m *memory) close() error { return nil }
