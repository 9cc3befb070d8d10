package entity_test

import (
	"io/fs"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"entente/data"
)

// rows are the rows of a table by column.
func rows(t *testing.T, file string) []map[string]string {
	t.Helper()
	b, err := fs.ReadFile(data.FS, file)
	if err != nil {
		t.Fatal(err)
	}
	var header []string
	var out []map[string]string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		cells := strings.Split(line, "\t")
		if header == nil {
			header = cells
			continue
		}
		if len(cells) != len(header) {
			t.Fatalf("%s: %d columns, want %d: %q", file, len(cells), len(header), line)
		}
		row := map[string]string{}
		for i, h := range header {
			row[h] = cells[i]
		}
		out = append(out, row)
	}
	return out
}

func tables(t *testing.T) []string {
	t.Helper()
	files, err := fs.Glob(data.FS, "gazetteer/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	return files
}

func TestTablesAreCleanText(t *testing.T) {
	for _, file := range tables(t) {
		b, err := fs.ReadFile(data.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(b) {
			t.Errorf("%s is not UTF-8", file)
		}
		for _, r := range string(b) {
			if unicode.IsControl(r) && r != '\t' && r != '\n' {
				t.Errorf("%s holds the control character %U", file, r)
			}
		}
		seen := map[string]bool{}
		for line := range strings.SplitSeq(string(b), "\n") {
			if line != "" && seen[line] {
				t.Errorf("%s: twice: %s", file, line)
			}
			seen[line] = true
		}
	}
}

func TestTablesNameKnownStates(t *testing.T) {
	known := map[string]bool{"": true}
	for _, r := range rows(t, "gazetteer/countries.tsv") {
		known[r["iso3"]] = true
	}
	named := map[string]bool{}
	for _, r := range rows(t, "gazetteer/organisations.tsv") {
		named[r["abbreviation"]] = true
	}
	for _, r := range rows(t, "gazetteer/historic.tsv") {
		named[r["name"]] = true
	}
	for _, file := range tables(t) {
		for _, r := range rows(t, file) {
			for _, column := range []string{"iso3", "members", "home_iso3", "successor_iso3", "countries", "country", "state"} {
				for code := range strings.SplitSeq(r[column], "|") {
					if !known[code] && !named[code] {
						t.Errorf("%s: no state %q in %v", file, code, r)
					}
				}
			}
		}
	}
}
