package graph_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/cayley/writer"

	"entente/graph"
	"entente/graph/quads"
	"entente/schema"
)

// BenchmarkLoad loads documents of 100 claims each, a new one each time.
func BenchmarkLoad(b *testing.B) {
	for _, backend := range []string{graph.Bolt, graph.Memory, graph.Postgres} {
		b.Run(backend, func(b *testing.B) {
			o := graph.Options{Backend: backend, Path: b.TempDir()}
			if backend == graph.Postgres {
				o.URL = emptyDatabase(b)
			}
			s := open(b, o)
			batches := make([]graph.Batch, b.N)
			for i := range batches {
				batches[i] = randomBatch(fmt.Sprintf("doc-%d.txt", i), uint64(i), 100)
			}
			b.ResetTimer()
			r := load(b, s, batches...)
			b.ReportMetric(float64(r.QuadsAdded)/b.Elapsed().Seconds(), "quads/s")
		})
	}
}

// BenchmarkCayleyWriter writes the same quads with Cayley's own single writer, in
// sets of 10,000.
func BenchmarkCayleyWriter(b *testing.B) {
	for _, backend := range []string{graph.Bolt, graph.Postgres} {
		b.Run(backend, func(b *testing.B) {
			o := graph.Options{Backend: backend, Path: b.TempDir()}
			if backend == graph.Postgres {
				o.URL = emptyDatabase(b)
				if err := csql.Init(postgres.Type, o.URL, nil); err != nil { // tables as Cayley makes them
					b.Fatal(err)
				}
			}
			s := open(b, o)
			w, err := writer.NewSingle(s.Quads(), cayley.IgnoreOpts{IgnoreDup: true})
			if err != nil {
				b.Fatal(err)
			}
			var claims []schema.Claim
			for i := range b.N {
				claims = append(claims, randomBatch(fmt.Sprintf("doc-%d.txt", i), uint64(i), 100).Claims...)
			}
			all := quads.Encode(claims, nil)
			b.ResetTimer()
			for set := range slices.Chunk(all, 10_000) {
				if err := w.AddQuadSet(set); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(all))/b.Elapsed().Seconds(), "quads/s")
		})
	}
}

func open(t testing.TB, o graph.Options) *graph.Store {
	t.Helper()
	s, err := graph.Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestLargeStore measures loading and look-ups in a store of about a million
// quads. It runs where ENTENTE_TEST_LARGE names a folder for the store, which is
// built once and kept.
func TestLargeStore(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_LARGE")
	if dir == "" {
		t.Skip("ENTENTE_TEST_LARGE names no folder")
	}
	ctx := context.Background()
	started := time.Now()
	s := open(t, graph.Options{Backend: graph.Bolt, Path: dir})
	t.Logf("open %v", time.Since(started))
	if s.Quads().(interface{ Size() int64 }).Size() == 0 {
		for i := range 10 {
			batches := make([]graph.Batch, 50)
			for j := range batches {
				batches[j] = randomBatch(fmt.Sprintf("doc-%d.txt", i*50+j), uint64(i*50+j), 100)
			}
			started := time.Now()
			r := load(t, s, batches...)
			t.Logf("load %d: %.0f quads/s", i, float64(r.QuadsAdded)/time.Since(started).Seconds())
		}
	}
	claim := randomBatch("doc-77.txt", 77, 100).Claims[5]
	measure := func(name string, do func(i int) error) {
		var took []time.Duration
		for i := range 40 {
			started := time.Now()
			if err := do(i); err != nil {
				t.Fatal(err)
			}
			took = append(took, time.Since(started))
		}
		slices.Sort(took)
		t.Logf("%-28s median %v p95 %v", name, took[len(took)/2], took[len(took)*95/100])
	}
	measure("claim by id", func(int) error { _, err := s.Claim(ctx, claim.ID); return err })
	measure("document", func(int) error { _, err := s.Document(ctx, claim.Document.ID); return err })
	measure("claims of a document", func(int) error {
		return first(s.Claims(ctx, graph.Filter{Documents: []string{claim.Document.ID}}), 1000)
	})
	measure("100 claims of a country", func(int) error { return first(s.Claims(ctx, graph.Filter{Entities: []string{claim.Subject.ID}}), 100) })
	measure("claims of a typical entity", func(i int) error {
		object := randomBatch("", uint64(i), 100).Claims[i].Object
		return first(s.Claims(ctx, graph.Filter{Entities: []string{object.ID}}), 100)
	})
	measure("entity", func(int) error { _, err := s.Entity(ctx, claim.Subject.ID); return err })
	measure("statistics, again", func(int) error { _, err := s.Stats(ctx); return err })
	measure("replace a document", func(int) error {
		_, err := s.Load(ctx, randomBatch("doc-3.txt", uint64(time.Now().UnixNano()), 100))
		return err
	})
	measure("change and count", func(i int) error {
		if _, err := s.Load(ctx, randomBatch("doc-3.txt", uint64(i), 1)); err != nil {
			return err
		}
		started := time.Now()
		_, err := s.Stats(ctx)
		if i == 0 {
			t.Logf("statistics, after a change   %v", time.Since(started))
		}
		return err
	})
}

func first(claims func(func(schema.Claim, error) bool), n int) error {
	var failed error
	claims(func(_ schema.Claim, err error) bool {
		failed = err
		n--
		return err == nil && n > 0
	})
	return failed
}
