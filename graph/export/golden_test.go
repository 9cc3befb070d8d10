package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"entente/graph/export"
	"entente/schema"
)

var update = flag.Bool("update", false, "write the golden files")

// fullClaims are three claims that use what a claim can have.
func fullClaims(t *testing.T) []schema.Claim {
	t.Helper()
	f, err := os.Open("testdata/claims.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var claims []schema.Claim
	for c, err := range schema.ReadClaims(f) {
		if err != nil {
			t.Fatal(err)
		}
		claims = append(claims, c)
	}
	return claims
}

// TestGolden shows each format of testdata/claims.jsonl in testdata/golden.
func TestGolden(t *testing.T) {
	claims := fullClaims(t)
	for _, format := range export.Formats() {
		if format.Name == "parquet" {
			continue // no text; TestParquet reads it back
		}
		golden := filepath.Join("testdata", "golden", format.Name+"."+format.Extension)
		got := write(t, format.Name, claims)
		if *update {
			if err := os.WriteFile(golden, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not as in %s; see the difference with -update", format.Name, golden)
		}
	}
}
