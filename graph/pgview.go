package graph

import (
	"context"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// pgView reads in one statement what Cayley would read in one for each quad and
// value.
type pgView struct {
	qs   cayley.QuadStore
	conn interface {
		Query(ctx context.Context, statement string, arguments ...any) (pgx.Rows, error)
	}
}

func (p *pgStore) view() view { return pgView{p.qs, p.conn} }

// read reads in one transaction.
func (p *pgStore) read(ctx context.Context, do func(view) error) error {
	snapshot := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	return pgx.BeginTxFunc(ctx, p.pool, snapshot, func(tx pgx.Tx) error { return do(pgView{p.qs, tx}) })
}

func (v pgView) quads() cayley.QuadStore { return v.qs }

func (v pgView) eachSubject(ctx context.Context, p, o quad.Value, visit func(cayley.Ref) bool) error {
	rows, _ := v.conn.Query(ctx, "SELECT subject_hash FROM quads WHERE object_hash = $1 AND predicate_hash = $2", hashOf(o), hashOf(p))
	// All of them first: visit may ask something else.
	found, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	for _, hash := range found {
		if !visit(csql.NodeHash{ValueHash: refs.ValueHash(hash)}) {
			break
		}
	}
	return err
}

func (v pgView) values(ctx context.Context, nodes []cayley.Ref) ([]quad.Value, error) {
	place := make(map[refs.ValueHash]int, len(nodes))
	hashes := make([][]byte, len(nodes))
	for i, n := range nodes {
		hash := n.(csql.NodeHash).ValueHash
		place[hash], hashes[i] = i, hash[:]
	}
	values := make([]quad.Value, len(nodes))
	rows, err := v.conn.Query(ctx, "SELECT n.hash, "+nodeValue+" FROM nodes n WHERE hash = ANY($1)", hashes)
	if err != nil {
		return nil, err
	}
	var hash []byte
	var n pgNode
	_, err = pgx.ForEachRow(rows, append([]any{&hash}, n.fields()...), func() error {
		values[place[refs.ValueHash(hash)]] = n.value()
		return nil
	})
	return values, err
}

func (v pgView) about(ctx context.Context, subjects []quad.Value, predicates []quad.IRI) ([]quad.Quad, error) {
	named := make(map[refs.ValueHash]quad.Value, len(subjects))
	var from, by [][]byte
	for _, s := range subjects {
		named[refs.ValueHash(hashOf(s))] = s
		from = append(from, hashOf(s))
	}
	for _, p := range predicates {
		by = append(by, hashOf(p))
	}
	rows, err := v.conn.Query(ctx, `SELECT q.subject_hash, p.value_string, `+nodeValue+`
		FROM quads q JOIN nodes p ON p.hash = q.predicate_hash JOIN nodes n ON n.hash = q.object_hash
		WHERE q.subject_hash = ANY($1) AND q.label_hash IS NULL AND ($2::bytea[] IS NULL OR q.predicate_hash = ANY($2))`, from, by)
	if err != nil {
		return nil, err
	}
	var found []quad.Quad
	var subject []byte
	var predicate string
	var n pgNode
	_, err = pgx.ForEachRow(rows, append([]any{&subject, &predicate}, n.fields()...), func() error {
		found = append(found, quad.Quad{Subject: named[refs.ValueHash(subject)], Predicate: quad.IRI(predicate), Object: n.value()})
		return nil
	})
	return found, err
}

func hashOf(v quad.Value) []byte {
	hash := refs.HashOf(v)
	return hash[:]
}

// nodeValue are the columns of a node's value; package quads writes no other kinds.
const nodeValue = "n.value_string, n.iri, n.value_int, n.value_bool, n.value_float"

// pgNode is a node as its columns have it.
type pgNode struct {
	text  *string
	iri   *bool
	whole *int64
	yes   *bool
	float *float64
}

func (n *pgNode) fields() []any { return []any{&n.text, &n.iri, &n.whole, &n.yes, &n.float} }

func (n *pgNode) value() quad.Value {
	switch {
	case n.text != nil && n.iri != nil && *n.iri:
		return quad.IRI(*n.text)
	case n.text != nil:
		return quad.String(strings.ReplaceAll(*n.text, `\x00`, "\x00"))
	case n.whole != nil:
		return quad.Int(*n.whole)
	case n.yes != nil:
		return quad.Bool(*n.yes)
	case n.float != nil:
		return quad.Float(*n.float)
	}
	return nil
}
