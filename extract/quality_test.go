package extract_test

import (
	"bytes"
	"context"
	"flag"
	"io/fs"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/data"
	"entente/extract"
	"entente/extract/score"
	"entente/schema"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestQuality compares the claims of the annotated texts, samples and others, with
// their gold and holds the table to the committed one, so that a change in quality
// shows in the diff.
func TestQuality(t *testing.T) {
	folder := func(name string) fs.FS {
		sub, err := fs.Sub(data.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		return sub
	}
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var gold []score.Gold
	var claims []schema.Claim
	for _, texts := range []string{"samples", "gold/texts"} {
		g, err := score.Load(folder("gold"), folder(texts))
		if err != nil {
			t.Fatal(err)
		}
		gold = append(gold, g...)
		for _, src := range textsOf(t, texts) {
			reading, err := p.Read(context.Background(), src)
			if err != nil {
				t.Fatal(err)
			}
			claims = append(claims, reading.Claims...)
		}
	}
	var got bytes.Buffer
	if err := score.Compare(gold, claims).WriteTable(&got); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/scores.txt"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("quality has changed; look at it, then run with -update\n-committed +now:\n%s", d)
	}
}
