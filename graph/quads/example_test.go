package quads_test

import (
	"fmt"

	"entente/graph/quads"
	"entente/schema"
)

func ExampleEncode() {
	claim := schema.Claim{
		ID: "claim:1", Document: schema.Document{ID: "document:news", Name: "news.txt"}, Kind: schema.Action,
		Subject: schema.Argument{ID: "country:JPN", Name: "Japan", Type: schema.Country},
		Object:  schema.Argument{ID: "country:PRK", Name: "North Korea", Type: schema.Country},
		Code:    schema.Accuse, Predicate: "accuse", Modality: schema.Actual, Polarity: schema.Positive,
	}
	for _, q := range quads.Encode([]schema.Claim{claim}, nil) {
		if q.Label != nil {
			fmt.Println(q.Subject, q.Predicate, q.Object, q.Label)
		}
	}
	fmt.Println(quads.Full(quads.IRI("country:JPN")))
	// Output:
	// <country:JPN> <plover:ACCUSE> <country:PRK> <claim:1>
	// urn:entente:country:JPN
}
