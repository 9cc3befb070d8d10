package coref_test

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/text"
)

var update = flag.Bool("update", false, "rewrite the score of the passages")

// TestPassages reads testdata/passages.txt: passages on events of 1945 to 2025, what
// their names lead to ("name: Moscow | country:RUS"), and what their pronouns,
// offices and descriptions do ("refers: both leaders | person:a + person:b"). Not all
// are right; the committed score tells how many, and the log which are not.
func TestPassages(t *testing.T) {
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/passages.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var d *text.Doc
	var title, date string
	asked, right := map[string]int{}, map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		key, value, _ := strings.Cut(lines.Text(), " ")
		switch key {
		case "#":
			title = value
		case "date:":
			date = value
		case "text:":
			d = read(t, p, value, date)
		case "name:", "refers:":
			asked[key]++
			words, want, _ := strings.Cut(value, " | ")
			if got := meant(d, words); got == want {
				right[key]++
			} else {
				t.Logf("%s: %q leads to %q, want %q", title, words, got, want)
			}
		}
	}
	var table strings.Builder
	for _, key := range []string{"name:", "refers:"} {
		fmt.Fprintf(&table, "%-8s %3d of %3d\n", strings.TrimSuffix(key, ":"), right[key], asked[key])
	}
	t.Log("\n" + table.String())
	const file = "testdata/passages-score.txt"
	if *update {
		if err := os.WriteFile(file, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || string(want) != table.String() {
		t.Errorf("%s is not what was measured; run with -update (%v)", file, err)
	}
}

// meant are the identifiers of what the last mention of these words, or whose name is
// these words, stands for.
func meant(d *text.Doc, words string) string {
	out := ""
	for _, m := range d.Mentions {
		if d.Text(m.Tokens) != words && (m.Core.Len() == 0 || d.Text(m.Core) != words) {
			continue
		}
		var ids []string
		for _, e := range m.Entities {
			ids = append(ids, d.Entities[e].ID)
		}
		out = strings.Join(ids, " + ")
	}
	return out
}
