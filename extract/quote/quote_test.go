package quote_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/conllu"
	"entente/extract/parse"
	"entente/extract/quote"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
)

var update = flag.Bool("update", false, "rewrite the trees of the cases")

type step interface {
	Apply(context.Context, *text.Doc) error
}

// steps are what quotations rest on, and their own step.
func steps(t testing.TB) []step {
	tokens, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	sentences, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		t.Fatal(err)
	}
	trees, err := parse.New(data.FS, parse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	quotes, err := quote.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return []step{tokens, sentences, trees, quotes}
}

func annotate(t testing.TB, steps []step, s string) *text.Doc {
	d := &text.Doc{Source: text.Source{Text: s}}
	for at, line := 0, ""; at < len(s); at += len(line) {
		line, _, _ = strings.Cut(s[at:], "\n")
		d.Source.Blocks = append(d.Source.Blocks, text.Block{Span: text.Span{Start: at, End: at + len(line)}, Kind: text.Paragraph})
		at++
	}
	for _, step := range steps {
		if err := step.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// lines writes the quotations of d as the cases do.
func lines(d *text.Doc) []string {
	var out []string
	for _, q := range d.Quotes {
		level := ""
		for p := q.Parent; p >= 0; p = d.Quotes[p].Parent {
			level += "- "
		}
		who := "?"
		if q.Source.Len() > 0 {
			who = d.Text(q.Source)
		}
		if q.Speaker >= 0 {
			who = d.Text(d.Mentions[q.Speaker].Tokens)
		}
		out = append(out, level+who+" | "+d.Text(q.Tokens))
	}
	return out
}

// example is a text and the quotations that it should have.
type example struct {
	text string
	want []string
}

func examples(t testing.TB) []example {
	raw, err := os.ReadFile("testdata/quotes.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	for _, c := range strings.Split(string(raw), "\ntext: ")[1:] {
		s, rest, _ := strings.Cut(c, "\n")
		e := example{text: s}
		for _, line := range strings.Split(rest, "\n") {
			if w, ok := strings.CutPrefix(line, "want: "); ok {
				e.want = append(e.want, w)
			}
		}
		out = append(out, e)
	}
	return out
}

// TestCases reads the trees of the cases from testdata/quotes.conllu, so that
// another parser does not change what is tested; -update writes those of the
// present one.
func TestCases(t *testing.T) {
	const trees = "testdata/quotes.conllu"
	all := steps(t)
	if *update {
		var out bytes.Buffer
		for _, e := range examples(t) {
			if err := conllu.Write(&out, annotate(t, all, e.text)); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(trees, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	in, err := os.Open(trees)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	docs, err := conllu.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	cases := examples(t)
	if len(docs) != len(cases) {
		t.Fatalf("%d trees for %d cases; run with -update", len(docs), len(cases))
	}
	for i, e := range cases {
		if err := all[len(all)-1].Apply(context.Background(), docs[i]); err != nil {
			t.Fatal(err)
		}
		if got := lines(docs[i]); strings.Join(got, "\n") != strings.Join(e.want, "\n") {
			t.Errorf("%s\n\tgot  %q\n\twant %q", e.text, got, e.want)
		}
	}
}

func block(d *text.Doc, i int) int { return d.Sentences[d.Tokens[i].Sentence].Block }
