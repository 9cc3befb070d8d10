package lemma

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
)

// TestTreebank measures the lemmas on treebanks with their own tags.
func TestTreebank(t *testing.T) {
	dir := os.Getenv("ENTENTE_UD")
	if dir == "" {
		t.Skip("set ENTENTE_UD to a folder with the UD English treebanks to measure lemmas")
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
		if got := l.Lemma(c[1], c[3], c[4]); strings.EqualFold(got, c[2]) {
			right[c[3]]++
		} else if testing.Verbose() && os.Getenv("SHOW") != "" {
			fmt.Println(c[3], c[4], c[1], c[2], got)
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
