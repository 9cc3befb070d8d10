package graphql_test

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphql"
)

func Example() {
	store, err := graph.Open(context.Background(), graph.Options{Backend: graph.Memory})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()
	claims := sampleClaims()[:4]
	if _, err := store.Load(context.Background(), graph.Batch{Document: claims[0].Document, Claims: claims}); err != nil {
		fmt.Println(err)
		return
	}
	engine, err := query.New(store, query.DefaultOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	api, err := graphql.New(store, engine, graphql.DefaultOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	response := api.Do(context.Background(), graphql.Request{
		Query:     "query($kind: Kind!) { claims(filter: {kinds: [$kind]}) { nodes { subject { name } stance } } }",
		Variables: map[string]any{"kind": "CONCERN"},
	})
	fmt.Printf("%s\n", response.Data)
	// Output: {"claims":{"nodes":[{"subject":{"name":"Norway"},"stance":"FEAR"}]}}
}
