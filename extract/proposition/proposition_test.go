package proposition

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/conllu"
	"entente/extract/text"
)

var update = flag.Bool("update", false, "rewrite the wanted propositions of testdata/trees.conllu")

const trees = "testdata/trees.conllu"

// TestRead reads the propositions of hand-checked trees. Each sentence of the file
// stands under "# want = " lines, one for each proposition.
func TestRead(t *testing.T) {
	raw, err := os.ReadFile(trees)
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for block := range strings.SplitSeq(strings.TrimSpace(string(raw)), "\n\n") {
		want, rest := splitWant(block)
		docs, err := conllu.ReadAll(strings.NewReader(rest + "\n\n"))
		if err != nil || len(docs) != 1 {
			t.Fatalf("%v in\n%s", err, rest)
		}
		var got []string
		for _, p := range r.Read(docs[0]) {
			got = append(got, describe(docs[0], &p))
		}
		if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w && !*update {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", docs[0].Source.Text, g, w)
		}
		for _, g := range got {
			fmt.Fprintf(&out, "# want = %s\n", g)
		}
		fmt.Fprintf(&out, "%s\n\n", rest)
	}
	if *update {
		if err := os.WriteFile(trees, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func splitWant(block string) (want []string, rest string) {
	var lines []string
	for line := range strings.SplitSeq(block, "\n") {
		if w, ok := strings.CutPrefix(line, "# want = "); ok {
			want = append(want, w)
		} else {
			lines = append(lines, line)
		}
	}
	return want, strings.Join(lines, "\n")
}

// describe writes p as "withdraw(Russia; troops) from:Syria intended negative".
func describe(d *text.Doc, p *Proposition) string {
	names := func(args []Argument) string {
		var out []string
		for _, a := range args {
			out = append(out, d.Text(a.Tokens))
		}
		return strings.Join(out, " + ")
	}
	s := fmt.Sprintf("%s(%s; %s)", p.Lemma, names(p.Subjects), names(p.Objects))
	if len(p.Indirect) > 0 {
		s += " indirect:" + names(p.Indirect)
	}
	for _, o := range p.Obliques {
		s += fmt.Sprintf(" %s:%s", o.Prep, d.Text(o.Tokens))
	}
	s += fmt.Sprintf(" %s %s", p.Modality, p.Polarity)
	if p.Reciprocal {
		s += " reciprocal"
	}
	if p.Embedding != Both {
		s += " " + string(p.Embedding)
	}
	return s
}

func FuzzRead(f *testing.F) {
	raw, err := os.ReadFile(trees)
	if err != nil {
		f.Fatal(err)
	}
	for block := range strings.SplitSeq(string(raw), "\n\n") {
		f.Add(block)
	}
	r, err := New(data.FS)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, in string) {
		docs, _ := conllu.ReadAll(strings.NewReader(in))
		for _, d := range docs {
			for _, p := range r.Read(d) {
				for _, a := range append(p.Subjects, p.Objects...) {
					if !a.Tokens.Has(a.Head) {
						t.Fatalf("argument %v without its head", a)
					}
				}
			}
		}
	})
}
