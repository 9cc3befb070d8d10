package query_test

import (
	"context"
	"os"
	"slices"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/query"
	"entente/schema"
)

// TestLargeStore measures questions in the store that the test of the same name in
// package graph builds where ENTENTE_TEST_LARGE says.
func TestLargeStore(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_LARGE")
	if dir == "" {
		t.Skip("ENTENTE_TEST_LARGE names no folder")
	}
	ctx := context.Background()
	store, err := graph.Open(ctx, graph.Options{Backend: graph.Bolt, Path: dir, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	e, err := query.New(store, query.Options{Timeout: time.Minute, Limit: 100, Memory: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d quads, %d documents", st.Quads, st.Documents)
	countries, err := store.Entities(ctx, schema.Country)
	if err != nil {
		t.Fatal(err)
	}
	measure := func(name string, ask func(from, to schema.Argument) (*query.Table, error)) {
		var took []time.Duration
		rows := 0
		for i := range 30 {
			from, to := countries[i%len(countries)], countries[(i*7+3)%len(countries)]
			start := time.Now()
			table, err := ask(from, to)
			if err != nil {
				t.Fatal(err)
			}
			took = append(took, time.Since(start))
			rows += len(table.Rows)
		}
		slices.Sort(took)
		t.Logf("%-12s median %v p95 %v, %d rows", name, took[len(took)/2], took[len(took)*95/100], rows/30)
	}
	gizmo := func(text string) func(from, to schema.Argument) (*query.Table, error) {
		return func(from, to schema.Argument) (*query.Table, error) {
			return e.Gizmo(ctx, text, map[string][]string{"x": {"<" + from.ID + ">"}, "y": {"<" + to.ID + ">"}})
		}
	}
	measure("one hop", gizmo(`g.V(x).out("<plover:ACCUSE>").unique().all()`))
	measure("two hops", gizmo(`g.V(x).out("<plover:ACCUSE>").out("<plover:SUPPORT>").unique().all()`))
	measure("path", func(from, to schema.Argument) (*query.Table, error) {
		return e.Ask(ctx, "connection", map[string]string{"from": from.ID, "to": to.ID})
	})
	measure("done to", func(from, _ schema.Argument) (*query.Table, error) {
		return e.Ask(ctx, "done-to", map[string]string{"entity": from.ID})
	})
	measure("search", func(from, _ schema.Argument) (*query.Table, error) {
		_, err := e.Search(ctx, "country 1", 10)
		return &query.Table{}, err
	})
}
