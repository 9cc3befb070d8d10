package graph

import (
	"context"
	"sync/atomic"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// memory keeps quads in memory. Cayley's store must not be written while it is
// read, so each change builds a new snapshot and swaps it in; load in few calls.
type memory struct {
	alone
	snapshot atomic.Pointer[snapshot]
}

type snapshot struct {
	qs   attentive
	held []quad.Quad
}

func newMemory() *memory {
	m := new(memory)
	m.snapshot.Store(&snapshot{qs: attentive{memstore.New()}})
	return m
}

func (m *memory) quads() cayley.QuadStore { return m.snapshot.Load().qs }

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
	m.snapshot.Store(&snapshot{qs: attentive{memstore.New(held...)}, held: held})
	return len(add), nil
}

func (m *memory) size(context.Context) (int, error) { return len(m.snapshot.Load().held), nil }

func (m *memory) close() error { return nil }
