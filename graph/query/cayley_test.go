package query

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/memstore"
	cayley "github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
)

// TestCayleysOwnQueries asks what Cayley's tests of Gizmo ask, of its own sample
// graph: most are accepted, and those answer what Cayley answers.
func TestCayleysOwnQueries(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cayleygraph/cayley").Output()
	if err != nil {
		t.Skip("the source of Cayley is not at hand")
	}
	dir := strings.TrimSpace(string(out))
	store := sampleStore(t, filepath.Join(dir, "data", "testdata.nq"))
	queries := testQueries(t, filepath.Join(dir, "query", "gizmo", "gizmo_test.go"))
	accepted := 0
	for _, text := range queries {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		ev := newEvaluator(store, DefaultOptions(), text, nil)
		table, err := ev.run(ctx)
		if err == nil {
			accepted++
			var got []string
			for _, row := range table.Rows {
				got = append(got, strings.Trim(fmt.Sprint(row[0]), "<>"))
			}
			slices.Sort(got)
			if want := cayleysAnswer(ctx, t, store, text); !slices.Equal(got, want) {
				t.Errorf("%s\ngot  %v\nwant %v", text, got, want)
			}
		}
		cancel()
	}
	t.Logf("%d of %d accepted", accepted, len(queries))
	if accepted < 64 {
		t.Errorf("%d of %d queries are accepted, want 64", accepted, len(queries))
	}
}

func sampleStore(t *testing.T, file string) *memstore.QuadStore {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	all, err := quad.ReadAll(nquads.NewReader(f, false))
	if err != nil {
		t.Fatal(err)
	}
	return memstore.New(all...)
}

// testQueries are the literals of the fields called query.
func testQueries(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Skip(err)
	}
	var queries []string
	ast.Inspect(f, func(n ast.Node) bool {
		field, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		name, _ := field.Key.(*ast.Ident)
		literal, ok := field.Value.(*ast.BasicLit)
		if name == nil || name.Name != "query" || !ok {
			return true
		}
		text, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		queries = append(queries, text)
		return true
	})
	return queries
}

// cayleysAnswer lists the nodes or values that Cayley's own session answers, sorted.
func cayleysAnswer(ctx context.Context, t *testing.T, store *memstore.QuadStore, text string) []string {
	t.Helper()
	it, err := gizmo.NewSession(store).Execute(ctx, text, cayley.Options{Limit: 1000, Collation: cayley.Raw})
	if err != nil {
		t.Fatal(err)
	}
	defer it.Close()
	var found []string
	for it.Next(ctx) {
		r := it.Result().(*gizmo.Result)
		v := r.Val
		if node, ok := r.Tags["id"]; ok {
			named, err := store.NameOf(node)
			if err != nil {
				t.Fatal(err)
			}
			v = named
		}
		if q, ok := v.(quad.Value); ok {
			v = cell(q)
		}
		found = append(found, strings.Trim(fmt.Sprint(v), "<>"))
	}
	slices.Sort(found)
	return found
}
