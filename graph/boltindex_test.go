package graph_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/cayleygraph/quad"
	bolt "go.etcd.io/bbolt"

	"entente/graph"
)

// TestWhatIsRemovedLeavesNoTrace looks into the file: its index has an entry for
// each quad that is there, and none for those that came and went.
func TestWhatIsRemovedLeavesNoTrace(t *testing.T) {
	dir := t.TempDir()
	s, err := graph.Open(context.Background(), graph.Options{Backend: graph.Bolt, Path: dir})
	if err != nil {
		t.Fatal(err)
	}
	a := randomBatch("a.txt", 1, 40)
	load(t, s, a)
	for seed := range uint64(5) {
		load(t, s, randomBatch("b.txt", seed, 30))
	}
	if _, err := s.DeleteDocument(t.Context(), randomBatch("b.txt", 0, 1).Document.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(filepath.Join(dir, "graph.bolt"), 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	subjects, objects := make(map[quad.Quad]bool), make(map[quad.Quad]bool)
	for _, q := range want(a) {
		subjects[quad.Quad{Subject: q.Subject, Predicate: q.Predicate}] = true
		objects[quad.Quad{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object}] = true
	}
	err = db.View(func(tx *bolt.Tx) error {
		for bucket, n := range map[string]int{"sp": len(subjects), "ops": len(objects)} {
			if got := tx.Bucket([]byte(bucket)).Stats().KeyN; got != n {
				t.Errorf("index %s has %d entries, want %d", bucket, got, n)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
