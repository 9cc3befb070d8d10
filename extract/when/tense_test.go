package when_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"entente/extract/text"
)

// tree is a sentence written as "form/head/relation", heads counted from 1.
func tree(t *testing.T, date, s string) *text.Doc {
	d := &text.Doc{}
	d.Source.Document.Date = date
	for _, word := range strings.Fields(s) {
		part := strings.Split(word, "/")
		head, err := strconv.Atoi(part[1])
		if err != nil {
			t.Fatal(err)
		}
		start := len(d.Source.Text)
		d.Source.Text += part[0] + " "
		tok := text.Token{
			Span: text.Span{Start: start, End: start + len(part[0])},
			Form: part[0], Head: head - 1, Deprel: part[2],
		}
		switch {
		case strings.HasSuffix(part[0], "ing"):
			tok.XPOS = "VBG"
		case part[0] == "is" || part[0] == "holds":
			tok.XPOS = "VBZ"
		case part[0] == "chose":
			tok.XPOS = "VBD"
		case part[0] == "resume":
			tok.XPOS = "VB"
		}
		d.Tokens = append(d.Tokens, tok)
	}
	d.Sentences = []text.Sentence{{Tokens: text.Range{Last: len(d.Tokens)}}}
	if err := reader(t).Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTodayMayMeanNowadays(t *testing.T) {
	for _, c := range []struct{ tree, want string }{
		{"The/2/det envoy/3/nsubj arrived/0/root today/3/advmod", "2024-06-20"},
		{"Moscow/2/nsubj holds/0/root islands/2/obj today/2/advmod", ""},
		{"Today/5/advmod ,/5/punct Russia/5/nsubj is/5/cop first/0/root", ""},
	} {
		d := tree(t, "2024-06-20", c.tree)
		if got := d.Times[0].Value; got != c.want {
			t.Errorf("%s: %q, want %q", d.Source.Text, got, c.want)
		}
	}
}

func TestSeasonOfAnyYear(t *testing.T) {
	for _, c := range []struct{ tree, want string }{
		{"It/2/nsubj holds/0/root drills/2/obj in/6/case the/6/det fall/2/obl", ""},
		{"It/2/nsubj chose/0/root drills/2/obj in/6/case the/6/det fall/2/obl", "2023-09/2023-11"},
	} {
		d := tree(t, "2024-06-20", c.tree)
		if got := d.Times[0].Value; got != c.want {
			t.Errorf("%s: %q, want %q", d.Source.Text, got, c.want)
		}
	}
}

func TestTenseTellsTheYear(t *testing.T) {
	for _, c := range []struct{ tree, want string }{
		{"Voters/2/nsubj chose/0/root him/2/obj in/5/case September/2/obl", "2023-09"},
		{"The/2/det ban/3/nsubj holds/0/root until/5/case September/3/obl", "/2024-09"},
		{"Talks/3/nsubj will/3/aux resume/0/root in/5/case September/3/obl", "2024-09"},
	} {
		d := tree(t, "2024-06-20", c.tree)
		if got := d.Times[0].Value; got != c.want {
			t.Errorf("%s: %q, want %q", d.Source.Text, got, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	got := read(t, reader(t), "", "KYIV, Feb. 18, 2022 - Shells fell on Tuesday. Talks resume on Monday.")
	if len(got) != 3 || got[1].value != "2022-02-15" {
		t.Errorf("got %v, want Tuesday as 2022-02-15", got)
	}
}

func FuzzApply(f *testing.F) {
	r := reader(f)
	for _, e := range examples(f, "dates.txt") {
		f.Add(e.date, e.text)
	}
	f.Add("2024-02-30", "from 0000-00-00 to 31 February 9999, 1/1/1/1 '99s Q9 2024 mid-mid-2000 BC")
	f.Fuzz(func(t *testing.T, date, s string) {
		d := document(t, date, s)
		if err := r.Apply(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, x := range d.Times {
			if x.Tokens.First < last || x.Tokens.Last > len(d.Tokens) || x.Tokens.Len() < 1 {
				t.Fatalf("date at %v in %d tokens, behind %d", x.Tokens, len(d.Tokens), last)
			}
			if (x.Value == "") != (x.Granularity == "") {
				t.Fatalf("%q has value %q and granularity %q", d.Text(x.Tokens), x.Value, x.Granularity)
			}
			last = x.Tokens.Last
		}
	})
}

func BenchmarkApply(b *testing.B) {
	r := reader(b)
	var all strings.Builder
	for _, e := range examples(b, "held.txt") {
		all.WriteString(e.text + "\n")
	}
	d := document(b, "2023-03-20", all.String())
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		if err := r.Apply(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}
