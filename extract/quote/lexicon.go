package quote

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// lexiconFile lists the words that credit: class and lemmas a line.
const lexiconFile = "lexicon/speech.tsv"

// lexicon holds the lemmas of each class.
type lexicon map[string]map[string]bool

func loadLexicon(fsys fs.FS) (lexicon, error) {
	f, err := fsys.Open(lexiconFile)
	if err != nil {
		return nil, fmt.Errorf("open words of speech: %w", err)
	}
	defer f.Close()
	lex := lexicon{}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		class, words, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("%s line %d: one column, want class and lemmas", lexiconFile, n)
		}
		if lex[class] == nil {
			lex[class] = map[string]bool{}
		}
		for _, w := range strings.Split(words, ", ") {
			lex[class][w] = true
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", lexiconFile, err)
	}
	return lex, nil
}

// has reports whether lemma is of one of classes.
func (l lexicon) has(lemma string, classes ...string) bool {
	for _, c := range classes {
		if l[c][lemma] {
			return true
		}
	}
	return false
}
