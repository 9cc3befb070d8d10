package quote

import (
	"io/fs"
	"strings"

	"entente/extract/table"
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
	err := table.Each(fsys, lexiconFile, 2, func(col []string) error {
		lex.add(col[0], strings.Split(col[1], ", ")...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = table.Each(fsys, actorsFile, 2, func(col []string) error {
		lex.add("speaker", col[0])
		return nil
	})
	return lex, err
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
