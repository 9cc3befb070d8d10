package graph

import (
	"context"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// attentive is a store in memory whose scans end when their context does. Cayley's
// own do not look at it, so a query that scans without finding anything would go
// on for hours after its deadline.
type attentive struct{ *memstore.QuadStore }

func (a attentive) NodesAllIterator() iterator.Shape {
	return attentiveShape{a.QuadStore.NodesAllIterator()}
}

func (a attentive) QuadsAllIterator() iterator.Shape {
	return attentiveShape{a.QuadStore.QuadsAllIterator()}
}

func (a attentive) QuadIterator(d quad.Direction, node cayley.Ref) iterator.Shape {
	return attentiveShape{a.QuadStore.QuadIterator(d, node)}
}

type attentiveShape struct{ iterator.Shape }

func (s attentiveShape) Iterate() iterator.Scanner {
	return &attentiveScanner{Scanner: s.Shape.Iterate()}
}

func (s attentiveShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }

type attentiveScanner struct {
	iterator.Scanner
	err error
}

func (s *attentiveScanner) Next(ctx context.Context) bool {
	if s.err = ctx.Err(); s.err != nil {
		return false
	}
	return s.Scanner.Next(ctx)
}

func (s *attentiveScanner) Err() error {
	if s.err != nil {
		return s.err
	}
	return s.Scanner.Err()
}
