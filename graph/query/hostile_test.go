package query_test

import (
	"context"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/query"
)

// TestHostileQueries runs queries that try to hang, fill the memory or crash: the
// lines of testdata/hostile.gizmo and some that would be too long for a line.
func TestHostileQueries(t *testing.T) {
	if testing.Short() {
		t.Skip("runs each query up to its deadline")
	}
	data, err := os.ReadFile("testdata/hostile.gizmo")
	if err != nil {
		t.Fatal(err)
	}
	queries := strings.Split(strings.TrimSpace(string(data)), "\n")
	queries = append(queries,
		strings.Repeat("(", 16_000),
		strings.Repeat("[", 16_000),
		"g.V()"+strings.Repeat(".out()", 2600)+".all()",
		"g.V()"+strings.Repeat(".both()", 290)+".all()",
		"g.V()"+strings.Repeat(".or(g.V()", 140)+strings.Repeat(")", 140),
		strings.Repeat("-", 16_000)+"1",
		strings.Repeat("!", 16_000)+"1",
		"a="+strings.Repeat("b=", 7000)+"1",
		strings.Repeat("g.V().all();", 10_000),
		strings.Repeat("x=>", 5000),
		strings.Repeat("`${", 5000),
		"g.V(\""+strings.Repeat("x", 20_000)+"\")",
	)
	for _, backend := range []string{graph.Bolt, graph.Memory} {
		_, store := sampleEngine(t, backend)
		const timeout = 300 * time.Millisecond
		e, err := query.New(store, query.Options{Timeout: timeout, Limit: 1000})
		if err != nil {
			t.Fatal(err)
		}
		idle, before := runtime.NumGoroutine(), allocated()
		for _, q := range queries {
			start := time.Now()
			table, err := e.Gizmo(context.Background(), q, nil)
			shown := q[:min(len(q), 80)]
			if took := time.Since(start); took > timeout+3*time.Second {
				t.Errorf("%s: %q took %v", backend, shown, took)
			}
			if err == nil && len(table.Rows) > 1000 {
				t.Errorf("%s: %q has %d rows", backend, shown, len(table.Rows))
			}
		}
		// Nothing that was cut off may go on working.
		deadline := time.Now().Add(10 * time.Second)
		for runtime.NumGoroutine() > idle+1 && time.Now().Before(deadline) {
			time.Sleep(20 * time.Millisecond)
		}
		if n := runtime.NumGoroutine(); n > idle+1 {
			t.Errorf("%s: %d goroutines are left over", backend, n-idle)
		}
		grown := allocated() - before
		for ; grown > 64<<20 && time.Now().Before(deadline); grown = allocated() - before {
			time.Sleep(20 * time.Millisecond)
		}
		if grown > 64<<20 {
			t.Errorf("%s: %d MB are still held", backend, grown>>20)
		}
	}
}

// allocated is what is still held after a collection, in bytes.
func allocated() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// FuzzGizmo looks for text that crashes the evaluator or outlives its deadline.
func FuzzGizmo(f *testing.F) {
	data, err := os.ReadFile("testdata/hostile.gizmo")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		f.Add(line)
	}
	_, store := sampleEngine(f, graph.Memory)
	e, err := query.New(store, query.Options{Timeout: 200 * time.Millisecond, Limit: 10})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		_, _ = e.Gizmo(context.Background(), text, nil)
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func TestGraphQLWithOtherScripts(t *testing.T) {
	e, _ := sampleEngine(t, graph.Memory)
	for _, text := range []string{
		`{ nodes(<rdfs:label>: "条約条約条約") { <rdf:type> { id } } }`,
		`{ 節点(<rdfs:label>: "é") { 型: <rdf:type> { id } } }`,
	} {
		if _, err := e.GraphQL(context.Background(), text); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}
