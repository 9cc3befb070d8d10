package graph

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/bbolt"
	bolt "go.etcd.io/bbolt"
	boltErrors "go.etcd.io/bbolt/errors"

	"entente/graph/quads"
)

// boltFile is the name of the database within the store's folder.
const boltFile = "graph.bolt"

// A memory map that never has to grow keeps readers and the writer apart: a
// reader that opens a second transaction while the map grows would wait forever.
const boltMap = 64 << 30

// boltStore keeps quads in a bbolt file.
//
// Cayley remembers the number of each node it has seen, also of nodes that are
// removed since or that a failed transaction made. So every transaction writes
// through a Cayley store of its own, and after one that removes quads readers
// get a new one.
type boltStore struct {
	alone
	db     *cancellable
	reader atomic.Pointer[cayley.QuadStore]
}

func openBolt(o Options) (*boltStore, error) {
	path := filepath.Join(o.Path, boltFile)
	if err := createBolt(path, o.ReadOnly); err != nil {
		return nil, fmt.Errorf("store %s: %w", o.Path, err)
	}
	// A wait of zero would be forever.
	options := bolt.Options{Timeout: max(o.Wait, time.Millisecond), ReadOnly: o.ReadOnly, FreelistType: bolt.FreelistMapType}
	if runtime.GOOS != "windows" && runtime.GOARCH != "386" && runtime.GOARCH != "arm" {
		options.InitialMmapSize = boltMap
	}
	db, err := bbolt.Open(path, &options)
	if errors.Is(err, syscall.ENOMEM) { // little address space: let the map grow
		options.InitialMmapSize = 0
		db, err = bbolt.Open(path, &options)
	}
	if errors.Is(err, boltErrors.ErrTimeout) {
		return nil, fmt.Errorf("store %s: another program has it open; close that or, if both only read, open it read-only", o.Path)
	}
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", o.Path, err)
	}
	b := &boltStore{db: &cancellable{KV: db}}
	if err := b.renewReader(); err != nil {
		return nil, errors.Join(fmt.Errorf("store %s: %w", o.Path, err), db.Close())
	}
	return b, nil
}

// cayleyOn opens the Cayley store in db. Its Bloom filter would take 82 MB and
// read every quad.
func cayleyOn(db hidalgo.KV) (cayley.QuadStore, error) {
	return kv.New(db, cayley.Options{kv.OptNoBloom: true})
}

func (b *boltStore) renewReader() error {
	qs, err := cayleyOn(b.db)
	if err == nil {
		b.reader.Store(&qs)
	}
	return err
}

// createBolt makes an empty store at path, unless there is one. Cayley needs
// several transactions for that, so it is done aside and moved into place.
func createBolt(path string, readOnly bool) (err error) {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if readOnly {
		return errors.New("there is no graph here; build one first")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	aside, err := os.MkdirTemp(filepath.Dir(path), ".new-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(aside)) }()
	db, err := bbolt.Open(filepath.Join(aside, boltFile), nil)
	if err != nil {
		return err
	}
	if err := errors.Join(kv.Init(db, nil), db.Close()); err != nil {
		return err
	}
	// Link refuses to replace a store that another program made meanwhile.
	if err := os.Link(filepath.Join(aside, boltFile), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return os.Rename(filepath.Join(aside, boltFile), path)
	}
	return nil
}

func (b *boltStore) quads() cayley.QuadStore { return *b.reader.Load() }

func (b *boltStore) view() view { return newBoltView(b.quads(), b.db) }

// read reads in one transaction.
func (b *boltStore) read(ctx context.Context, do func(view) error) error {
	return b.db.View(ctx, func(tx hidalgo.Tx) error {
		db := within{b.db, tx}
		qs, err := cayleyOn(db)
		if err != nil {
			return err
		}
		return do(newBoltView(qs, db))
	})
}

// apply adds first and removes then, in two of Cayley's transactions within one
// of bbolt's: Cayley adds a quad without its node if the same transaction removes
// more quads of that node than it adds.
func (b *boltStore) apply(ctx context.Context, remove, add []quad.Quad) (added int, err error) {
	tx, err := b.db.Tx(ctx, true)
	if err != nil {
		return 0, err
	}
	defer tx.Close()
	qs, err := cayleyOn(within{b.db, tx})
	if err != nil {
		return 0, err
	}
	if err := transact(qs, nil, add); err != nil {
		return 0, err
	}
	removed, err := links(ctx, qs, remove)
	if err != nil {
		return 0, err
	}
	if err := transact(qs, remove, nil); err != nil {
		return 0, err
	}
	if err := forget(ctx, tx, removed); err != nil {
		return 0, err
	}
	if err := tx.Commit(ctx); err != nil {
		return 0, err
	}
	if len(remove) > 0 {
		err = b.renewReader()
	}
	return len(add), err
}

func (b *boltStore) census(ctx context.Context, classes []quad.IRI) (members map[quad.IRI]int, size int, err error) {
	members = make(map[quad.IRI]int, len(classes))
	v := b.view()
	for _, class := range classes {
		err := v.eachSubject(ctx, quads.Type, class, func(cayley.Ref) bool {
			members[class]++
			return true
		})
		if err != nil {
			return nil, 0, err
		}
	}
	st, err := v.quads().Stats(ctx, false)
	if errors.Is(err, kv.ErrNoBucket) { // nothing was ever written
		return members, 0, nil
	}
	return members, int(st.Quads.Value), err
}

func (b *boltStore) close() error { return b.db.Close() }

// within is a key-value store all of whose transactions are part of one.
type within struct {
	hidalgo.KV
	tx hidalgo.Tx
}

func (w within) Tx(context.Context, bool) (hidalgo.Tx, error) { return part{w.tx}, nil }

func (w within) View(ctx context.Context, fn func(hidalgo.Tx) error) error {
	return hidalgo.View(ctx, w, fn)
}

func (w within) Update(ctx context.Context, fn func(hidalgo.Tx) error) error {
	return hidalgo.Update(ctx, w, fn)
}

// part is a transaction that another ends.
type part struct{ hidalgo.Tx }

func (part) Commit(context.Context) error { return nil }
func (part) Close() error                 { return nil }
