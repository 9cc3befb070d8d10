package parse

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"entente/data"
	"entente/extract/text"
)

// referenceSentence is what the training program computes for a sentence.
type referenceSentence struct {
	Forms   []string  `json:"forms"`
	Word    []int32   `json:"word"`
	Bag     [][]int   `json:"bag"`
	UPOS    []string  `json:"upos"`
	XPOS    []string  `json:"xpos"`
	Heads   []int     `json:"heads"`
	Deprels []string  `json:"deprels"`
	NER     []string  `json:"ner"`
	X0      []float64 `json:"x0"`
	// Arcs are the scores of the heads of the first token: the root, then each
	// token, none for itself.
	Arcs []*float64 `json:"arcs"`
}

// TestReference compares the parser with the training program: the same features,
// and the same analysis of every token. Rounding to integers could tip a choice
// that hangs in the balance; the sentences have none.
func TestReference(t *testing.T) {
	b, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var reference []referenceSentence
	if err := json.Unmarshal(b, &reference); err != nil {
		t.Fatal(err)
	}
	p := load(t, Options{})
	r := p.readers.New().(*reader)
	for _, s := range reference {
		for i, form := range s.Forms {
			r.features.read(form)
			var rows []int
			for _, h := range r.features.hash {
				rows = append(rows, int(h%uint32(len(p.network.bag.scale))))
			}
			if !slices.Equal(rows, s.Bag[i]) || p.network.vocab[string(r.features.key)] != s.Word[i] {
				t.Fatalf("%q: features %v and word %d, want %v and %d", form, rows,
					p.network.vocab[string(r.features.key)], s.Bag[i], s.Word[i])
			}
		}
		for i, x := range r.embedding(s.Forms[0]) {
			if d := float64(x) - s.X0[i]; d > 1e-4 || d < -1e-4 {
				t.Fatalf("%q: element %d of the vector is %g, want %g", s.Forms[0], i, x, s.X0[i])
			}
		}
		d := document(s.Forms...)
		r.read(d.Tokens, windows(d))
		for j, want := range s.Arcs {
			if got := float64(r.trees.scores[j]); want != nil && math.Abs(got-*want) > 0.02 {
				t.Errorf("%q: head %d of the first token scores %.4f, want %.4f", s.Forms, j, got, *want)
			}
		}
		for i, tok := range d.Tokens {
			// The reference chooses the two tags apart.
			scores := r.tagScores[i*r.tags.Stride():]
			upos := r.upos[best(scores[:len(r.upos)])]
			xpos := r.xpos[best(scores[len(r.upos):][:len(r.xpos)])]
			got := []any{upos, xpos, tok.Head, tok.Deprel, tok.NER}
			want := []any{s.UPOS[i], s.XPOS[i], s.Heads[i], s.Deprels[i], ""}
			if s.NER != nil {
				want[4] = s.NER[i]
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d %q in %q: %v, want %v", i, tok.Form, s.Forms, got, want)
			}
		}
	}
}

func load(t testing.TB, opts Options) *Parser {
	t.Helper()
	p, err := New(data.FS, opts)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// document is a document of one sentence.
func document(forms ...string) *text.Doc {
	d := new(text.Doc)
	add(d, forms...)
	return d
}

// add adds a sentence to a document.
func add(d *text.Doc, forms ...string) {
	first := len(d.Tokens)
	for _, form := range forms {
		d.Tokens = append(d.Tokens, text.Token{Form: form, Sentence: len(d.Sentences)})
	}
	d.Sentences = append(d.Sentences, text.Sentence{Tokens: text.Range{First: first, Last: len(d.Tokens)}})
}
