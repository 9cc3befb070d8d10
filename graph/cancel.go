package graph

import (
	"context"
	"errors"
	"sync"

	"github.com/hidal-go/hidalgo/kv"
)

// cancellable is a key-value store whose reads end when their context does, and
// when it is closed. Cayley hands the context down to the store and looks at it
// nowhere else, so a query that scans without finding anything would not notice
// its deadline. And bbolt would wait forever in Close for a reader that is about
// to open a second transaction.
type cancellable struct {
	kv.KV
	opening sync.RWMutex
	closed  bool
}

func (c *cancellable) Tx(ctx context.Context, rw bool) (kv.Tx, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c.opening.RLock()
	defer c.opening.RUnlock()
	if c.closed {
		return nil, errors.New("the store is closed")
	}
	tx, err := c.KV.Tx(ctx, rw)
	if err != nil || rw {
		return tx, err
	}
	return cancellableTx{tx}, nil
}

// Close lets no further transaction begin, and returns when those that have
// begun have ended.
func (c *cancellable) Close() error {
	c.opening.Lock()
	c.closed = true
	c.opening.Unlock()
	return c.KV.Close()
}

func (c *cancellable) View(ctx context.Context, fn func(kv.Tx) error) error {
	return kv.View(ctx, c, fn)
}

func (c *cancellable) Update(ctx context.Context, fn func(kv.Tx) error) error {
	return kv.Update(ctx, c, fn)
}

type cancellableTx struct{ kv.Tx }

func (t cancellableTx) Get(ctx context.Context, key kv.Key) (kv.Value, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return t.Tx.Get(ctx, key)
}

func (t cancellableTx) GetBatch(ctx context.Context, keys []kv.Key) ([]kv.Value, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return t.Tx.GetBatch(ctx, keys)
}
