package conllu

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/text"
)

const sample = `# newdoc id = sample
# global.Entity = GRP-etype-minspan-identity
# newpar
# sent_id = sample-1
# text = Both leaders don't sign Russia's treaty.
1	Both	both	DET	DT	_	2	det	_	Entity=(1-person-2
2	leaders	leader	NOUN	NNS	_	5	nsubj	_	Entity=1)
3-4	don't	_	_	_	_	_	_	_	_
3	do	do	AUX	VBP	_	5	aux	_	_
4	n't	not	PART	RB	_	5	advmod	_	_
5	sign	sign	VERB	VB	_	0	root	_	_
6-7	Russia's	_	_	_	_	_	_	_	_
6	Russia	Russia	PROPN	NNP	_	8	nmod:poss	_	Entity=(2-place-2(3-place-1-Russia)
7	's	's	PART	POS	_	6	case	_	_
8	treaty	treaty	NOUN	NN	_	5	obj	_	Entity=2)|SpaceAfter=No
9	.	.	PUNCT	.	_	5	punct	_	_

`

func TestReadMakesTheText(t *testing.T) {
	docs, err := ReadAll(strings.NewReader(sample))
	if err != nil || len(docs) != 1 {
		t.Fatalf("got %d documents, %v", len(docs), err)
	}
	d := docs[0]
	if want := "Both leaders don't sign Russia's treaty."; d.Source.Text != want {
		t.Errorf("text is %q, want %q", d.Source.Text, want)
	}
	if got := d.Text(text.Range{First: 2, Last: 4}); got != "don't" {
		t.Errorf("the range is %q", got)
	}
	if got := d.Tokens[5].Head; got != 7 {
		t.Errorf("head of Russia is %d, want 7", got)
	}
	if len(d.Mentions) != 3 || d.Mentions[1].Tokens != (text.Range{First: 5, Last: 8}) {
		t.Errorf("mentions are %+v", d.Mentions)
	}
}

func TestWriteGivesBackWhatWasRead(t *testing.T) {
	first := rewrite(t, sample)
	if second := rewrite(t, first); second != first {
		t.Errorf("written twice, first\n%s\nthen\n%s", first, second)
	}
	for _, want := range []string{
		"3-4\tdon't\t", "Entity=(1-person-2-Both_leaders\n", "Entity=2)|SpaceAfter=No\n", "\t0\troot\t",
	} {
		if !strings.Contains(first, want) {
			t.Errorf("%q is not in\n%s", want, first)
		}
	}
}

func rewrite(t *testing.T, s string) string {
	t.Helper()
	docs, err := ReadAll(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, d := range docs {
		if err := Write(&out, d); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func TestErrorsNameTheLine(t *testing.T) {
	for in, want := range map[string]string{
		"1\tword\n":                              "line 1: want 10 columns",
		"1\tA\ta\t_\t_\t_\t7\tdet\t_\t_\n\n":     "head 7",
		"2\tA\ta\t_\t_\t_\t1\tdet\t_\t_\n\n":     "want word 1",
		"1\tA\ta\t_\t_\t_\tx\tdet\t_\t_\n\n":     "no head",
		"1\tA\ta\t_\t_\t_\t0\troot\t_\tEntity=3": "no bracket",
	} {
		if _, err := ReadAll(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", in, err, want)
		}
	}
}

// TestTreebanks reads whole treebanks, where they are at hand, and compares the
// text that is made of the words with the text that the treebank gives.
func TestTreebanks(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_UD")
	if dir == "" {
		t.Skip("ENTENTE_TEST_UD does not name the folder of the treebanks")
	}
	for _, name := range []string{"en_ewt-ud-dev.conllu", "en_gum-dev.open.conllu"} {
		raw, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		docs, err := ReadAll(bytes.NewReader(raw))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var got []string
		for _, d := range docs {
			for _, s := range d.Sentences {
				got = append(got, d.Slice(s.Span))
			}
		}
		n := 0
		for line := range strings.SplitSeq(string(raw), "\n") {
			if want, ok := strings.CutPrefix(line, "# text = "); ok {
				if strings.TrimSpace(want) != got[n] {
					t.Errorf("%s, sentence %d: got %q, want %q", name, n, got[n], want)
				}
				n++
			}
		}
		if second := rewrite(t, rewrite(t, string(raw))); second != rewrite(t, string(raw)) {
			t.Errorf("%s: written twice, it is not the same", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1-3\tx\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t1\t_\t_\tEntity=(a(b)c)\n")
	f.Fuzz(func(t *testing.T, s string) {
		docs, err := ReadAll(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, d := range docs {
			end := 0
			for _, tok := range d.Tokens {
				if tok.Start < end || tok.End < tok.Start || tok.End > len(d.Source.Text) {
					t.Fatalf("token %+v behind %d in a text of %d bytes", tok, end, len(d.Source.Text))
				}
				end = tok.End
			}
			if err := Write(&bytes.Buffer{}, d); err != nil {
				t.Fatal(err)
			}
			if err := WriteTrees(&bytes.Buffer{}, d); err != nil {
				t.Fatal(err)
			}
		}
	})
}
