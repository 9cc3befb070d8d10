package score_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/score"
	"entente/schema"
)

var update = flag.Bool("update", false, "rewrite golden files")

func compare(t testing.TB) score.Report {
	t.Helper()
	gold, err := score.Load(os.DirFS("testdata/gold"), os.DirFS("testdata/docs"))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile("testdata/claims.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var claims []schema.Claim
	for dec := json.NewDecoder(bytes.NewReader(raw)); dec.More(); {
		var c schema.Claim
		if err := dec.Decode(&c); err != nil {
			t.Fatal(err)
		}
		claims = append(claims, c)
	}
	return score.Compare(gold, claims)
}

func TestTable(t *testing.T) {
	var got bytes.Buffer
	if err := compare(t).WriteTable(&got); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/table.txt"
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
		t.Errorf("-want +got:\n%s", d)
	}
}

// The reference scorer must print the same table, byte for byte.
func TestReferenceScorer(t *testing.T) {
	script := os.Getenv("ENTENTE_TEST_SCORER")
	if script == "" {
		t.Skip("ENTENTE_TEST_SCORER does not name the reference scorer")
	}
	want, err := exec.Command("python3", script, "--gold", "testdata/gold", "--docs", "testdata/docs",
		"--pred", "testdata/claims.jsonl").Output()
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := compare(t).WriteTable(&got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("-reference +ours:\n%s", d)
	}
}

func TestMissedAndWrong(t *testing.T) {
	r := compare(t)
	var got bytes.Buffer
	r.WriteMissed(&got, "")
	r.WriteWrong(&got, schema.Clause)
	want := `missed accord.txt action: HUN | sign | Danube Navigation Accord   «The two states signed»
missed partial.md clause: treaty | arms-control | catches   «The treaty limits»
wrong  partial.md clause: the treaty | sanctions  | catches   «The treaty limits catches.»
`
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
