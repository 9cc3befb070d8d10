package quote_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/parse"
	"entente/extract/quote"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
)

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
		level := strings.Repeat("- ", len(quote.Speakers(d, q.Tokens.First))-1)
		if q.Parent < 0 {
			level = ""
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

func TestCases(t *testing.T) {
	raw, err := os.ReadFile("testdata/quotes.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := steps(t)
	for _, c := range strings.Split(string(raw), "\ntext: ")[1:] {
		s, rest, _ := strings.Cut(c, "\n")
		var want []string
		for _, line := range strings.Split(rest, "\n") {
			if w, ok := strings.CutPrefix(line, "want: "); ok {
				want = append(want, w)
			}
		}
		got := lines(annotate(t, all, s))
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\n\tgot  %q\n\twant %q", s, got, want)
		}
	}
}

func block(d *text.Doc, i int) int { return d.Sentences[d.Tokens[i].Sentence].Block }
