package graphql_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"entente/graph/web/graphql"
)

// FuzzDo asks anything: there is always an answer, and soon.
func FuzzDo(f *testing.F) {
	files, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), `{"name": "Sweden"}`)
	}
	f.Add(bomb(20), `{"first": 1e9, "kinds": [["ACTION"]], "filter": {"from": 1962}}`)
	api := newAPI(f)
	f.Fuzz(func(t *testing.T, text, variables string) {
		request := graphql.Request{Query: text}
		if json.Unmarshal([]byte(variables), &request.Variables) != nil {
			t.Skip("no variables")
		}
		began := time.Now()
		response := api.Do(context.Background(), request)
		if response.Data == nil && len(response.Errors) == 0 {
			t.Error("no answer")
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("took %v", took)
		}
	})
}
