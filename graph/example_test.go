package graph_test

import (
	"context"
	"fmt"
	"strings"

	"entente/graph"
	"entente/schema"
)

func Example() {
	ctx := context.Background()
	store, err := graph.Open(ctx, graph.Options{Backend: graph.Memory})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()

	japan := schema.Argument{ID: "country:JPN", Name: "Japan", Type: schema.Country, ISO3: "JPN"}
	korea := schema.Argument{ID: "country:PRK", Name: "North Korea", Type: schema.Country, ISO3: "PRK"}
	claim := schema.Claim{
		Doc: "news.txt", Document: schema.Document{ID: schema.DocumentID("news.txt"), Name: "news.txt", Hash: strings.Repeat("0", 64)},
		Kind: schema.Action, End: 26, Sentence: "Japan accused North Korea.",
		Subject: japan, Predicate: "accuse", Object: korea, Code: schema.Accuse,
		Modality: schema.Actual, Polarity: schema.Positive, Confidence: 0.9, Rule: "action/active",
	}
	claim.ID = schema.ClaimID(&claim)
	if _, err := store.Load(ctx, graph.Batch{Document: claim.Document, Claims: []schema.Claim{claim}}); err != nil {
		fmt.Println(err)
		return
	}
	for c, err := range store.Claims(ctx, graph.Filter{Entities: []string{"country:PRK"}}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s – %s – %s: %s\n", c.Subject.Name, c.Predicate, c.Object.Name, c.Sentence)
	}
	// Output: Japan – accuse – North Korea: Japan accused North Korea.
}
