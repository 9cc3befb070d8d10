package coref_test

import (
	"bufio"
	"context"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/text"
	"entente/schema"
)

// TestCases reads testdata/cases.txt: a comment, a text, and what its mentions
// stand for ("want: both states | Egypt + Israel"), or that one stands for nothing.
func TestCases(t *testing.T) {
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var name string
	var d *text.Doc
	for lines := bufio.NewScanner(f); lines.Scan(); {
		key, value, _ := strings.Cut(lines.Text(), " ")
		switch key {
		case "#":
			name = value
		case "text:":
			d = read(t, p, value, "")
		case "want:":
			words, want, _ := strings.Cut(value, " | ")
			if got := referents(d, words); got != want {
				t.Errorf("%s: %q stands for %q, want %q", name, words, got, want)
			}
		case "none:":
			if got := referents(d, value); got != "" {
				t.Errorf("%s: %q stands for %q, want nothing", name, value, got)
			}
		}
	}
}

// read annotates s as one paragraph of a document of this date, "" for none.
func read(t *testing.T, p *extract.Pipeline, s, date string) *text.Doc {
	t.Helper()
	src := text.Source{
		Text: s, Blocks: []text.Block{{Span: text.Span{End: len(s)}, Kind: text.Paragraph}},
		Document: schema.Document{ID: schema.DocumentID("case.txt"), Name: "case.txt", Date: date},
	}
	d, err := p.Annotate(context.Background(), src)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// referents are the names of what the last mention of these words stands for.
func referents(d *text.Doc, words string) string {
	out := ""
	for _, m := range d.Mentions {
		if d.Text(m.Tokens) != words {
			continue
		}
		var names []string
		for _, e := range m.Entities {
			names = append(names, d.Entities[e].Name)
		}
		out = strings.Join(names, " + ")
	}
	return out
}
