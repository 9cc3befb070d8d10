package quote

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// lexiconFile lists the words that credit: class and lemmas a line. actorsFile lists
// nouns of actors: noun and sector.
const (
	lexiconFile = "lexicon/speech.tsv"
	actorsFile  = "gazetteer/actors.tsv"
)

// lexicon holds the lemmas of each class.
type lexicon map[string]map[string]bool

func loadLexicon(fsys fs.FS) (lexicon, error) {
	lex := lexicon{}
	err := eachRow(fsys, lexiconFile, 2, func(col []string) {
		lex.add(col[0], strings.Split(col[1], ", ")...)
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(fsys, actorsFile, 2, func(col []string) {
		lex.add("speaker", col[0])
	})
	return lex, err
}

// eachRow calls add with the columns of each row of a table, comments left out.
func eachRow(fsys fs.FS, name string, columns int, add func(col []string)) error {
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != columns {
			return fmt.Errorf("%s line %d: %d columns, want %d", name, n, len(col), columns)
		}
		add(col)
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

func (l lexicon) add(class string, words ...string) {
	if l[class] == nil {
		l[class] = map[string]bool{}
	}
	for _, w := range words {
		l[class][w] = true
	}
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
