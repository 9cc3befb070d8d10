package graph

import (
	"context"
	"encoding/binary"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv"
	protobuf "google.golang.org/protobuf/proto"
)

// boltView reads the indexes and the log of Cayley themselves.
type boltView struct {
	qs cayley.QuadStore
	db hidalgo.KV
	// known are the nodes whose names have been read: what is read is often asked
	// about next, and to look a name up takes longer than to read it.
	known map[quad.Value]cayley.Ref
}

func newBoltView(qs cayley.QuadStore, db hidalgo.KV) boltView {
	return boltView{qs, db, make(map[quad.Value]cayley.Ref)}
}

func (v boltView) quads() cayley.QuadStore { return v.qs }

// eachSubject reads the numbers of subjects from the keys of the index. Cayley
// would read every quad from its log, at random places of the file.
func (v boltView) eachSubject(ctx context.Context, p, o quad.Value, visit func(cayley.Ref) bool) error {
	nodes, err := v.nodes(ctx, []quad.Value{o, p})
	if err != nil {
		return err
	}
	return v.db.View(ctx, func(tx hidalgo.Tx) error {
		return scan(ctx, tx, indexKey(byObject, number(nodes[0]), number(nodes[1])), func(key, _ []byte) (bool, error) {
			return visit(kv.Int64Value(binary.BigEndian.Uint64(key[16:]))), nil
		})
	})
}

func (v boltView) values(ctx context.Context, nodes []cayley.Ref) ([]quad.Value, error) {
	values, err := cayley.ValuesOf(ctx, v.qs, nodes)
	if err != nil {
		return nil, err
	}
	for i, value := range values {
		if iri, ok := value.(quad.IRI); ok {
			v.known[iri] = nodes[i]
		}
	}
	return values, nil
}

// nodes looks the nodes of values up; those that are not there have no number.
func (v boltView) nodes(ctx context.Context, values []quad.Value) ([]cayley.Ref, error) {
	var unknown []quad.Value
	for _, value := range values {
		if _, ok := v.known[value]; !ok {
			unknown = append(unknown, value)
		}
	}
	found, err := cayley.RefsOf(ctx, v.qs, unknown)
	if err != nil {
		return nil, err
	}
	for i, value := range unknown {
		v.known[value] = found[i]
	}
	nodes := make([]cayley.Ref, len(values))
	for i, value := range values {
		nodes[i] = v.known[value]
	}
	return nodes, nil
}

// about reads all quads from the log together, and then all values.
func (v boltView) about(ctx context.Context, subjects []quad.Value, predicates []quad.IRI) ([]quad.Quad, error) {
	values := slices.Clone(subjects)
	for _, p := range predicates {
		values = append(values, p)
	}
	nodes, err := v.nodes(ctx, values)
	if err != nil {
		return nil, err
	}
	var found []quad.Quad
	var parts []cayley.Ref // predicate, object, predicate, object, …
	err = v.db.View(ctx, func(tx hidalgo.Tx) error {
		entries, owners, err := logEntries(ctx, tx, nodes[:len(subjects)], nodes[len(subjects):])
		for i, entry := range entries {
			var p proto.Primitive
			if err := protobuf.Unmarshal(entry, &p); err != nil {
				return err
			}
			if entry == nil || p.Deleted || p.Label != 0 {
				continue
			}
			found = append(found, quad.Quad{Subject: subjects[owners[i]]})
			parts = append(parts, kv.Int64Value(p.Predicate), kv.Int64Value(p.Object))
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return found, nameParts(ctx, v, found, parts)
}

// logEntries reads the quads of subjects, with all predicates if none are named,
// and which subject each is of.
func logEntries(ctx context.Context, tx hidalgo.Tx, subjects, predicates []cayley.Ref) (entries []hidalgo.Value, owners []int, err error) {
	var numbers []uint64
	add := func(owner int, entry []byte) error {
		return eachNumber(entry, func(quad uint64) error {
			numbers = append(numbers, quad)
			owners = append(owners, owner)
			return nil
		})
	}
	var exact []hidalgo.Key
	for i, s := range subjects {
		if len(predicates) == 0 {
			err := scan(ctx, tx, indexKey(bySubject, number(s)), func(_, entry []byte) (bool, error) { return true, add(i, entry) })
			if err != nil {
				return nil, nil, err
			}
		}
		for _, p := range predicates {
			exact = append(exact, indexKey(bySubject, number(s), number(p)))
		}
	}
	found, err := tx.GetBatch(ctx, exact)
	for i, entry := range found {
		if err := add(i/len(predicates), entry); err != nil {
			return nil, nil, err
		}
	}
	if err == nil {
		entries, err = tx.GetBatch(ctx, logKeys(numbers))
	}
	return entries, owners, err
}

func number(node cayley.Ref) uint64 {
	n, _ := node.(kv.Int64Value)
	return uint64(n)
}
