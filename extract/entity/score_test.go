package entity_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/conllu"
	"entente/extract/entity"
	"entente/extract/parse"
	"entente/extract/text"
	"entente/schema"
)

// TestScores measures names of people, organisations and places on EWT dev against
// UNER (Mayhew et al. 2024), exact spans, with the parser's own tags, and holds the
// committed table to be true.
func TestScores(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_UD")
	if dir == "" {
		t.Skip("set ENTENTE_TEST_UD to a folder with en_ewt-ud-dev.conllu and uner_en_ewt-dev.iob2 to measure names")
	}
	gold := readUNER(t, filepath.Join(dir, "uner_en_ewt-dev.iob2"))
	parser, err := parse.New(data.FS, parse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	recognizer, err := entity.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, "en_ewt-ud-dev.conllu"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	tallies := map[string]*tally{"PER": {}, "ORG": {}, "LOC": {}, "all": {}}
	for _, d := range docs {
		for _, s := range []step{parser, recognizer} {
			if err := s.Apply(t.Context(), d); err != nil {
				t.Fatal(err)
			}
		}
		count(t, d, gold, tallies)
	}
	var table strings.Builder
	fmt.Fprintf(&table, "%-4s %6s %6s %6s %6s %6s\n", "", "gold", "found", "P", "R", "F1")
	for _, label := range []string{"PER", "ORG", "LOC", "all"} {
		n := tallies[label]
		p, r := float64(n.right)/float64(n.found), float64(n.right)/float64(n.gold)
		fmt.Fprintf(&table, "%-4s %6d %6d %6.3f %6.3f %6.3f\n", label, n.gold, n.found, p, r, 2*p*r/(p+r))
	}
	t.Log("\n" + table.String())
	const file = "testdata/scores.txt"
	if *update {
		if err := os.WriteFile(file, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || string(want) != table.String() {
		t.Errorf("%s is not what was measured; run with -update (%v)", file, err)
	}
}

type tally struct{ gold, found, right int }

type span struct {
	text.Range
	label string
}

// readUNER returns the names of each sentence, by its letters;
// sentences of the same letters follow one another.
func readUNER(t *testing.T, file string) map[string][][]span {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string][][]span{}
	var words []string
	var names []span
	lines := bufio.NewScanner(f)
	for more := true; more; {
		more = lines.Scan()
		line := lines.Text()
		if strings.HasPrefix(line, "# ") {
			continue
		}
		if line == "" {
			if key := strings.Join(words, ""); key != "" {
				out[key] = append(out[key], names)
			}
			words, names = nil, nil
			continue
		}
		cells := strings.Split(line, "\t")
		position, label, _ := strings.Cut(cells[2], "-")
		switch {
		case position == "B":
			names = append(names, span{text.Range{First: len(words), Last: len(words) + 1}, label})
		case position == "I" && len(names) > 0:
			names[len(names)-1].Last++
		}
		words = append(words, cells[1])
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// count compares the names of a document with gold.
func count(t *testing.T, d *text.Doc, gold map[string][][]span, tallies map[string]*tally) {
	t.Helper()
	found := map[int]map[span]bool{}
	for _, m := range d.Mentions {
		label := uner(d.Entities[m.Entities[0]].Type)
		if m.Kind != text.Name || label == "" {
			continue
		}
		s := d.Tokens[m.Head].Sentence
		if found[s] == nil {
			found[s] = map[span]bool{}
		}
		first := d.Sentences[s].Tokens.First
		found[s][span{text.Range{First: m.Core.First - first, Last: m.Core.Last - first}, label}] = true
	}
	for i, s := range d.Sentences {
		var words []string
		for k := s.Tokens.First; k < s.Tokens.Last; k++ {
			words = append(words, d.Slice(d.Tokens[k].Span))
		}
		key := strings.Join(words, "")
		if len(gold[key]) == 0 {
			t.Fatalf("no gold for %q", key)
		}
		names := gold[key][0]
		gold[key] = gold[key][1:]
		for _, n := range names {
			tallies[n.label].gold++
			tallies["all"].gold++
			if found[i][n] {
				tallies[n.label].right++
				tallies["all"].right++
			}
		}
		for n := range found[i] {
			tallies[n.label].found++
			tallies["all"].found++
		}
	}
}

// uner is the label that UNER gives a type of entity, "" for none.
func uner(typ schema.EntityType) string {
	switch typ {
	case schema.Person:
		return "PER"
	case schema.Organization, schema.Alliance:
		return "ORG"
	case schema.Country, schema.HistoricState, schema.Place:
		return "LOC"
	}
	return ""
}
