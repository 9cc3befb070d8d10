package extract_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/source"
	"entente/extract/text"
)

// samples are the sample texts as sources.
func samples(tb testing.TB) []text.Source {
	tb.Helper()
	r, err := source.New(data.FS, source.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	entries, err := fs.ReadDir(data.FS, "samples")
	if err != nil {
		tb.Fatal(err)
	}
	var out []text.Source
	for _, e := range entries {
		if e.IsDir() || strings.Contains(e.Name(), ".meta.") || e.Name() == "README.md" {
			continue
		}
		raw, err := fs.ReadFile(data.FS, "samples/"+e.Name())
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
	sources := samples(b)
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

// BenchmarkSteps measures each step alone, on documents that the steps before it
// have annotated.
func BenchmarkSteps(b *testing.B) {
	steps, err := extract.DefaultSteps(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	sources := samples(b)
	for i, step := range steps {
		b.Run(step.Name, func(b *testing.B) {
			tokens := 0
			for b.Loop() {
				b.StopTimer()
				docs := annotate(b, steps[:i], sources)
				b.StartTimer()
				for _, d := range docs {
					if err := step.Apply(context.Background(), d); err != nil {
						b.Fatal(err)
					}
					tokens += len(d.Tokens)
				}
			}
			b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

func annotate(tb testing.TB, steps []extract.Step, sources []text.Source) []*text.Doc {
	tb.Helper()
	var docs []*text.Doc
	for _, src := range sources {
		d := &text.Doc{Source: src}
		for _, s := range steps {
			if err := s.Apply(context.Background(), d); err != nil {
				tb.Fatal(err)
			}
		}
		docs = append(docs, d)
	}
	return docs
}
