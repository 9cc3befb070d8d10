package proposition

import (
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/conllu"
	"entente/extract/text"
)

// BenchmarkRead reads the propositions of the hand-checked trees, many times over in
// one document.
func BenchmarkRead(b *testing.B) {
	d := longDoc(b, 50)
	r, err := New(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(d.Source.Text)))
	for b.Loop() {
		r.Read(d)
	}
}

// longDoc is one document of the sentences of testdata, n times.
func longDoc(t testing.TB, n int) *text.Doc {
	t.Helper()
	raw, err := os.ReadFile(trees)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := conllu.ReadAll(strings.NewReader(strings.Repeat(string(raw)+"\n", n)))
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents: %v", len(docs), err)
	}
	return docs[0]
}

// TestReadLong reads a sentence of 5,000 tokens in a chain, and one in a fan.
func TestReadLong(t *testing.T) {
	r, err := New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, chain := range []bool{true, false} {
		d := &text.Doc{Source: text.Source{Text: strings.Repeat("war ", 5000)}}
		for i := range 5000 {
			head := 0
			if chain {
				head = i - 1
			}
			if i == 0 {
				head = -1
			}
			d.Tokens = append(d.Tokens, text.Token{
				Span: text.Span{Start: 4 * i, End: 4*i + 3}, Form: "war", Lemma: "war",
				UPOS: "NOUN", XPOS: "NN", Head: head, Deprel: "conj",
			})
		}
		d.Sentences = []text.Sentence{{Span: text.Span{End: 4 * 5000}, Tokens: text.Range{Last: 5000}}}
		if got := len(r.Read(d)); got != 5000 {
			t.Errorf("%d propositions, want 5000", got)
		}
	}
}
