package graph_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"entente/graph"
)

// documentsOf are n documents of 100 claims each.
func documentsOf(first, n int) []graph.Batch {
	batches := make([]graph.Batch, n)
	for i := range batches {
		batches[i] = randomBatch(fmt.Sprintf("doc-%d.txt", first+i), uint64(first+i), 100)
	}
	return batches
}

// BenchmarkRead reads from 10,000 claims on bbolt.
func BenchmarkRead(b *testing.B) {
	ctx := context.Background()
	s := open(b, graph.Options{Backend: graph.Bolt, Path: b.TempDir()})
	batches := documentsOf(0, 100)
	load(b, s, batches...)
	claim := batches[7].Claims[3]
	for name, read := range map[string]func() error{
		"100 claims of a document": func() error { return first(s.Claims(ctx, graph.Filter{Documents: []string{claim.Document.ID}}), 100) },
		"20 claims of an entity":   func() error { return first(s.Claims(ctx, graph.Filter{Entities: []string{claim.Subject.ID}}), 20) },
		"a claim":                  func() error { _, err := s.Claim(ctx, claim.ID); return err },
		"stats":                    func() error { _, err := s.Stats(ctx); return err },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReadersBesideIngest lets four readers ask for claims and documents while
// 100 documents are loaded, one after another, and reports the worst wait.
func BenchmarkReadersBesideIngest(b *testing.B) {
	ctx := context.Background()
	s := open(b, graph.Options{Backend: graph.Bolt, Path: b.TempDir()})
	known := documentsOf(0, 20)
	load(b, s, known...)
	var mu sync.Mutex
	var worst time.Duration
	reads, written := 0, 0
	for b.Loop() {
		done := make(chan struct{})
		var readers sync.WaitGroup
		for n := range 4 {
			readers.Go(func() {
				for i := n; ; i++ {
					select {
					case <-done:
						return
					default:
					}
					claim := known[i%len(known)].Claims[i%100]
					started := time.Now()
					_, err := s.Claim(ctx, claim.ID)
					if i%2 == 0 {
						_, err = s.Document(ctx, claim.Document.ID)
					}
					took := time.Since(started)
					if err != nil {
						b.Error(err)
						return
					}
					mu.Lock()
					worst = max(worst, took)
					reads++
					mu.Unlock()
				}
			})
		}
		for _, batch := range documentsOf(1000+written, 100) {
			load(b, s, batch)
		}
		written += 100
		close(done)
		readers.Wait()
	}
	b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
	b.ReportMetric(float64(reads)/float64(written), "reads/document")
}
