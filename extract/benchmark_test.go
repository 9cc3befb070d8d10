package extract_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"time"

	"entente/data"
	"entente/extract"
	"entente/extract/claim"
	"entente/extract/source"
	"entente/extract/text"
)

// textsOf are the texts of a folder of data.
func textsOf(tb testing.TB, folder string) []text.Source {
	tb.Helper()
	r, err := source.New(data.FS, source.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	entries, err := fs.ReadDir(data.FS, folder)
	if err != nil {
		tb.Fatal(err)
	}
	var out []text.Source
	for _, e := range entries {
		if e.IsDir() || strings.Contains(e.Name(), ".meta.") || e.Name() == "README.md" {
			continue
		}
		raw, err := fs.ReadFile(data.FS, folder+"/"+e.Name())
		if err != nil {
			tb.Fatal(err)
		}
		sources, err := r.Read(context.Background(), e.Name(), raw)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, sources...)
	}
	return out
}

// BenchmarkRead measures the pipeline from text to claims on one core, in bytes
// and in tokens a second.
func BenchmarkRead(b *testing.B) {
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	sources := textsOf(b, "samples")
	tokens := 0
	for b.Loop() {
		bytes := 0
		for _, src := range sources {
			reading, err := p.Read(context.Background(), src)
			if err != nil {
				b.Fatal(err)
			}
			bytes += len(src.Text)
			tokens += len(reading.Doc.Tokens)
		}
		b.SetBytes(int64(bytes))
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkSteps shows which share of the time each step takes, in percent.
func BenchmarkSteps(b *testing.B) {
	steps, err := extract.DefaultSteps(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	claims, err := claim.New(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	sources := textsOf(b, "samples")
	took := map[string]time.Duration{}
	for b.Loop() {
		for _, src := range sources {
			d := &text.Doc{Source: src}
			for _, step := range steps {
				start := time.Now()
				if err := step.Apply(context.Background(), d); err != nil {
					b.Fatal(err)
				}
				took[step.Name] += time.Since(start)
			}
			start := time.Now()
			if _, _, err := claims.Claims(context.Background(), d); err != nil {
				b.Fatal(err)
			}
			took["claims"] += time.Since(start)
		}
	}
	var total time.Duration
	for _, t := range took {
		total += t
	}
	for name, t := range took {
		b.ReportMetric(100*t.Seconds()/total.Seconds(), name+"-%")
	}
}
