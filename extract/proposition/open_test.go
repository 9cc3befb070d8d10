package proposition

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/data"
)

const openGolden = "testdata/open.tsv"

// TestOpen compares the open extractions of the hand-checked trees with a golden
// file of lines of sentence, predicate and arguments.
func TestOpen(t *testing.T) {
	r, err := New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := longDoc(t, 1)
	var got bytes.Buffer
	for _, e := range r.Open(d) {
		sentence := d.Slice(d.Sentences[e.Sentence].Span)
		fmt.Fprintf(&got, "%s\t%s\t%s\n", sentence, e.Predicate, strings.Join(e.Arguments, "\t"))
		for _, w := range strings.Fields(e.Predicate) {
			if w != "is" && !strings.Contains(sentence, w) {
				t.Errorf("%q is not in %q", w, sentence)
			}
		}
		for _, a := range e.Arguments {
			if !strings.Contains(sentence, a) {
				t.Errorf("%q is not in %q", a, sentence)
			}
		}
		if e.Confidence <= 0 || e.Confidence > 1 {
			t.Errorf("confidence %v", e.Confidence)
		}
	}
	if *update {
		if err := os.WriteFile(openGolden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(openGolden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("got\n%s\nwant\n%s", got.Bytes(), want)
	}
}
