package graph

import (
	"context"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"
)

// backend is a place where quads are kept.
type backend interface {
	// quads is what Cayley's queries read. It stays valid until close.
	quads() cayley.QuadStore
	// view is the latest state of the quads, for the one who holds the lock.
	view() view
	// read calls do with a state of the quads that no writer changes meanwhile, if
	// the back end can tell writers and readers apart.
	read(ctx context.Context, do func(view) error) error
	// apply removes and adds quads in one transaction, and returns how many it
	// added. Each quad to remove is there. Unless the back end is tolerant none to
	// add is: Cayley would miscount the references of its nodes.
	apply(ctx context.Context, remove, add []quad.Quad) (added int, err error)
	// tolerant reports whether apply passes over quads to add that are there.
	tolerant() bool
	// lock keeps other programs from writing until unlock; apply is called between.
	lock(ctx context.Context) (unlock func() error, err error)
	// census counts the members of classes, and all quads.
	census(ctx context.Context, classes []quad.IRI) (members map[quad.IRI]int, quads int, err error)
	// shared reports whether other programs may write while this one has it open.
	shared() bool
	close() error
}

func openBackend(ctx context.Context, o Options) (backend, error) {
	switch o.Backend {
	case Memory:
		return newMemory(), nil
	case Postgres:
		return openPostgres(ctx, o)
	}
	return openBolt(o)
}

// alone is a back end that no other program can write to.
type alone struct{}

func (alone) tolerant() bool { return false }

func (alone) shared() bool { return false }

func (alone) lock(context.Context) (unlock func() error, err error) {
	return func() error { return nil }, nil
}

// transact applies one transaction through Cayley's own writer.
func transact(qs cayley.QuadStore, remove, add []quad.Quad) error {
	w, err := writer.NewSingle(qs, cayley.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true})
	if err != nil {
		return err
	}
	tx := cayley.NewTransactionN(len(remove) + len(add))
	for _, q := range remove {
		tx.RemoveQuad(q)
	}
	for _, q := range add {
		tx.AddQuad(q)
	}
	return w.ApplyTransaction(tx)
}
