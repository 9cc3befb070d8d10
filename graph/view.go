package graph

import (
	"context"
	"errors"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
)

// view is a state of a back end's quads, as readers and the writer look at it. All
// in it is a look-up by subject, by subject and predicate, or by object and
// predicate, which all back ends have an index for. A reference to a node is good
// in other views too, as long as the node is there.
type view interface {
	quads() cayley.QuadStore
	// eachSubject calls visit with each subject of p and o until it returns false.
	// Where reading names takes long it reads none.
	eachSubject(ctx context.Context, p, o quad.Value, visit func(cayley.Ref) bool) error
	// values reads the values of nodes; nil is one that has been removed.
	values(ctx context.Context, nodes []cayley.Ref) ([]quad.Value, error)
	// about lists the unlabelled quads of these subjects: those with one of the
	// predicates or, if none are named, all.
	about(ctx context.Context, subjects []quad.Value, predicates []quad.IRI) ([]quad.Quad, error)
}

// reading calls do with a state of the store that no writer changes meanwhile.
func reading[T any](ctx context.Context, s *Store, do func(view) (T, error)) (T, error) {
	var found T
	err := s.back.read(ctx, func(v view) error {
		var err error
		found, err = do(v)
		return err
	})
	return found, err
}

// cayleyView reads through Cayley's iterators.
type cayleyView struct{ qs cayley.QuadStore }

func (v cayleyView) quads() cayley.QuadStore { return v.qs }

func (v cayleyView) eachSubject(ctx context.Context, p, o quad.Value, visit func(cayley.Ref) bool) error {
	it, _ := path.StartPath(v.qs, o).In(p).BuildIterator(ctx).Optimize(ctx)
	scan := it.Iterate()
	defer scan.Close()
	for scan.Next(ctx) {
		s, err := v.qs.NameOf(scan.Result())
		if err != nil {
			return err
		}
		// Each snapshot in memory has numbers of its own: refer to the value.
		if !visit(refs.PreFetched(s)) {
			return nil
		}
	}
	return errors.Join(scan.Err(), ctx.Err()) // Cayley's iterator just ends
}

func (v cayleyView) values(ctx context.Context, nodes []cayley.Ref) ([]quad.Value, error) {
	return cayley.ValuesOf(ctx, v.qs, nodes)
}

func (v cayleyView) about(ctx context.Context, subjects []quad.Value, predicates []quad.IRI) ([]quad.Quad, error) {
	var found []quad.Quad
	if len(predicates) > 0 {
		for _, s := range subjects {
			for _, p := range predicates {
				err := path.StartPath(v.qs, s).Out(p).Iterate(ctx).Paths(false).EachValue(v.qs, func(o quad.Value) error {
					found = append(found, quad.Quad{Subject: s, Predicate: p, Object: o})
					return nil
				})
				if err = errors.Join(err, ctx.Err()); err != nil { // Cayley's iterator just ends
					return nil, err
				}
			}
		}
		return found, nil
	}
	var parts []cayley.Ref // predicate, object, predicate, object, …
	for _, s := range subjects {
		ref, err := v.qs.ValueOf(s)
		if err != nil {
			return nil, err
		}
		if ref == nil {
			continue
		}
		err = iterator.Iterate(ctx, v.qs.QuadIterator(quad.Subject, ref)).Each(func(q cayley.Ref) error {
			label, err := v.qs.QuadDirection(q, quad.Label)
			if err != nil || isNode(label) {
				return err
			}
			p, err := v.qs.QuadDirection(q, quad.Predicate)
			if err != nil {
				return err
			}
			o, err := v.qs.QuadDirection(q, quad.Object)
			parts = append(parts, p, o)
			found = append(found, quad.Quad{Subject: s})
			return err
		})
		if err = errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
	}
	return found, nameParts(ctx, v, found, parts)
}

// nameParts reads the predicates and objects of quads, each value once, together, which
// is one transaction instead of two for each quad.
func nameParts(ctx context.Context, v view, list []quad.Quad, parts []cayley.Ref) error {
	values := make(map[any]quad.Value)
	var distinct []cayley.Ref
	for _, ref := range parts {
		if _, ok := values[ref.Key()]; !ok {
			values[ref.Key()] = nil
			distinct = append(distinct, ref)
		}
	}
	read, err := v.values(ctx, distinct)
	if err != nil {
		return err
	}
	for i, ref := range distinct {
		values[ref.Key()] = read[i]
	}
	for i := range list {
		list[i].Predicate, list[i].Object = values[parts[2*i].Key()], values[parts[2*i+1].Key()]
	}
	return nil
}

// isNode reports whether a reference is one: PostgreSQL has empty ones.
func isNode(ref cayley.Ref) bool {
	if hash, ok := ref.(interface{ Valid() bool }); ok {
		return hash.Valid()
	}
	return ref != nil
}
