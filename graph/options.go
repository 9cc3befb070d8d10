package graph

import (
	"fmt"
	"time"
)

// The back ends a graph can be kept in.
const (
	Bolt     = "bbolt"    // a file; the default
	Memory   = "memory"   // a snapshot that ends with the program
	Postgres = "postgres" // a shared server
)

// Options say where the graph is kept.
type Options struct {
	// Backend is bbolt, memory or postgres.
	Backend string `mapstructure:"backend" yaml:"backend"`
	// Path is the folder of a bbolt store; it is made if it is not there.
	Path string `mapstructure:"path" yaml:"path"`
	// URL is where PostgreSQL listens: postgres://user@host/database.
	URL string `mapstructure:"url" yaml:"url"`
	// ReadOnly opens a store that must exist, for questions alone. Several
	// programs can have a bbolt store open so at once.
	ReadOnly bool `mapstructure:"read-only" yaml:"read-only"`
	// Wait is how long to wait for a bbolt store that another program has open.
	Wait time.Duration `mapstructure:"wait" yaml:"wait"`
}

// DefaultOptions is a bbolt store in the folder entente.db.
func DefaultOptions() Options {
	return Options{Backend: Bolt, Path: "entente.db", Wait: 2 * time.Second}
}

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	if reason, ok := refusal(o.Backend); ok {
		return fmt.Errorf("store backend %q: %s; use bbolt or postgres", o.Backend, reason)
	}
	switch o.Backend {
	case Bolt:
		if o.Path == "" {
			return fmt.Errorf("store path: missing; name a folder for the bbolt store")
		}
	case Postgres:
		if o.URL == "" {
			return fmt.Errorf("store url: missing; want postgres://user@host/database")
		}
	case Memory:
	default:
		return fmt.Errorf("store backend %q: want bbolt, memory or postgres", o.Backend)
	}
	if o.Wait < 0 {
		return fmt.Errorf("store wait %v: below zero", o.Wait)
	}
	return nil
}

// refusal says why a back end that Cayley has is not offered here.
func refusal(backend string) (string, bool) {
	switch backend {
	case "sqlite", "sqlite3":
		return "loses quads that differ only in their label, without an error", true
	case "bolt":
		return "is archived and crashes under the race detector", true
	case "leveldb":
		return "slows down threefold as it grows", true
	case "memstore":
		return "crashes when it is read and written at once (the memory back end does not)", true
	case "mysql", "cockroach", "badger", "pebble", "btree", "mongo", "elastic", "couch", "pouch", "ouch":
		return "has not been tested with Entente", true
	}
	return "", false
}
