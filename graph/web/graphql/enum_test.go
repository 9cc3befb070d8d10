package graphql_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph/web/graphql"
	"entente/schema"
)

// TestEnumerationsAreThoseOfClaims holds the values in schema.graphqls equal to
// those of package schema.
func TestEnumerationsAreThoseOfClaims(t *testing.T) {
	api := newAPI(t)
	for name, want := range map[string][]string{
		"Kind":       names(schema.Kinds()),
		"Code":       names(schema.EventTypes()),
		"Modality":   names(schema.Modalities()),
		"Polarity":   names([]schema.Polarity{schema.Positive, schema.Negative}),
		"Stance":     names(schema.Stances()),
		"EntityType": names(schema.EntityTypes()),
		"ClauseType": names(schema.ClauseTypes()),
	} {
		response := api.Do(context.Background(), graphql.Request{Query: fmt.Sprintf("{ __type(name: %q) { enumValues { name } } }", name)})
		var got struct {
			Type struct {
				EnumValues []struct{ Name string }
			} `json:"__type"`
		}
		if err := json.Unmarshal(response.Data, &got); err != nil {
			t.Fatal(err, response.Errors)
		}
		var values []string
		for _, v := range got.Type.EnumValues {
			values = append(values, v.Name)
		}
		if !slices.Equal(values, want) {
			t.Errorf("%s has %v, want %v", name, values, want)
		}
	}
}

func names[T ~string](values []T) []string {
	var list []string
	for _, v := range values {
		list = append(list, strings.ToUpper(strings.ReplaceAll(string(v), "-", "_")))
	}
	return list
}
