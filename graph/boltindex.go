package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/options"
	protobuf "google.golang.org/protobuf/proto"
)

// Cayley numbers nodes and quads. In bbolt it keeps a log of them by number, and
// two indexes that lead from the numbers of nodes to those of quads: one by subject
// and predicate, one by object, predicate and subject.
const (
	bySubject = iota
	byObject
)

func indexKey(index int, nodes ...uint64) hidalgo.Key {
	return kv.DefaultQuadIndexes[index].Key(nodes)
}

func logKey(number uint64) hidalgo.Key { return logKeys([]uint64{number})[0] }

func logKeys(numbers []uint64) []hidalgo.Key {
	bucket := []byte("log")
	keys := make([]hidalgo.Key, len(numbers))
	bytes := make([]byte, 0, 8*len(numbers))
	for i, n := range numbers {
		bytes = binary.BigEndian.AppendUint64(bytes, n)
		keys[i] = hidalgo.Key{bucket, bytes[8*i : 8*i+8]}
	}
	return keys
}

// boltView reads the indexes and the log of Cayley themselves.
type boltView struct {
	qs cayley.QuadStore
	db hidalgo.KV
}

func (v boltView) quads() cayley.QuadStore { return v.qs }

// eachSubject reads the numbers of subjects from the keys of the index. Cayley
// would read every quad from its log, at random places of the file.
func (v boltView) eachSubject(ctx context.Context, p, o quad.Value, visit func(cayley.Ref) bool) error {
	nodes, err := cayley.RefsOf(ctx, v.qs, []quad.Value{o, p})
	if err != nil {
		return err
	}
	return v.db.View(ctx, func(tx hidalgo.Tx) error {
		return scan(ctx, tx, indexKey(byObject, number(nodes[0]), number(nodes[1])), func(key, _ []byte) (bool, error) {
			return visit(kv.Int64Value(binary.BigEndian.Uint64(key[16:]))), nil
		})
	})
}

// scan calls visit with the entries of an index whose keys begin like this, until
// it returns false.
func scan(ctx context.Context, tx hidalgo.Tx, prefix hidalgo.Key, visit func(key, entry []byte) (bool, error)) error {
	it := tx.Scan(ctx, options.WithPrefixKV(prefix))
	defer it.Close()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		key := it.Key()
		if more, err := visit(key[len(key)-1], it.Val()); err != nil || !more {
			return err
		}
	}
	return it.Err()
}

func (v boltView) values(ctx context.Context, nodes []cayley.Ref) ([]quad.Value, error) {
	return cayley.ValuesOf(ctx, v.qs, nodes)
}

// about reads all quads from the log together, and then all values.
func (v boltView) about(ctx context.Context, subjects []quad.Value, predicates []quad.IRI) ([]quad.Quad, error) {
	values := slices.Clone(subjects)
	for _, p := range predicates {
		values = append(values, p)
	}
	nodes, err := cayley.RefsOf(ctx, v.qs, values)
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
	return found, nameParts(ctx, v.qs, found, parts)
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

// eachNumber calls visit with the numbers of an entry of an index.
func eachNumber(entry []byte, visit func(uint64) error) error {
	for len(entry) > 0 {
		quad, n := binary.Uvarint(entry)
		if n <= 0 {
			return errors.New("an index of the store is damaged; build the store again")
		}
		entry = entry[n:]
		if err := visit(quad); err != nil {
			return err
		}
	}
	return nil
}

func number(node cayley.Ref) uint64 {
	n, _ := node.(kv.Int64Value)
	return uint64(n)
}

// link is a quad by the numbers of its subject, predicate and object.
type link struct{ s, p, o uint64 }

func links(ctx context.Context, qs cayley.QuadStore, list []quad.Quad) ([]link, error) {
	values := make([]quad.Value, 0, 3*len(list))
	for _, q := range list {
		values = append(values, q.Subject, q.Predicate, q.Object)
	}
	nodes, err := cayley.RefsOf(ctx, qs, values)
	if err != nil {
		return nil, err
	}
	found := make([]link, len(list))
	for i := range found {
		found[i] = link{number(nodes[3*i]), number(nodes[3*i+1]), number(nodes[3*i+2])}
	}
	return found, nil
}

// forget takes quads that Cayley has removed out of the indexes and the log. Cayley
// only marks them there, so that every reader comes across them for ever.
func forget(ctx context.Context, tx hidalgo.Tx, removed []link) error {
	dead := make(map[uint64]bool)
	for _, l := range removed {
		err := thin(ctx, tx, indexKey(byObject, l.o, l.p, l.s), func(quad uint64) (bool, error) {
			var err error
			dead[quad], err = isDead(ctx, tx, quad)
			return dead[quad], err
		})
		if err != nil {
			return err
		}
	}
	seen := make(map[link]bool)
	for _, l := range removed {
		l.o = 0
		if seen[l] {
			continue
		}
		seen[l] = true
		err := thin(ctx, tx, indexKey(bySubject, l.s, l.p), func(quad uint64) (bool, error) { return dead[quad], nil })
		if err != nil {
			return err
		}
	}
	for quad, is := range dead {
		if !is {
			continue
		}
		if err := tx.Del(ctx, logKey(quad)); err != nil {
			return err
		}
	}
	return nil
}

func isDead(ctx context.Context, tx hidalgo.Tx, quad uint64) (bool, error) {
	entry, err := tx.Get(ctx, logKey(quad))
	if err != nil {
		return false, fmt.Errorf("read quad %d: %w", quad, err)
	}
	var p proto.Primitive
	err = protobuf.Unmarshal(entry, &p)
	return p.Deleted, err
}

// thin drops from an entry of an index the quads that gone says are gone, and the
// entry if none are left.
func thin(ctx context.Context, tx hidalgo.Tx, key hidalgo.Key, gone func(quad uint64) (bool, error)) error {
	entries, err := tx.GetBatch(ctx, []hidalgo.Key{key})
	if err != nil {
		return err
	}
	var keep []byte
	err = eachNumber(entries[0], func(quad uint64) error {
		is, err := gone(quad)
		if !is {
			keep = binary.AppendUvarint(keep, quad)
		}
		return err
	})
	if err != nil {
		return err
	}
	switch len(keep) {
	case len(entries[0]):
		return nil
	case 0:
		return tx.Del(ctx, key)
	}
	return tx.Put(ctx, key, keep)
}
