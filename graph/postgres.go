package graph

import (
	"context"
	"errors"
	"fmt"

	cayley "github.com/cayleygraph/cayley/graph"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// pgStore keeps quads in the tables that Cayley makes in PostgreSQL. Cayley reads
// them; writing goes past it, a set of rows at a time.
type pgStore struct {
	qs   cayley.QuadStore
	url  string
	conn *pgx.Conn // while the store is locked
}

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
	return &pgStore{qs: qs, url: o.URL}, nil
}

func (p *pgStore) quads() cayley.QuadStore { return p.qs }

func (p *pgStore) close() error { return p.qs.Close() }

func (p *pgStore) size(ctx context.Context) (int, error) {
	conn, err := pgx.Connect(ctx, p.url)
	if err != nil {
		return 0, err
	}
	defer conn.Close(ctx)
	n := 0
	err = conn.QueryRow(ctx, "SELECT count(*) FROM quads").Scan(&n)
	return n, err
}

// writeLock is the key of the advisory lock that writers of one database share.
const writeLock = 0x656E74656E7465 // "entente"

// lock waits until no other program writes: what a document changes is worked out
// from what the store holds.
func (p *pgStore) lock(ctx context.Context) (unlock func() error, err error) {
	conn, err := pgx.Connect(ctx, p.url)
	if err != nil {
		return nil, fmt.Errorf("store in PostgreSQL: %w", err)
	}
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", int64(writeLock)); err != nil {
		return nil, errors.Join(err, conn.Close(ctx))
	}
	p.conn = conn
	// The lock ends with the connection, whatever becomes of ctx.
	return func() error { p.conn = nil; return conn.Close(context.WithoutCancel(ctx)) }, nil
}

// The staging tables live as long as their transaction.
const staging = `
CREATE TEMPORARY TABLE staged_nodes (LIKE nodes) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_quads (subject_hash bytea, predicate_hash bytea, object_hash bytea, label_hash bytea) ON COMMIT DROP;
CREATE TEMPORARY TABLE removed_quads (LIKE staged_quads) ON COMMIT DROP;
`

// What happens after the rows are staged. refs counts the quads of a node; those
// that count none are removed.
var merging = []string{
	`INSERT INTO nodes SELECT * FROM staged_nodes WHERE refs > 0 ORDER BY hash
	 ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs`,
	`INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
	 SELECT subject_hash, predicate_hash, object_hash, label_hash, now() FROM staged_quads ON CONFLICT DO NOTHING`,
	`DELETE FROM quads q USING removed_quads r WHERE q.subject_hash = r.subject_hash AND q.predicate_hash = r.predicate_hash
	 AND q.object_hash = r.object_hash AND q.label_hash IS NOT DISTINCT FROM r.label_hash`,
	`UPDATE nodes n SET refs = n.refs + s.refs FROM staged_nodes s WHERE n.hash = s.hash AND s.refs < 0`,
	`DELETE FROM nodes n USING staged_nodes s WHERE n.hash = s.hash AND n.refs <= 0`,
}

func (p *pgStore) apply(ctx context.Context, remove, add []quad.Quad) error {
	nodes, err := nodeRows(remove, add)
	if err != nil {
		return err
	}
	return pgx.BeginFunc(ctx, p.conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, staging); err != nil {
			return err
		}
		for _, table := range []struct {
			name    string
			columns []string
			rows    [][]any
		}{
			{"staged_nodes", nodeColumns, nodes},
			{"staged_quads", quadColumns, quadRows(add)},
			{"removed_quads", quadColumns, quadRows(remove)},
		} {
			if _, err := tx.CopyFrom(ctx, pgx.Identifier{table.name}, table.columns, pgx.CopyFromRows(table.rows)); err != nil {
				return fmt.Errorf("copy to %s: %w", table.name, err)
			}
		}
		for _, statement := range merging {
			if _, err := tx.Exec(ctx, statement); err != nil {
				return err
			}
		}
		return nil
	})
}

var (
	quadColumns = []string{"subject_hash", "predicate_hash", "object_hash", "label_hash"}
	nodeColumns = []string{
		"hash", "refs", "value", "value_string", "datatype", "language", "iri", "bnode",
		"value_int", "value_bool", "value_float", "value_time",
	}
)

func quadRows(list []quad.Quad) [][]any {
	rows := make([][]any, len(list))
	for i, q := range list {
		row := make([]any, len(quad.Directions))
		for j, d := range quad.Directions {
			row[j] = csql.HashOf(q.Get(d)).SQLValue()
		}
		rows[i] = row
	}
	return rows
}

// nodeRows are the nodes of quads with how many more or fewer quads they have.
func nodeRows(remove, add []quad.Quad) ([][]any, error) {
	refs := make(map[quad.Value]int)
	count := func(list []quad.Quad, n int) {
		for _, q := range list {
			for _, d := range quad.Directions {
				if v := q.Get(d); v != nil {
					refs[v] += n
				}
			}
		}
	}
	count(add, 1)
	count(remove, -1)
	var rows [][]any
	for v, n := range refs {
		if n == 0 {
			continue
		}
		kind, values, err := csql.NodeValues(csql.HashOf(v), v)
		if err != nil {
			return nil, err
		}
		row := make([]any, len(nodeColumns))
		row[0], row[1] = values[0], n
		for i, column := range kind.Columns() {
			for j, name := range nodeColumns {
				if name == column {
					row[j] = values[i+1]
				}
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}
