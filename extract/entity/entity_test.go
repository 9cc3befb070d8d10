package entity_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/entity"
	"entente/extract/parse"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
)

var update = flag.Bool("update", false, "rewrite what the case files want")

type step interface {
	Apply(context.Context, *text.Doc) error
}

// steps are those up to the recognizer.
func steps(t testing.TB) []step {
	t.Helper()
	tokenizer, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	splitter, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		t.Fatal(err)
	}
	parser, err := parse.New(data.FS, parse.Options{})
	if err != nil {
		t.Skipf("no parser, so no trees to work on: %v", err)
	}
	recognizer, err := entity.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return []step{tokenizer, splitter, parser, recognizer}
}

func annotate(t testing.TB, steps []step, s, date string) *text.Doc {
	t.Helper()
	d := &text.Doc{Source: text.Source{Text: s, Blocks: []text.Block{{Span: text.Span{End: len(s)}, Kind: text.Paragraph}}}}
	d.Source.Document.Date = date
	for _, st := range steps {
		if err := st.Apply(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// TestCases runs the files of testdata/cases: a comment, "text:" with an optional
// "date:" before it, and a line "want:" for each mention.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	steps := steps(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { runFile(t, steps, file) })
	}
}

func runFile(t *testing.T, steps []step, file string) {
	old, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var rewritten bytes.Buffer
	for block := range strings.SplitSeq(strings.TrimSpace(string(old)), "\n\n") {
		var head, want []string
		var input, date string
		for line := range strings.SplitSeq(block, "\n") {
			switch {
			case strings.HasPrefix(line, "want: "):
				want = append(want, line)
				continue
			case strings.HasPrefix(line, "text: "):
				input = strings.TrimPrefix(line, "text: ")
			case strings.HasPrefix(line, "date: "):
				date = strings.TrimPrefix(line, "date: ")
			}
			head = append(head, line)
		}
		got := describe(annotate(t, steps, input, date))
		if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w && !*update {
			t.Errorf("%s\ngot\n%s\nwant\n%s", input, g, w)
		}
		fmt.Fprintf(&rewritten, "%s\n\n", strings.Join(append(head, got...), "\n"))
	}
	if *update {
		if err := os.WriteFile(file, append(bytes.TrimSpace(rewritten.Bytes()), '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// describe writes each mention as a line: words, kind, identifiers, and what else
// is known of it.
func describe(d *text.Doc) []string {
	var out []string
	for _, m := range d.Mentions {
		line := []string{"want: " + d.Text(m.Tokens), string(m.Kind)}
		for _, i := range m.Entities {
			e := &d.Entities[i]
			line = append(line, e.ID)
			for _, r := range e.Roles {
				if !m.Tokens.Contains(r.Tokens) && m.Tokens.Last > r.Tokens.First || r.Tokens.First > m.Tokens.Last+4 {
					continue
				}
				of := ""
				if r.Of >= 0 {
					of = " of " + d.Entities[r.Of].Name
				}
				line = append(line, r.Title+of)
			}
		}
		if m.Sector != "" {
			line = append(line, m.Sector)
		}
		if m.Class != "" {
			line = append(line, m.Class)
		}
		out = append(out, strings.Join(line, " | "))
	}
	return out
}
