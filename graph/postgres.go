package graph

import (
	"context"
	"errors"
	"fmt"

	cayley "github.com/cayleygraph/cayley/graph"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/quad"
)

// pgStore keeps quads in the tables that Cayley makes in PostgreSQL.
type pgStore struct{ qs cayley.QuadStore }

func openPostgres(_ context.Context, o Options) (*pgStore, error) {
	if !o.ReadOnly {
		if err := csql.Init(postgres.Type, o.URL, nil); err != nil && !errors.Is(err, cayley.ErrDatabaseExists) {
			return nil, fmt.Errorf("store in PostgreSQL: %w", err)
		}
	}
	qs, err := csql.New(postgres.Type, o.URL, nil)
	if err != nil {
		return nil, fmt.Errorf("store in PostgreSQL: %w", err)
	}
	return &pgStore{qs}, nil
}

func (p *pgStore) quads() cayley.QuadStore { return p.qs }

func (p *pgStore) apply(_ context.Context, remove, add []quad.Quad) error {
	return transact(p.qs, remove, add)
}

func (p *pgStore) close() error { return p.qs.Close() }
