package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

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
	if errors.Is(err, hidalgo.ErrNotFound) {
		return true, nil
	}
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
