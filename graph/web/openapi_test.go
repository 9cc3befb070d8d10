package web_test

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph/query"
)

// TestTheDescriptionIsComplete compares it with what the service is to offer.
func TestTheDescriptionIsComplete(t *testing.T) {
	want := []string{
		"GET /", "GET /graphql", "POST /graphql", "GET /healthz", "GET /metrics", "GET /readyz",
		"GET /v1/claims", "POST /v1/claims", "GET /v1/claims/{id}", "GET /v1/documents", "POST /v1/documents", "GET /v1/documents/{id}", "DELETE /v1/documents/{id}",
		"GET /v1/entities", "GET /v1/entities/{id}", "GET /v1/evidence/{id}", "GET /v1/export", "GET /v1/export/{format}",
		"GET /v1/query/gizmo", "POST /v1/query/gizmo", "GET /v1/questions", "GET /v1/stats", "GET /v1/treaties", "GET /v1/treaties/{id}",
	}
	questions, err := query.Questions()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range questions {
		want = append(want, "GET /v1/questions/"+q.Name)
	}
	var got []string
	c := newClient(t, nil)
	for _, op := range operations(c.web.OpenAPI()) {
		got = append(got, op.method+" "+op.path)
		if op.id == "" || op.summary == "" || len(op.tags) != 1 || op.responses["200"] == nil || op.responses["429"] == nil {
			t.Errorf("%s %s is described in part", op.method, op.path)
		}
		if status, body := c.do(op.method, strings.NewReplacer("{", "", "}", "").Replace(op.path), "", ""); status == http.StatusMethodNotAllowed || strings.Contains(body, "there is nothing at") {
			t.Errorf("%s %s is described, but not there: %s", op.method, op.path, body)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("described are %q, want %q", got, want)
	}
}

// TestNoRouteIsAddedWithoutADescription looks for routes that are: only the page
// that writes GraphQL is.
func TestNoRouteIsAddedWithoutADescription(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(source)) {
			if !strings.HasSuffix(file, "_test.go") && strings.Contains(line, "mux.Handle") && !strings.Contains(line, "mux.Handler(") &&
				!strings.Contains(line, "/graphiql/") && !strings.Contains(line, "op.Method") {
				t.Errorf("%s: %s", file, line)
			}
		}
	}
}
