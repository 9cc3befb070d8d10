package graphql_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"entente/graph/web/graphql"
)

// TestEverythingIsDescribed reads the schema as GraphiQL does: each type, field and
// value says what it is.
func TestEverythingIsDescribed(t *testing.T) {
	const ask = `{ __schema { description types { name description
		fields { name description } inputFields { name description } enumValues { name description } } } }`
	type described struct{ Name, Description string }
	var got struct {
		Schema struct {
			Types []struct {
				described
				Fields, InputFields, EnumValues []described
			}
		} `json:"__schema"`
	}
	response := newAPI(t).Do(context.Background(), graphql.Request{Query: ask})
	if err := json.Unmarshal(response.Data, &got); err != nil {
		t.Fatal(err, response.Errors)
	}
	for _, typ := range got.Schema.Types {
		if strings.HasPrefix(typ.Name, "__") {
			continue
		}
		parts := append(append(append([]described{typ.described}, typ.Fields...), typ.InputFields...), typ.EnumValues...)
		for _, part := range parts {
			if part.Description == "" {
				t.Errorf("%s %s is not described", typ.Name, part.Name)
			}
		}
	}
}
