package query_test

import (
	"context"
	"fmt"
	"os"

	"entente/graph"
	"entente/graph/query"
)

func ExampleEngine_Ask() {
	ctx := context.Background()
	store, err := graph.Open(ctx, graph.Options{Backend: graph.Memory})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()
	claims := sampleClaims()
	if _, err := store.Load(ctx, graph.Batch{Document: claims[0].Document, Claims: claims[:5]}); err != nil {
		fmt.Println(err)
		return
	}
	engine, err := query.New(store, query.DefaultOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := engine.Ask(ctx, "concerns", map[string]string{"holder": "NATO"})
	if err != nil {
		fmt.Println(err)
		return
	}
	table.Columns, table.Rows[0] = table.Columns[:3], table.Rows[0][:3]
	if err := table.Write(os.Stdout, query.JSON); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	//  {"subject":"NATO","stance":"fear","object":"missile tests"}
	// ]
}
