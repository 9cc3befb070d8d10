package query_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/query"
	"entente/schema"
)

// TestHostileQueries runs queries that try to hang, fill the memory or crash: the
// lines of testdata/hostile.gizmo and hostile.graphql, and some that would be too
// long for a line. While each runs, what the program holds is watched.
func TestHostileQueries(t *testing.T) {
	if testing.Short() {
		t.Skip("runs each query up to its deadline")
	}
	// With collections in quick succession, what is held is hardly more than what
	// is used.
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	gizmo := append(lines(t, "testdata/hostile.gizmo"), longQueries()...)
	dialect := lines(t, "testdata/hostile.graphql")
	for _, backend := range []string{graph.Bolt, graph.Memory} {
		t.Run(backend, func(t *testing.T) {
			store := largerStore(t, backend)
			const timeout = 500 * time.Millisecond
			e, err := query.New(store, query.Options{Timeout: timeout, Limit: 1000, Memory: query.DefaultOptions().Memory})
			if err != nil {
				t.Fatal(err)
			}
			idle, before := runtime.NumGoroutine(), allocated()
			try := func(q string, ask func(string) (*query.Table, error)) {
				shown := q[:min(len(q), 100)]
				start := time.Now()
				var table *query.Table
				held := watch(func() { table, err = ask(q) })
				if took := time.Since(start); took > timeout+3*time.Second {
					t.Errorf("%q took %v", shown, took)
				}
				if err == nil && len(table.Rows) > 1000 {
					t.Errorf("%q has %d rows", shown, len(table.Rows))
				}
				if held > before+mostHeld { // once more, in case it was another's garbage
					runtime.GC()
					held = min(held, watch(func() { _, _ = ask(q) }))
				}
				if held > before+mostHeld {
					t.Errorf("%q held %d MB, answered %v", shown, (held-before)>>20, err)
				}
			}
			for _, q := range gizmo {
				try(q, func(q string) (*query.Table, error) { return e.Gizmo(t.Context(), q, nil) })
			}
			for _, q := range dialect {
				try(q, func(q string) (*query.Table, error) { return e.GraphQL(t.Context(), q) })
			}
			nothingIsLeft(t, idle, before)
		})
	}
}

// mostHeld is how much a query may add to what the program holds, in bytes.
const mostHeld = 64 << 20

func lines(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

func longQueries() []string {
	return []string{
		strings.Repeat("(", 16_000),
		strings.Repeat("[", 16_000),
		"g.V()" + strings.Repeat(".out()", 2600) + ".all()",
		"g.V()" + strings.Repeat(".both()", 290) + ".all()",
		"g.V()" + strings.Repeat(".or(g.V()", 140) + strings.Repeat(")", 140),
		"g.V()" + strings.Repeat(`.except(g.V("<entente:Country>").in().out().tag("a"))`, 90) + ".all()",
		"g.V()" + strings.Repeat(`.and(g.V("<entente:Country>").in().out().tag("a"))`, 90) + ".all()",
		"g.V()" + strings.Repeat(".out().unique()", 140) + ".all()",
		"g.V()" + strings.Repeat(".followRecursive(g.M().both())", 90) + ".all()",
		`g.V("<entente:Country>").in().tag("` + strings.Repeat(`t", "`, 2000) + `t").unique().order().all()`,
		`g.V().filter(regex("` + strings.Repeat("x{1000}", 2000) + `")).all()`,
		`g.V().filter(like("` + strings.Repeat("%a", 7000) + `")).all()`,
		strings.Repeat("-", 16_000) + "1",
		strings.Repeat("!", 16_000) + "1",
		"a=" + strings.Repeat("b=", 7000) + "1",
		strings.Repeat("g.V().all();", 10_000),
		strings.Repeat("x=>", 5000),
		strings.Repeat("`${", 5000),
		"g.V(\"" + strings.Repeat("x", 20_000) + "\")",
	}
}

// watch is the most that was held while do ran, in bytes.
func watch(do func()) int64 {
	var most int64
	done := make(chan struct{})
	var watcher sync.WaitGroup
	watcher.Go(func() {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		for {
			metrics.Read(sample)
			most = max(most, int64(sample[0].Value.Uint64()))
			select {
			case <-done:
				return
			case <-time.After(2 * time.Millisecond):
			}
		}
	})
	do()
	close(done)
	watcher.Wait()
	return most
}

// nothingIsLeft waits until what was cut off has ended and is forgotten.
func nothingIsLeft(t *testing.T, idle int, before int64) {
	t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for runtime.NumGoroutine() > idle+1 && time.Now().Before(deadline) {
		time.Sleep(20 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > idle+1 {
		t.Errorf("%d goroutines are left over", n-idle)
	}
	grown := allocated() - before
	for ; grown > 16<<20 && time.Now().Before(deadline); grown = allocated() - before {
		time.Sleep(20 * time.Millisecond)
	}
	if grown > 16<<20 {
		t.Errorf("%d MB are still held", grown>>20)
	}
}

// allocated is what is still held after a collection, in bytes.
func allocated() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// largerStore holds the sample claims again in each of 1,500 documents: 150,000
// quads.
func largerStore(t *testing.T, backend string) *graph.Store {
	t.Helper()
	_, store := sampleEngine(t, backend)
	batches := make([]graph.Batch, 1500)
	for i := range batches {
		claims := sampleClaims()[:5]
		d := claims[0].Document
		d.Name = fmt.Sprintf("copy-%d.txt", i)
		d.ID = schema.DocumentID(d.Name)
		for j := range claims {
			c := &claims[j]
			c.Document, c.Doc = d, d.Name
			c.Subject = country(fmt.Sprintf("%c%cX", 'A'+i%26, 'A'+i/26%10), fmt.Sprintf("Country %d", i%260), "")
			c.ID = schema.ClaimID(c)
		}
		batches[i] = graph.Batch{Document: d, Claims: claims}
	}
	if _, err := store.Load(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	return store
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
	e, err := query.New(store, query.Options{Timeout: 200 * time.Millisecond, Limit: 10, Memory: 32 << 20})
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
