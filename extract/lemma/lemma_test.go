package lemma

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"entente/data"
)

// TestCases runs the cases of testdata/lemmas.txt.
func TestCases(t *testing.T) {
	b, err := os.ReadFile("testdata/lemmas.txt")
	if err != nil {
		t.Fatal(err)
	}
	l := load(t)
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Fields(line)
		if got := l.Lemma(c[0], c[1], c[2]); got != c[3] {
			t.Errorf("%s as %s, %s: %q, want %q", c[0], c[1], c[2], got, c[3])
		}
	}
}

// TestBadTable checks that a fault in the table is named with its line.
func TestBadTable(t *testing.T) {
	for table, want := range map[string]string{
		"left\tverb":             "lemmas.tsv line 1: 2 columns",
		"# x\nleft\tvreb\tleave": `lemmas.tsv line 2: class "vreb"`,
	} {
		_, err := New(fstest.MapFS{tablePath: {Data: []byte(table)}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", table, err, want)
		}
	}
}

// FuzzLemma checks that no form is too strange.
func FuzzLemma(f *testing.F) {
	f.Add("İstanbul", "PROPN", "NNPS")
	f.Add("", "VERB", "VBD")
	f.Add("-ed", "VERB", "VBD")
	l := load(f)
	f.Fuzz(func(t *testing.T, form, upos, xpos string) {
		if lemma := l.Lemma(form, upos, xpos); lemma == "" && form != "" {
			t.Errorf("%q has no lemma", form)
		}
	})
}

func Example() {
	l, err := New(data.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Lemma("meeting", "VERB", "VBG"), l.Lemma("meeting", "NOUN", "NN"))
	// Output: meet meeting
}

// TestTreebank measures the lemmas on treebanks with their own tags.
func TestTreebank(t *testing.T) {
	dir := os.Getenv("ENTENTE_TEST_UD")
	if dir == "" {
		t.Skip("set ENTENTE_TEST_UD to a folder with the UD English treebanks to measure lemmas")
	}
	l := load(t)
	for _, file := range []string{"en_ewt-ud-dev.conllu", "en_gum-dev.open.conllu"} {
		right, all := measure(t, l, filepath.Join(dir, file))
		for _, pos := range []string{"VERB", "NOUN", "AUX", "ADJ", "PROPN"} {
			t.Logf("%s %s: %.2f%% of %d", file, pos, 100*float64(right[pos])/float64(all[pos]), all[pos])
		}
		for _, pos := range []string{"VERB", "NOUN"} {
			if float64(right[pos]) < 0.97*float64(all[pos]) {
				t.Errorf("%s: fewer than 97%% of the lemmas of %s are right", file, pos)
			}
		}
	}
}

// measure counts the words whose lemma is right up to case, and all, by part of speech.
func measure(t *testing.T, l *Lemmatizer, path string) (right, all map[string]int) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	right, all = map[string]int{}, map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 10 || strings.ContainsAny(c[0], ".-") || strings.Contains(c[5], "Typo=Yes") {
			continue
		}
		all[c[3]]++
		if strings.EqualFold(l.Lemma(c[1], c[3], c[4]), c[2]) {
			right[c[3]]++
		}
	}
	return right, all
}

func load(t testing.TB) *Lemmatizer {
	l, err := New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
