package parse

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/extract/conllu"
	"entente/extract/text"
)

var update = flag.Bool("update", false, "rewrite testdata/scores.txt")

// treebanks are the files that the scores are taken on, and the documents of them
// that count; all count where there is no such list.
var treebanks = []treebank{
	{"EWT dev", "en_ewt-ud-dev.conllu", nil},
	{"GUM dev", "en_gum-dev.open.conllu", nil},
	{"GUM dev, news, academic, interview", "en_gum-dev.open.conllu", []string{"GUM_news", "GUM_academic", "GUM_interview"}},
}

type treebank struct {
	name, file string
	documents  []string // how the names of those that count begin
}

func (b treebank) counts(d *text.Doc) bool {
	return b.documents == nil || slices.ContainsFunc(b.documents, func(prefix string) bool {
		return strings.HasPrefix(d.Source.Document.Name, prefix)
	})
}

// tally counts tokens and what is right about them.
type tally struct{ tokens, upos, xpos, uas, las, lasCut int }

// TestScores measures the parser on treebanks with gold tokens, punctuation
// counted, and holds the committed table to be true.
func TestScores(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_UD")
	if dir == "" {
		t.Skip("set ENTENTE_TEST_UD to a folder with the UD English treebanks to measure the parser")
	}
	p := load(t, Options{})
	var table strings.Builder
	fmt.Fprintf(&table, "%-36s %7s %6s %6s %6s %6s %14s\n", "", "tokens", "UPOS", "XPOS", "UAS", "LAS", "with subtypes")
	for _, bank := range treebanks {
		var n tally
		for _, d := range readTreebank(t, filepath.Join(dir, bank.file)) {
			if bank.counts(d) {
				n.compare(t, p, d)
			}
		}
		percent := func(k int) float64 { return 100 * float64(k) / float64(n.tokens) }
		fmt.Fprintf(&table, "%-36s %7d %6.2f %6.2f %6.2f %6.2f %14.2f\n", bank.name, n.tokens,
			percent(n.upos), percent(n.xpos), percent(n.uas), percent(n.lasCut), percent(n.las))
	}
	table.WriteString(rawScores(t, p, dir))
	t.Log("\n" + table.String())
	const path = "testdata/scores.txt"
	if *update {
		if err := os.WriteFile(path, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || string(want) != table.String() {
		t.Errorf("%s is out of date: go test ./extract/parse -run TestScores -update", path)
	}
}

func readTreebank(t testing.TB, path string) []*text.Doc {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// compare parses a copy of gold and counts.
func (n *tally) compare(t *testing.T, p *Parser, gold *text.Doc) {
	d := &text.Doc{Sentences: gold.Sentences}
	for _, tok := range gold.Tokens {
		d.Tokens = append(d.Tokens, text.Token{Form: tok.Form, Sentence: tok.Sentence})
	}
	if err := p.Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	for i := range gold.Tokens {
		want, got := &gold.Tokens[i], &d.Tokens[i]
		n.tokens++
		n.upos += one(want.UPOS == got.UPOS)
		n.xpos += one(want.XPOS == got.XPOS)
		n.uas += one(want.Head == got.Head)
		n.lasCut += one(want.Head == got.Head && want.Rel() == got.Rel())
		n.las += one(want.Head == got.Head && want.Deprel == got.Deprel)
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
