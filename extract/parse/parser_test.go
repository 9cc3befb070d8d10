package parse

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"entente/data"
	"entente/extract/text"
)

// sentences are those of prose.
func sentences() *text.Doc {
	d := new(text.Doc)
	for line := range strings.Lines(prose) {
		add(d, strings.Fields(line)...)
	}
	return d
}

func apply(t testing.TB, p *Parser, d *text.Doc) {
	t.Helper()
	if err := p.Apply(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	checkTrees(t, d)
}

// checkTrees checks that each sentence is a tree and that no token lacks anything.
func checkTrees(t testing.TB, d *text.Doc) {
	t.Helper()
	for i, s := range d.Sentences {
		heads := []int{0}
		for k, tok := range d.Tokens[s.Tokens.First:s.Tokens.Last] {
			h := tok.Head - s.Tokens.First + 1
			if tok.Head < 0 {
				h = 0
			} else if !s.Tokens.Has(tok.Head) {
				t.Fatalf("sentence %d: token %d hangs from %d, outside %v", i, k, tok.Head, s.Tokens)
			}
			heads = append(heads, h)
			if (tok.Head < 0) != (tok.Deprel == "root") || tok.UPOS == "" || tok.XPOS == "" || tok.Deprel == "" {
				t.Fatalf("sentence %d, token %d: incomplete: %+v", i, k, tok)
			}
		}
		if len(heads) > 1 && !isTree(heads) {
			t.Fatalf("sentence %d is no tree: %v", i, heads[1:])
		}
	}
}

// TestScalarAgrees checks that scalar and vector code give the same analysis.
func TestScalarAgrees(t *testing.T) {
	a, b := sentences(), sentences()
	apply(t, load(t, Options{}), a)
	apply(t, load(t, Options{Scalar: true}), b)
	if !reflect.DeepEqual(a, b) {
		t.Error("scalar and vector code differ")
	}
}

// TestNeighbours checks that a sentence's analysis does not depend on the sentences
// around it.
func TestNeighbours(t *testing.T) {
	p := load(t, Options{})
	together := sentences()
	apply(t, p, together)
	r := rand.New(rand.NewPCG(1, 2))
	lines := strings.Split(prose, "\n")
	for range 20 {
		order := r.Perm(len(lines))[:1+r.IntN(len(lines))]
		d := new(text.Doc)
		for _, i := range order {
			add(d, strings.Fields(lines[i])...)
		}
		apply(t, p, d)
		for at, i := range order {
			want, got := together.Sentences[i].Tokens, d.Sentences[at].Tokens
			for k := range want.Len() {
				x, y := together.Tokens[want.First+k], d.Tokens[got.First+k]
				if x.Head >= 0 {
					x.Head += got.First - want.First
				}
				x.Sentence = y.Sentence
				if x != y {
					t.Fatalf("alone %+v, with others %+v", y, x)
				}
			}
		}
	}
}

// TestLongSentence checks that a sentence of many tokens stays one tree and takes
// time in proportion to its length.
func TestLongSentence(t *testing.T) {
	d := new(text.Doc)
	add(d, strings.Fields(strings.Repeat(strings.ReplaceAll(prose, "\n", " ")+" ", 40))...)
	add(d, strings.Fields(strings.Repeat("( ", 5000))...)
	add(d)
	begin := time.Now()
	apply(t, load(t, Options{}), d)
	if took := time.Since(begin); took > 30*time.Second {
		t.Errorf("%d tokens took %v", len(d.Tokens), took)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := load(t, Options{}).Apply(ctx, sentences()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
}

// FuzzApply checks that any forms give trees.
func FuzzApply(f *testing.F) {
	f.Add("The treaty was signed .")
	f.Add("\xff\xfe ́ 国連 İ ǅ ¼ " + strings.Repeat("x", 300))
	f.Add(strings.Repeat("( ", 900))
	p := load(f, Options{})
	f.Fuzz(func(t *testing.T, forms string) {
		d := new(text.Doc)
		for _, line := range strings.SplitN(forms, "\n", 20) {
			add(d, strings.Split(line, " ")...)
		}
		apply(t, p, d)
	})
}

// TestDamagedModel checks that a damaged file is refused with a reason, or at least
// does not end the program.
func TestDamagedModel(t *testing.T) {
	model, err := fs.ReadFile(data.FS, modelPath)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 7, 11, 12, 1000, len(model) / 2, len(model) - 1} {
		_, err := open(model[:n])
		if err == nil || !strings.Contains(err.Error(), modelPath) {
			t.Errorf("cut at %d: error %v, want one that names %s", n, err, modelPath)
		}
	}
	header := int(binary.LittleEndian.Uint32(model[8:]))
	for _, c := range []struct{ old, new, want string }{
		{`"arc.u"`, `"arc.x"`, `tensor "arc.u": missing`},
		{`"root"`, `"toor"`, "deprel must have root"},
		{`"i8"`, `"i9"`, `type "i9"`},
		{`"offset"`, `"offsat"`, "tensor"},
	} {
		damaged := bytes.Clone(model)
		copy(damaged[12:12+header], bytes.ReplaceAll(model[12:12+header], []byte(c.old), []byte(c.new)))
		if _, err := open(damaged); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s for %s: error %v, want %q", c.new, c.old, err, c.want)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		damaged := bytes.Clone(model)
		for range 1 + r.IntN(20) {
			damaged[12+r.IntN(header)] = byte(r.IntN(256))
		}
		if p, err := open(damaged); err == nil {
			apply(t, p, sentences())
		}
	}
}

// open makes a parser of a model file.
func open(model []byte) (*Parser, error) {
	return New(withModel{data.FS, model}, Options{})
}

// withModel is a file system with another model.
type withModel struct {
	fs.FS
	model []byte
}

func (w withModel) Open(name string) (fs.File, error) {
	if name == modelPath {
		return fstest.MapFS{name: {Data: w.model}}.Open(name)
	}
	return w.FS.Open(name)
}

func Example() {
	p, err := New(data.FS, Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	d := document("Moscow", "signed", "the", "treaty", ".")
	if err := p.Apply(context.Background(), d); err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range d.Tokens {
		fmt.Println(t.Form, t.Lemma, t.XPOS, t.Deprel, t.Head)
	}
	// Output:
	// Moscow Moscow NNP nsubj 1
	// signed sign VBD root -1
	// the the DT det 3
	// treaty treaty NN obj 1
	// . . . punct 1
}

// TestConcurrent checks that goroutines that share a parser do not disturb each
// other.
func TestConcurrent(t *testing.T) {
	p := load(t, Options{})
	want := sentences()
	apply(t, p, want)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 5 {
				d := sentences()
				if err := p.Apply(context.Background(), d); err != nil || !reflect.DeepEqual(d, want) {
					t.Errorf("error %v, or another analysis", err)
				}
			}
		})
	}
	group.Wait()
}
