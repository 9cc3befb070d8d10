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
	"entente/extract/text"
	"entente/extract/token"
)

var update = flag.Bool("update", false, "rewrite testdata/scores.txt")

// TestScores measures tokens and sentences on the raw text of treebanks and
// compares the figures with the committed table.
func TestScores(t *testing.T) {
	dir := os.Getenv("ENTENTE_UD")
	if dir == "" {
		t.Skip("ENTENTE_UD does not name the folder of the treebanks")
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
		for _, layout := range []string{"paragraphs", "running"} {
			tok, sent := measure(t, docs, layout == "running")
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

// measure reads the documents' text anew, each paragraph a block of its own or the
// whole document one, and returns the F1 of tokens and of sentences.
func measure(t *testing.T, docs []*text.Doc, running bool) (tokens, sentences float64) {
	t.Helper()
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
		if running {
			d.Source.Blocks = []text.Block{{Span: text.Span{End: len(d.Source.Text)}}}
		}
		if err := tokenizer.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if err := splitter.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		tok.add(spans(gold.Tokens), spans(d.Tokens))
		sent.add(sentenceSpans(gold.Sentences), sentenceSpans(d.Sentences))
		if os.Getenv("ENTENTE_SHOW") != "" {
			show(gold, d)
		}
	}
	return tok.f1(), sent.f1()
}

func show(gold, d *text.Doc) {
	have := map[text.Span]bool{}
	for _, s := range spans(d.Tokens) {
		have[s] = true
	}
	want := map[text.Span]bool{}
	for _, s := range spans(gold.Tokens) {
		want[s] = true
		if !have[s] {
			fmt.Printf("TOK missed %q\n", gold.Source.Text[max(0, s.Start-0):s.End])
		}
	}
	for _, s := range spans(d.Tokens) {
		if !want[s] {
			fmt.Printf("TOK wrong %q\n", d.Slice(s))
		}
	}
	haveS := map[text.Span]bool{}
	for _, s := range sentenceSpans(d.Sentences) {
		haveS[s] = true
	}
	for _, s := range gold.Sentences {
		if !haveS[s.Span] {
			fmt.Printf("SENT missed %q\n", gold.Slice(s.Span))
		}
	}
	wantS := map[text.Span]bool{}
	for _, s := range gold.Sentences {
		wantS[s.Span] = true
	}
	for _, s := range d.Sentences {
		if !wantS[s.Span] {
			fmt.Printf("SENT wrong %q\n", d.Slice(s.Span))
		}
	}
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

func spans(tokens []text.Token) []text.Span {
	out := make([]text.Span, len(tokens))
	for i, t := range tokens {
		out[i] = t.Span
	}
	return out
}

func sentenceSpans(sentences []text.Sentence) []text.Span {
	out := make([]text.Span, len(sentences))
	for i, s := range sentences {
		out[i] = s.Span
	}
	return out
}
