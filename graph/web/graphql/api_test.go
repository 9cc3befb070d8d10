package graphql_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph/web/graphql"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata/queries")

// TestQueries asks testdata/queries/NAME.graphql, whose first line may hold
// variables behind a #, and compares the answer with NAME.json.
func TestQueries(t *testing.T) {
	api := newAPI(t)
	files, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no queries", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			request := graphql.Request{Query: string(text)}
			first, _, _ := strings.Cut(request.Query, "\n")
			if variables, ok := strings.CutPrefix(first, "# variables: "); ok {
				if err := json.Unmarshal([]byte(variables), &request.Variables); err != nil {
					t.Fatal(err)
				}
			}
			got := indented(t, api.Do(context.Background(), request))
			golden := strings.TrimSuffix(file, ".graphql") + ".json"
			if *update {
				if err := os.WriteFile(golden, got, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("got %s\nwant %s", got, want)
			}
		})
	}
}

func indented(t *testing.T, response graphql.Response) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	if err := e.Encode(response); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
