package when_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
	"entente/extract/when"
)

var update = flag.Bool("update", false, "rewrite the table of scores")

// document is a text as the steps before leave it, without tags and trees.
func document(t testing.TB, date, s string) *text.Doc {
	d := &text.Doc{Source: text.Source{Text: s, Blocks: []text.Block{{Span: text.Span{End: len(s)}}}}}
	d.Source.Document.Date = date
	tokens, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	sentences, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []interface {
		Apply(context.Context, *text.Doc) error
	}{tokens, sentences} {
		if err := step.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// dated is an expression with its value, as the cases give it.
type dated struct{ words, value string }

type example struct {
	line       int
	date, text string
	want       []dated
}

// examples reads a file of cases: "date:", "text:" and "want:" lines.
func examples(t testing.TB, name string) []example {
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	date := ""
	for n, line := range strings.Split(string(raw), "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "date":
			date = value
		case "text":
			out = append(out, example{line: n + 1, date: date, text: value})
			date = ""
		case "want":
			words, iso, _ := strings.Cut(value, " = ")
			last := &out[len(out)-1]
			last.want = append(last.want, dated{words, strings.Trim(iso, "?")})
		}
	}
	return out
}

func read(t testing.TB, r *when.Reader, date, s string) []dated {
	d := document(t, date, s)
	if err := r.Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	var out []dated
	for _, x := range d.Times {
		out = append(out, dated{d.Text(x.Tokens), x.Value})
	}
	return out
}

func reader(t testing.TB) *when.Reader {
	r, err := when.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// score counts dates; one is right where its words overlap with the case's and the
// values are equal.
type score struct{ right, found, wanted int }

func (s score) String() string {
	p, r := float64(s.right)/float64(s.found), float64(s.right)/float64(s.wanted)
	return fmt.Sprintf("%d\t%d\t%d\t%.3f\t%.3f\t%.3f", s.wanted, s.found, s.right, p, r, 2*p*r/(p+r))
}

func (s *score) add(want, got []dated) (ok bool) {
	right := 0
	for _, w := range want {
		for _, g := range got {
			if w.value == g.value && (strings.Contains(w.words, g.words) || strings.Contains(g.words, w.words)) {
				right++
				break
			}
		}
	}
	s.right, s.found, s.wanted = s.right+right, s.found+len(got), s.wanted+len(want)
	return right == len(want) && right == len(got)
}

// TestScores holds the quality of dates in testdata/scores.tsv; -update rewrites it.
func TestScores(t *testing.T) {
	r := reader(t)
	table := "cases\twanted\tfound\tright\tprecision\trecall\tF1\n"
	var all score
	for _, file := range []string{"dates.txt", "held.txt"} {
		var s score
		for _, e := range examples(t, file) {
			got := read(t, r, e.date, e.text)
			if !s.add(e.want, got) {
				t.Logf("%s:%d: %s\n\tgot  %v\n\twant %v", file, e.line, e.text, got, e.want)
			}
			all.add(e.want, got)
		}
		table += file + "\t" + s.String() + "\n"
	}
	table += "all\t" + all.String() + "\n"
	const name = "testdata/scores.tsv"
	if *update {
		if err := os.WriteFile(name, []byte(table), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if table != string(want) {
		t.Errorf("scores changed; look at them and run with -update\ngot\n%swant\n%s", table, want)
	}
}
