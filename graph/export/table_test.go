package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// TestTheTableOfClaimsIsTheSameInEachFormat compares columns and some cells.
func TestTheTableOfClaimsIsTheSameInEachFormat(t *testing.T) {
	claims := fullClaims(t)
	data := write(t, "parquet", claims)
	file, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, field := range file.Schema().Fields() {
		want = append(want, field.Name())
	}
	slices.Sort(want)

	table, err := csv.NewReader(bytes.NewReader(write(t, "claims-csv", claims))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(slices.Values(table[0])); !slices.Equal(got, want) {
		t.Errorf("columns of CSV: %v, want %v", got, want)
	}
	lines := json.NewDecoder(bytes.NewReader(write(t, "claims-ndjson", claims)))
	for i, c := range claims {
		var row map[string]any
		if err := lines.Decode(&row); err != nil {
			t.Fatal(err)
		}
		if got := slices.Sorted(maps.Keys(row)); !slices.Equal(got, want) {
			t.Errorf("columns of NDJSON: %v, want %v", got, want)
		}
		id, sentence := slices.Index(table[0], "subject_id"), slices.Index(table[0], "sentence")
		if row["subject_id"] != c.Subject.ID || row["sentence"] != c.Sentence || table[i+1][id] != c.Subject.ID || table[i+1][sentence] != c.Sentence {
			t.Errorf("row %d: %v and %v, want %+v", i, row, table[i+1], c)
		}
	}
}
