package sentence_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"entente/data"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
)

// split reads a text of one block, or of the blocks that blank lines part.
func split(t testing.TB, s string, o sentence.Options) *text.Doc {
	t.Helper()
	d := &text.Doc{Source: text.Source{Text: s}}
	at := 0
	for part := range strings.SplitSeq(s, "\n\n") {
		d.Source.Blocks = append(d.Source.Blocks, text.Block{
			Span: text.Span{Start: at, End: at + len(part)}, Kind: text.Paragraph,
		})
		at += len(part) + 2
	}
	tokenizer, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	splitter, err := sentence.New(data.FS, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := tokenizer.Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := splitter.Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestCases runs testdata/cases.txt: a name, a text, and its sentences.
func TestCases(t *testing.T) {
	f, err := os.Open("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var name, in string
	var want []string
	run := func() {
		if in == "" {
			return
		}
		t.Run(name, func(t *testing.T) {
			d := split(t, in, sentence.Options{})
			var got []string
			for _, s := range d.Sentences {
				got = append(got, d.Slice(s.Span))
			}
			if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
				t.Errorf("%s\ngot\n%s\nwant\n%s", in, g, w)
			}
		})
		in, want = "", nil
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# "):
			run()
			name = line[2:]
		case strings.HasPrefix(line, "text: "):
			in = line[6:]
		case strings.HasPrefix(line, "want: "):
			want = append(want, line[6:])
		}
	}
	run()
}

func TestBlocksBoundSentences(t *testing.T) {
	d := split(t, "The accord\n\nNorway signed it", sentence.Options{})
	if len(d.Sentences) != 2 || d.Sentences[1].Block != 1 || d.Tokens[2].Sentence != 1 {
		t.Errorf("got %+v", d.Sentences)
	}
}

func TestPullQuoteRepeatsItsSentence(t *testing.T) {
	d := split(t, "Both states might open their ports to the fleet.\n\nAnn Roe\n\n"+
		"Talks go on. Both states, facing protests, might open their ports to the fleet. Few expect it.", sentence.Options{})
	if got := d.Sentences[0].Repeats; got != 3 {
		t.Errorf("the first sentence repeats %d, want 3", got)
	}
	if got := d.Source.Blocks[0].Kind; got != text.PullQuote {
		t.Errorf("the first block is a %s", got)
	}
	if got := d.Source.Blocks[1].Kind; got != text.Caption {
		t.Errorf("the name is a %s", got)
	}
	if got := d.Sentences[3].Repeats; got != -1 {
		t.Errorf("the sentence itself repeats %d", got)
	}
}

func TestOverlongSentencesAreCut(t *testing.T) {
	d := split(t, strings.Repeat("one and two; ", 500), sentence.Options{MaxTokens: 50})
	for _, s := range d.Sentences {
		if s.Tokens.Len() > 50 {
			t.Errorf("%d tokens", s.Tokens.Len())
		}
		if last := d.Tokens[s.Tokens.Last-1].Form; last != ";" {
			t.Errorf("cut behind %q", last)
		}
	}
}

// TestLongInputs holds the time per byte flat on inputs that invite searching.
func TestLongInputs(t *testing.T) {
	for _, unit := range []string{
		"a ", ". ", "\" ", "[1] ", ".\"", "A. ", "x; ",
		"The two states signed the same long pact again\n\n",
	} {
		start := time.Now()
		split(t, strings.Repeat(unit, 400_000/len(unit)), sentence.Options{})
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("400 kB of %q took %v", unit, d)
		}
	}
}

// FuzzSplit holds sentences to what the package promises: together they are all
// the tokens, in order, each within one block and no longer than the limit.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"U.S. The. [1] ?\"'", "a\n\n.\n\n“B.” c", "...  . ) \" X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := split(t, s, sentence.Options{MaxTokens: 20})
		next, block := 0, 0
		for i, x := range d.Sentences {
			if x.Tokens.First != next || x.Tokens.Len() <= 0 || x.Tokens.Len() > 20+12 {
				t.Fatalf("%q: sentence %d is %+v, want it from %d", s, i, x, next)
			}
			if x.Block < block || !d.Source.Blocks[x.Block].Contains(x.Span) {
				t.Fatalf("%q: sentence %d is not in block %d", s, i, x.Block)
			}
			if x.Span != d.SpanOf(x.Tokens) {
				t.Fatalf("%q: sentence %d has the span %+v", s, i, x.Span)
			}
			next, block = x.Tokens.Last, x.Block
		}
		if next != len(d.Tokens) {
			t.Fatalf("%q: %d of %d tokens", s, next, len(d.Tokens))
		}
	})
}

func BenchmarkApply(b *testing.B) {
	s := strings.Repeat("Norway's foreign minister met Gen. Park. He said: “We agree.” Then they left for the U.S. The talks go on.\n\n", 1000)
	d := split(b, s, sentence.Options{})
	splitter, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if err := splitter.Apply(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleSplitter_Apply() {
	d := &text.Doc{Source: text.Source{Text: "Gen. Park left. Talks go on."}}
	d.Source.Blocks = []text.Block{{Span: text.Span{End: len(d.Source.Text)}}}
	tokenizer, err := token.New(data.FS)
	if err != nil {
		panic(err)
	}
	splitter, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		panic(err)
	}
	for _, step := range []interface {
		Apply(context.Context, *text.Doc) error
	}{tokenizer, splitter} {
		if err := step.Apply(context.Background(), d); err != nil {
			panic(err)
		}
	}
	for _, s := range d.Sentences {
		fmt.Println(d.Slice(s.Span))
	}
	// Output:
	// Gen. Park left.
	// Talks go on.
}
