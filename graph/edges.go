package graph

import (
	"context"
	"fmt"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// Edge is a direct edge: what an actual, positive claim says.
type Edge struct{ From, Predicate, To, Claim string }

// Edges calls yield with the direct edges from and to an entity until it returns
// false.
func (s *Store) Edges(ctx context.Context, entity string, yield func(Edge) bool) error {
	return s.back.read(ctx, func(v view) error {
		ref, err := v.quads().ValueOf(quads.IRI(entity))
		if err != nil || ref == nil {
			return err
		}
		for _, d := range []quad.Direction{quad.Subject, quad.Object} {
			more, err := edges(ctx, v.quads(), d, ref, yield)
			if err != nil || !more {
				return err
			}
		}
		return nil
	})
}

func edges(ctx context.Context, qs cayley.QuadStore, d quad.Direction, ref cayley.Ref, yield func(Edge) bool) (bool, error) {
	it, _ := qs.QuadIterator(d, ref).Optimize(ctx)
	scan := it.Iterate()
	defer scan.Close()
	for scan.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		// Most quads of an entity are no direct edges: look at the label first.
		label, err := qs.QuadDirection(scan.Result(), quad.Label)
		if err != nil {
			return false, err
		}
		if !isNode(label) {
			continue
		}
		q, err := qs.Quad(scan.Result())
		if err != nil {
			return false, fmt.Errorf("read edge: %w", err)
		}
		e := Edge{quads.ID(asIRI(q.Subject)), quads.ID(asIRI(q.Predicate)), quads.ID(asIRI(q.Object)), quads.ID(asIRI(q.Label))}
		if !yield(e) {
			return false, nil
		}
	}
	return true, scan.Err()
}
