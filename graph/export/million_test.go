package export_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"entente/graph/export"
	"entente/schema"
)

// many is a sequence of n claims about n entities in documents of 50 claims, made
// anew each time, so that it takes no memory itself.
func many(n int) export.Claims {
	hash := strings.Repeat("0", 64)
	return func(yield func(schema.Claim, error) bool) {
		for i := range n {
			name := fmt.Sprintf("folder/text %d.txt", i/50)
			c := schema.Claim{
				ID: fmt.Sprintf("claim:%020x", i), Doc: name, Kind: schema.Action,
				Document: schema.Document{ID: schema.DocumentID(name), Name: name, Hash: hash, Date: "2024-06-19"},
				Start:    i % 50 * 200, End: i%50*200 + 150,
				Sentence: fmt.Sprintf("Country %d accused country %d of sending weapons across the border, officials said on Wednesday.", i, i+1),
				Subject:  entity(i), Object: entity(i * 7 % n), Predicate: "accuse", Code: schema.Accuse,
				Modality: schema.Actual, Polarity: schema.Positive, Confidence: 0.75, Rule: "action/active",
			}
			if !yield(c, nil) {
				return
			}
		}
	}
}

func entity(i int) schema.Argument {
	name := fmt.Sprintf("the organization for cooperation number %d", i)
	return schema.Argument{ID: schema.EntityID(schema.Organization, name, ""), Name: name, Type: schema.Organization}
}

// TestMemoryIsFlat exports 10,000 claims and looks at the heap all the while. A
// million may take 64 MB, which BenchmarkFormats measures.
func TestMemoryIsFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 10,000 claims in every format")
	}
	for _, f := range export.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			if used := heapDuring(t, f, many(10_000)); used > 16<<20 {
				t.Errorf("%d MB above idle", used>>20)
			}
		})
	}
}

// heapDuring is the most that the heap grows to hold while f writes claims.
func heapDuring(t testing.TB, f export.Format, claims export.Claims) uint64 {
	t.Helper()
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	idle, most := live(), uint64(0)
	count := 0
	watched := func(yield func(schema.Claim, error) bool) {
		for c, err := range claims {
			if count++; count%2_500 == 0 {
				most = max(most, live())
			}
			if !yield(c, err) {
				return
			}
		}
	}
	if err := f.Write(io.Discard, watched); err != nil {
		t.Fatal(err)
	}
	return max(most, idle) - idle
}

// BenchmarkFormats writes a million claims and reports claims a second and the
// most memory held: go test -bench Formats -benchtime 1x
func BenchmarkFormats(b *testing.B) {
	const n = 1_000_000
	for _, f := range export.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			var used uint64
			var took time.Duration
			for b.Loop() {
				start := time.Now()
				used = heapDuring(b, f, many(n))
				took = time.Since(start)
			}
			b.ReportMetric(n/took.Seconds(), "claims/s")
			b.ReportMetric(float64(used)/1e6, "heap-MB")
		})
	}
}
