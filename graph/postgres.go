package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"entente/graph/quads"
)

// pgStore keeps quads in the tables that Cayley makes in PostgreSQL. Cayley reads
// them; writing goes past it, a set of rows at a time.
type pgStore struct {
	qs   cayley.QuadStore
	pool *pgxpool.Pool
	url  string
	conn *pgx.Conn // while the store is locked
}

func openPostgres(ctx context.Context, o Options) (*pgStore, error) {
	if !o.ReadOnly {
		err := csql.Init(postgres.Type, o.URL, nil)
		if err == nil {
			err = dropForeignKeys(ctx, o.URL)
		}
		if err != nil && !errors.Is(err, cayley.ErrDatabaseExists) {
			return nil, fmt.Errorf("store in PostgreSQL: %w", err)
		}
	}
	qs, err := csql.New(postgres.Type, o.URL, nil)
	if err != nil {
		return nil, fmt.Errorf("store in PostgreSQL: %w", err)
	}
	pool, err := pgxpool.New(ctx, o.URL)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("store in PostgreSQL: %w", err), qs.Close())
	}
	return &pgStore{qs: qs, pool: pool, url: o.URL}, nil
}

// dropForeignKeys takes from new tables what most of the time of a load went into:
// a look-up of four nodes for each quad, which merging has just put there.
func dropForeignKeys(ctx context.Context, url string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	_, err = conn.Exec(ctx, `ALTER TABLE quads DROP CONSTRAINT IF EXISTS subject_hash_fk, DROP CONSTRAINT IF EXISTS predicate_hash_fk,
		DROP CONSTRAINT IF EXISTS object_hash_fk, DROP CONSTRAINT IF EXISTS label_hash_fk`)
	return errors.Join(err, conn.Close(ctx))
}

func (p *pgStore) quads() cayley.QuadStore { return p.qs }

func (p *pgStore) close() error {
	p.pool.Close()
	return p.qs.Close()
}

func (p *pgStore) census(ctx context.Context, classes []quad.IRI) (members map[quad.IRI]int, size int, err error) {
	members = make(map[quad.IRI]int, len(classes))
	for _, class := range classes {
		n := 0
		err := p.pool.QueryRow(ctx, "SELECT count(*) FROM quads WHERE object_hash = $1 AND predicate_hash = $2",
			hashOf(class), hashOf(quads.Type)).Scan(&n)
		if err != nil {
			return nil, 0, err
		}
		members[class] = n
	}
	err = p.pool.QueryRow(ctx, "SELECT count(*) FROM quads").Scan(&size)
	return members, size, err
}

// shared: a server may have other writers.
func (p *pgStore) shared() bool { return true }

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
CREATE TEMPORARY TABLE unwanted_quads (LIKE staged_quads) ON COMMIT DROP;
CREATE TEMPORARY TABLE removed_quads (LIKE staged_quads) ON COMMIT DROP;
`

// merging is what happens after the rows are staged. Quads that are there already
// are dropped first; the references of a node count the quads it is part of.
const merging = `
DELETE FROM staged_quads s USING quads q
 WHERE q.subject_hash = s.subject_hash AND q.predicate_hash = s.predicate_hash AND q.object_hash = s.object_hash
   AND q.label_hash IS NOT DISTINCT FROM s.label_hash;

INSERT INTO nodes (hash, refs, value, value_string, datatype, language, iri, bnode, value_int, value_bool, value_float, value_time)
SELECT n.hash, u.refs, value, value_string, datatype, language, iri, bnode, value_int, value_bool, value_float, value_time
  FROM staged_nodes n JOIN (
       SELECT hash, count(*)::int AS refs FROM staged_quads,
              LATERAL (VALUES (subject_hash), (predicate_hash), (object_hash), (label_hash)) AS part (hash)
        GROUP BY hash) u USING (hash)
    ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs;

INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
SELECT subject_hash, predicate_hash, object_hash, label_hash, now() FROM staged_quads
 ORDER BY object_hash, predicate_hash, subject_hash;

WITH gone AS (
  DELETE FROM quads q USING unwanted_quads u
   WHERE q.subject_hash = u.subject_hash AND q.predicate_hash = u.predicate_hash AND q.object_hash = u.object_hash
     AND q.label_hash IS NOT DISTINCT FROM u.label_hash
  RETURNING q.subject_hash, q.predicate_hash, q.object_hash, q.label_hash)
INSERT INTO removed_quads SELECT * FROM gone;

UPDATE nodes n SET refs = n.refs - u.refs
  FROM (SELECT hash, count(*)::int AS refs FROM removed_quads,
               LATERAL (VALUES (subject_hash), (predicate_hash), (object_hash), (label_hash)) AS part (hash)
         GROUP BY hash) u
 WHERE n.hash = u.hash;

DELETE FROM nodes n USING removed_quads r
 WHERE n.refs <= 0 AND n.hash IN (r.subject_hash, r.predicate_hash, r.object_hash, r.label_hash);
`

func (p *pgStore) apply(ctx context.Context, remove, add []quad.Quad) (added int, err error) {
	nodes, err := nodeRows(add)
	if err != nil {
		return 0, err
	}
	err = pgx.BeginFunc(ctx, p.conn, func(tx pgx.Tx) error {
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
			{"unwanted_quads", quadColumns, quadRows(remove)},
		} {
			if _, err := tx.CopyFrom(ctx, pgx.Identifier{table.name}, table.columns, pgx.CopyFromRows(table.rows)); err != nil {
				return fmt.Errorf("copy to %s: %w", table.name, err)
			}
		}
		if _, err := tx.Exec(ctx, "ANALYZE staged_nodes; ANALYZE staged_quads; ANALYZE unwanted_quads;"+merging); err != nil {
			return err
		}
		return tx.QueryRow(ctx, "SELECT count(*) FROM staged_quads").Scan(&added)
	})
	return added, err
}

// tolerant: merging drops what is there.
func (p *pgStore) tolerant() bool { return true }

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

// nodeRows are the nodes of quads, each once.
func nodeRows(list []quad.Quad) ([][]any, error) {
	seen := make(map[quad.Value]bool)
	var rows [][]any
	for _, q := range list {
		for _, d := range quad.Directions {
			v := q.Get(d)
			if v == nil || seen[v] {
				continue
			}
			seen[v] = true
			row, err := nodeRow(v)
			if err != nil {
				return nil, err
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func nodeRow(v quad.Value) ([]any, error) {
	kind, values, err := csql.NodeValues(csql.HashOf(v), v)
	if err != nil {
		return nil, err
	}
	row := make([]any, len(nodeColumns))
	row[0], row[1] = values[0], 0 // references are counted when merging
	for i, column := range kind.Columns() {
		row[slices.Index(nodeColumns, column)] = values[i+1]
	}
	return row, nil
}
