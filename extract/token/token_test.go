package token_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode"

	"entente/data"
	"entente/extract/text"
	"entente/extract/token"
)

func tokenizer(t testing.TB) *token.Tokenizer {
	t.Helper()
	tk, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return tk
}

// TestCases runs testdata/cases.txt: a name, a text, and the forms of its tokens.
func TestCases(t *testing.T) {
	tk := tokenizer(t)
	f, err := os.Open("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var name, in string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# "):
			name = line[2:]
		case strings.HasPrefix(line, "text: "):
			in = line[6:]
		case strings.HasPrefix(line, "want: "):
			t.Run(name, func(t *testing.T) {
				if got := forms(tk.Split(in)); got != line[6:] {
					t.Errorf("%s\ngot  %s\nwant %s", in, got, line[6:])
				}
			})
		}
	}
}

func forms(tokens []text.Token) string {
	var out []string
	for _, t := range tokens {
		out = append(out, t.Form)
	}
	return strings.Join(out, " ")
}

func TestBlocksBoundTokens(t *testing.T) {
	d := &text.Doc{Source: text.Source{Text: "Talks in Oslo\n\nNorway's fleet", Blocks: []text.Block{
		{Span: text.Span{Start: 0, End: 13}}, {Span: text.Span{Start: 15, End: 29}},
	}}}
	if err := tokenizer(t).Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if got := forms(d.Tokens); got != "Talks in Oslo Norway 's fleet" {
		t.Errorf("got %s", got)
	}
	if d.Tokens[2].Glued || !d.Tokens[3].Glued {
		t.Error("only Norway is glued to what follows")
	}
}

// TestLongInputs holds the time per byte flat on inputs that invite searching.
func TestLongInputs(t *testing.T) {
	tk := tokenizer(t)
	for _, unit := range []string{"(", "a-", "a.", "1,", "'s", "a ", "'", "[1]", "a@", "http://", "\u00ad", "x'", "U.S.", "x1"} {
		start := time.Now()
		tk.Split(strings.Repeat(unit, 400_000/len(unit)))
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("400 kB of %q took %v", unit, d)
		}
	}
}

func FuzzSplit(f *testing.F) {
	tk := tokenizer(f)
	for _, s := range []string{"Norway's U.S.-led fleet.[1] cannot ...", "\xff\xfe'", "19684 May, 19684", "``x'''", "ofAqaba2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, tk.Split(s)) })
}

// check holds the tokens of s to what the package promises: in order, disjoint,
// and with nothing but blanks between them.
func check(t *testing.T, s string, tokens []text.Token) {
	t.Helper()
	end := 0
	for i, tok := range tokens {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) {
			t.Fatalf("%q: token %d is %+v, behind %d", s, i, tok.Span, end)
		}
		if left := strings.TrimFunc(s[end:tok.Start], blank); left != "" {
			t.Fatalf("%q: %q is lost", s, left)
		}
		if tok.Form == "" {
			t.Fatalf("%q: token %d has no form", s, i)
		}
		if glued := i+1 < len(tokens) && tokens[i+1].Start == tok.End; glued != tok.Glued {
			t.Fatalf("%q: token %d says glued %v", s, i, tok.Glued)
		}
		end = tok.End
	}
	if left := strings.TrimFunc(s[end:], blank); left != "" {
		t.Fatalf("%q: %q is lost at the end", s, left)
	}
}

func blank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

func BenchmarkSplit(b *testing.B) {
	tk := tokenizer(b)
	s := strings.Repeat("Norway's foreign minister met Gen. Park of the U.S.-led force on Sept. 3, 2021, and said: “We agree.” ", 1000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		tk.Split(s)
	}
}

func ExampleTokenizer_Split() {
	tk, err := token.New(data.FS)
	if err != nil {
		panic(err)
	}
	for _, t := range tk.Split("Norway's twoday talks.") {
		fmt.Println(t.Form)
	}
	// Output:
	// Norway
	// 's
	// two-day
	// talks
	// .
}
