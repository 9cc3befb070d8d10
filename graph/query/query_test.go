package query_test

import (
	"context"
	"errors"
	"flag"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/query"
	"entente/schema"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// TestCases runs the cases of testdata/*.txt: a question or a query in Gizmo, and
// the table or error that answers it.
func TestCases(t *testing.T) {
	for _, backend := range []string{graph.Bolt, graph.Memory} {
		e, _ := sampleEngine(t, backend)
		files, err := filepath.Glob("testdata/*.txt")
		if err != nil || len(files) == 0 {
			t.Fatal("no cases", err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var out []string
			for _, block := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
				asked, _, _ := strings.Cut(block, "\n  ")
				got := answer(e, strings.TrimSpace(asked))
				want := asked + "\n  " + strings.ReplaceAll(got, "\n", "\n  ")
				if want != block && !*update {
					t.Errorf("%s, %s: got\n%s\nwant\n%s", backend, file, want, block)
				}
				out = append(out, want)
			}
			if *update {
				if err := os.WriteFile(file, []byte(strings.Join(out, "\n\n")+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// answer asks "> name parameter=value; …" or "gizmo: query".
func answer(e *query.Engine, asked string) string {
	var table *query.Table
	var err error
	if text, ok := strings.CutPrefix(asked, "gizmo: "); ok {
		table, err = e.Gizmo(context.Background(), text, map[string][]string{"japan": {"<country:JPN>"}})
	} else if text, ok := strings.CutPrefix(asked, "graphql: "); ok {
		table, err = e.GraphQL(context.Background(), text)
	} else {
		name, rest, _ := strings.Cut(strings.TrimPrefix(asked, "> "), " ")
		arguments := make(map[string]string)
		for _, pair := range strings.Split(rest, "; ") {
			if key, value, ok := strings.Cut(pair, "="); ok {
				arguments[key] = value
			}
		}
		table, err = e.Ask(context.Background(), name, arguments)
	}
	if err != nil {
		return "error: " + err.Error()
	}
	var b strings.Builder
	for i := range table.Rows { // the columns that identifiers would make unreadable
		for j, c := range table.Columns {
			if c == "claim" || c == "document" {
				table.Rows[i][j] = nil
			}
		}
	}
	if err := table.Write(&b, query.CSV); err != nil {
		return "error: " + err.Error()
	}
	return strings.TrimSpace(b.String())
}

func TestFormats(t *testing.T) {
	table := &query.Table{
		Columns: []string{"name", "n"},
		Rows:    [][]any{{"条約 \"a\" <b>\n=x", int64(3)}, {nil, 0.5}},
		More:    true,
	}
	for format, want := range map[string]string{
		query.Text:   "NAME           N\n条約 \"a\" <b> =x  3\n               0.5\n… there are more than these 2 rows\n",
		query.JSON:   "[\n {\"name\":\"条約 \\\"a\\\" <b>\\n=x\",\"n\":3},\n {\"name\":null,\"n\":0.5}\n]\n",
		query.NDJSON: "{\"name\":\"条約 \\\"a\\\" <b>\\n=x\",\"n\":3}\n{\"name\":null,\"n\":0.5}\n",
		query.CSV:    "name,n\n\"条約 \"\"a\"\" <b>\n=x\",3\n,0.5\n",
	} {
		var b strings.Builder
		if err := table.Write(&b, format); err != nil || b.String() != want {
			t.Errorf("%s: got %q %v, want %q", format, b.String(), err, want)
		}
	}
	if err := table.Write(&strings.Builder{}, "xml"); err == nil {
		t.Error("xml was written")
	}
}

func TestExplain(t *testing.T) {
	_, store := sampleEngine(t, graph.Memory)
	c, err := store.Claim(context.Background(), sampleClaims()[2].ID)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := query.Explain(&b, &c); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Pyongyang Pact <treaty:pyongyang-pact>", "help at once", "Article 4", "The pact may oblige both.", "the author", "news/one.txt, bytes 200", "none: only actual", "test/sample"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing from\n%s", want, b.String())
		}
	}
}

func TestResolve(t *testing.T) {
	e, _ := sampleEngine(t, graph.Bolt)
	for _, name := range []string{"country:PRK", "North Korea", "PRK", "prk", "north korea", "Pyongyang", " North Korea "} {
		if a, err := e.Resolve(context.Background(), name); err != nil || a.ID != "country:PRK" {
			t.Errorf("%q: %v %v", name, a.ID, err)
		}
	}
	_, err := e.Resolve(context.Background(), "Nort Corea")
	if !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), "do you mean North Korea (country:PRK)") {
		t.Errorf("got %v", err)
	}
}

func TestDocument(t *testing.T) {
	store, err := graph.Open(context.Background(), graph.Options{Backend: graph.Memory})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var batches []graph.Batch
	for _, name := range []string{"news/a pact.txt", "north/talks.txt", "south/talks.txt"} {
		c := sampleClaims()[0]
		c.Doc, c.Document = path.Base(name), schema.Document{ID: schema.DocumentID(name), Name: name, Hash: strings.Repeat("0", 64)}
		c.ID = schema.ClaimID(&c)
		batches = append(batches, graph.Batch{Document: c.Document, Claims: []schema.Claim{c}})
	}
	if _, err := store.Load(context.Background(), batches...); err != nil {
		t.Fatal(err)
	}
	e, err := query.New(store, query.DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"document:news/a%20pact.txt", "document:news/a pact.txt", "news/a pact.txt", "a pact.txt"} {
		if d, err := e.Document(context.Background(), name); err != nil || d.Name != "news/a pact.txt" {
			t.Errorf("%q: %v %v", name, d.ID, err)
		}
	}
	if _, err := e.Document(context.Background(), "talks.txt"); err == nil || !strings.Contains(err.Error(), "document:north/talks.txt and document:south/talks.txt") {
		t.Errorf("got %v", err)
	}
	if _, err := e.Document(context.Background(), "none.txt"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestParametersAreNotText(t *testing.T) {
	e, _ := sampleEngine(t, graph.Memory)
	for _, hostile := range []string{`") .all(); g.V().all(); //`, `<country:JPN>") .out("`, "'\"\n\\", "${x}", "country:JPN> . <x>"} {
		if table, err := e.Ask(context.Background(), "concerns", map[string]string{"topic": hostile}); err != nil || len(table.Rows) != 0 {
			t.Errorf("%q as a topic: %v %v", hostile, table, err)
		}
		if _, err := e.Ask(context.Background(), "done-to", map[string]string{"entity": hostile}); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%q as an entity: %v", hostile, err)
		}
	}
}

func TestParametersAreHeldInMemoryToo(t *testing.T) {
	e, _ := sampleEngine(t, graph.Memory)
	many := make([]string, 1_000_000)
	var failed *query.Error
	if _, err := e.Gizmo(context.Background(), "g.V(x).all()", map[string][]string{"x": many}); !errors.As(err, &failed) || failed.Line != 1 {
		t.Errorf("got %v", err)
	}
}

func TestQuestionsAreComplete(t *testing.T) {
	questions, err := query.Questions()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range questions {
		if q.Title == "" || q.About == "" || (len(q.Queries) == 0) == (q.Method == "") {
			t.Errorf("%s lacks a title, an explanation or a query", q.Name)
		}
		for _, p := range q.Parameters {
			if p.About == "" || p.Type != "entity" && p.Type != "document" && p.Type != "text" {
				t.Errorf("%s: parameter %s lacks an explanation or a type", q.Name, p.Name)
			}
		}
	}
}
