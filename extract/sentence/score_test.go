package sentence_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/conllu"
	"entente/extract/sentence"
	"entente/extract/source"
	"entente/extract/text"
	"entente/extract/token"
)

var update = flag.Bool("update", false, "rewrite testdata/scores.txt")

// TestScores measures tokens and sentences on the raw text of treebanks and
// compares the figures with the committed table.
func TestScores(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_UD")
	if dir == "" {
		t.Skip("ENTENTE_TEST_UD does not name the folder of the treebanks")
	}
	var table strings.Builder
	fmt.Fprintln(&table, "treebank\ttext\ttoken F1\tsentence F1")
	for _, bank := range []string{"en_ewt-ud-dev.conllu", "en_gum-dev.open.conllu"} {
		f, err := os.Open(filepath.Join(dir, bank))
		if err != nil {
			t.Fatal(err)
		}
		docs, err := conllu.ReadAll(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, layout := range []string{"paragraphs", "file", "running"} {
			tok, sent := measure(t, docs, layout)
			fmt.Fprintf(&table, "%s\t%s\t%.2f\t%.2f\n", bank, layout, 100*tok, 100*sent)
		}
	}
	const golden = "testdata/scores.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, _ := os.ReadFile(golden)
	if table.String() != string(want) {
		t.Errorf("got\n%swant\n%s(-update rewrites it)", table.String(), want)
	}
}

// measure reads the documents' text anew and returns the F1 of tokens and of
// sentences. The layout says what is known of the text: its paragraphs; a file
// whose lines are wrapped at 80 columns, with blank lines between paragraphs; or
// nothing, so that the document is one running block.
func measure(t *testing.T, docs []*text.Doc, layout string) (tokens, sentences float64) {
	t.Helper()
	reader, err := source.New(data.FS, source.Options{KeepAll: true, Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	tokenizer, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	splitter, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var tok, sent counts
	for _, gold := range docs {
		d := &text.Doc{Source: gold.Source}
		switch layout {
		case "running":
			d.Source.Blocks = []text.Block{{Span: text.Span{End: len(d.Source.Text)}}}
		case "file":
			read, err := reader.Read(context.Background(), "-", []byte(wrap(gold.Source.Text)))
			if err != nil {
				t.Fatal(err)
			}
			d.Source = read[0]
		}
		if err := tokenizer.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if err := splitter.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		tok.add(spans(gold, gold.Tokens), spans(d, d.Tokens))
		sent.add(sentenceSpans(gold), sentenceSpans(d))
	}
	return tok.f1(), sent.f1()
}

// wrap breaks the lines of s at 80 columns; no byte moves.
func wrap(s string) string {
	b := []byte(s)
	start, last := 0, -1
	for i, c := range b {
		switch c {
		case '\n':
			start, last = i+1, -1
		case ' ':
			last = i
		}
		if i-start >= 80 && last > start {
			b[last] = '\n'
			start, last = last+1, -1
		}
	}
	return string(b)
}

type counts struct{ gold, found, right int }

func (c *counts) add(gold, found []text.Span) {
	want := map[text.Span]bool{}
	for _, s := range gold {
		want[s] = true
	}
	for _, s := range found {
		if want[s] {
			c.right++
		}
	}
	c.gold += len(gold)
	c.found += len(found)
}

func (c *counts) f1() float64 { return 2 * float64(c.right) / float64(c.gold+c.found) }

func spans(d *text.Doc, tokens []text.Token) []text.Span {
	out := make([]text.Span, len(tokens))
	for i, t := range tokens {
		out[i] = d.Source.Offsets.FileSpan(t.Span)
	}
	return out
}

func sentenceSpans(d *text.Doc) []text.Span {
	out := make([]text.Span, len(d.Sentences))
	for i, s := range d.Sentences {
		out[i] = d.Source.Offsets.FileSpan(s.Span)
	}
	return out
}
