package graph

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	cayley "github.com/cayleygraph/cayley/graph"
)

// ErrNotFound is returned for a document or claim that the store does not hold.
var ErrNotFound = errors.New("not in the graph")

// ErrInvalid is returned for a batch that no graph could hold.
var ErrInvalid = errors.New("invalid document")

// Store is a graph of claims. Several goroutines may use it at once.
type Store struct {
	back     backend
	readOnly bool

	write   sync.Mutex // one writer at a time
	changes atomic.Int64
	counted counts
}

// Open opens the store that o describes, and makes it if it is not there.
// Whoever opens it closes it.
func Open(ctx context.Context, o Options) (*Store, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	back, err := openBackend(ctx, o)
	if err != nil {
		return nil, err
	}
	return &Store{back: back, readOnly: o.ReadOnly}, nil
}

// Close ends the use of the store. Sequences that are still being read end first.
func (s *Store) Close() error { return s.back.close() }

// Quads is the Cayley store, for package query. It is not to be written to.
func (s *Store) Quads() cayley.QuadStore { return s.back.quads() }

// Changes grows with every write through this Store: what was read before it may
// be out of date.
func (s *Store) Changes() int64 { return s.changes.Load() }

// Report counts what Load or DeleteDocument did.
type Report struct {
	// Added, Changed, Unchanged and Deleted are documents.
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	Deleted   int `json:"deleted"`
	// Claims are those of the added and changed documents.
	Claims       int `json:"claims"`
	QuadsAdded   int `json:"quadsAdded"`
	QuadsRemoved int `json:"quadsRemoved"`
}

// Add adds the counts of other to r.
func (r *Report) Add(other Report) {
	r.Added += other.Added
	r.Changed += other.Changed
	r.Unchanged += other.Unchanged
	r.Deleted += other.Deleted
	r.Claims += other.Claims
	r.QuadsAdded += other.QuadsAdded
	r.QuadsRemoved += other.QuadsRemoved
}

// Load puts documents and their claims into the graph, replacing what the same
// documents gave before. It returns what was done up to the first error; each
// document is then in the graph whole, or as it was before.
func (s *Store) Load(ctx context.Context, batches ...Batch) (Report, error) {
	for i := range batches {
		if err := batches[i].validate(); err != nil {
			return Report{}, fmt.Errorf("%w: %w", ErrInvalid, err)
		}
	}
	return s.change(ctx, func(p *plan) error {
		for i := range batches {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := p.load(ctx, &batches[i]); err != nil {
				return fmt.Errorf("load document %s: %w", batches[i].Document.ID, err)
			}
		}
		return nil
	})
}

// DeleteDocument removes what the document gave and nothing else. It returns
// ErrNotFound if the store does not hold it.
func (s *Store) DeleteDocument(ctx context.Context, id string) (Report, error) {
	return s.change(ctx, func(p *plan) error {
		if err := p.delete(ctx, id); err != nil {
			return fmt.Errorf("delete document %s: %w", id, err)
		}
		return nil
	})
}

// change runs fill on a new plan and carries the plan out.
func (s *Store) change(ctx context.Context, fill func(*plan) error) (Report, error) {
	if s.readOnly {
		return Report{}, errors.New("the store is open read-only")
	}
	s.write.Lock()
	defer s.write.Unlock()
	unlock, err := s.back.lock(ctx)
	if err != nil {
		return Report{}, err
	}
	p := newPlan(s.back, &s.changes)
	// After an error the plan may hold half a document: it is not carried out.
	if err = fill(p); err == nil {
		err = p.flush(ctx)
	}
	return p.done, errors.Join(err, unlock())
}
