package graphql_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphql"
	"entente/schema"
)

// TestLargeStore measures queries over the store of a million quads that the test
// of the same name in package graph builds where ENTENTE_TEST_LARGE says.
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
	engine, err := query.New(store, query.DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	api, err := graphql.New(store, engine, graphql.DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	countries, err := store.Entities(ctx, schema.Country)
	if err != nil {
		t.Fatal(err)
	}
	phrases, err := store.Entities(ctx, schema.Phrase)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []struct {
		name, query string
		of          []schema.Argument
	}{
		{"a country", `query($x: String!) { entity(name: $x) { id name type } }`, countries},
		{"one hop, five claims of a country", `query($x: String!) { entity(name: $x) { claims(first: 5) { edges { node { predicate object { name } } } } } }`, countries},
		{"one hop, claims of a phrase", `query($x: String!) { entity(name: $x) { claims(first: 5) { edges { node { predicate subject { name } } } } } }`, phrases},
		{"two hops, from a country", `query($x: String!) { entity(name: $x) { claims(first: 3) { edges { node { object { claims(first: 3) { edges { node { predicate } } } } } } } } }`, countries},
		{"two hops, from a phrase", `query($x: String!) { entity(name: $x) { claims(first: 3) { edges { node { subject { claims(first: 3) { edges { node { predicate } } } } } } } } }`, phrases},
		{"paths between countries", `query($x: String!, $y: String!) { paths(from: $x, to: $y, first: 5) { steps { predicate claim { evidence { sentence } } } } }`, countries},
		{"paths between phrases", `query($x: String!, $y: String!) { paths(from: $x, to: $y, first: 5) { steps { predicate claim { evidence { sentence } } } } }`, phrases},
		{"claims by code and modality", `{ claims(filter: {codes: [ACCUSE], modalities: [ACTUAL]}) { edges { node { id } } } }`, countries},
		{"claims by speaker and date", `query($x: String!) { claims(filter: {speakers: [$x], from: "2015", to: "2016"}) { edges { node { id } } } }`, countries},
		{"claims by a speaker there is not", `{ claims(filter: {speakers: ["nobody"]}) { edges { node { id } } } }`, countries},
		{"claims of no date", `{ claims(filter: {from: "1945", to: "1946"}) { edges { node { id } } } }`, countries},
	} {
		var took []time.Duration
		failed := ""
		for i := range 40 {
			x, y := m.of[i*len(m.of)/40], m.of[(i*7+3)%len(m.of)]
			start := time.Now()
			r := api.Do(ctx, graphql.Request{Query: m.query, Variables: map[string]any{"x": x.ID, "y": y.ID}})
			took = append(took, time.Since(start))
			if len(r.Errors) > 0 {
				failed = fmt.Sprint(r.Errors)
				if i > 1 {
					break
				}
			}
		}
		slices.Sort(took)
		t.Logf("%-34s median %v p95 %v %s", m.name, took[len(took)/2], took[len(took)*95/100], failed)
	}
}
