package when

import (
	"io/fs"
	"strconv"
	"strings"

	"entente/extract/table"
)

// lexiconFile lists the words of time: class, value and words a line.
const lexiconFile = "lexicon/time.tsv"

// sense is a class that a word belongs to, with its value there.
type sense struct {
	class, value string
	number       int // value as a number, where it is one
}

// lexicon holds the senses of words.
type lexicon struct {
	words map[string][]sense
	// names are phrases that hold a word of time and are no dates, by their
	// first word.
	names map[string][][]string
}

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	lex := &lexicon{words: map[string][]sense{}, names: map[string][][]string{}}
	err := table.Each(fsys, lexiconFile, 3, func(col []string) error {
		lex.add(col[0], col[1], strings.Split(col[2], ", "))
		return nil
	})
	return lex, err
}

func (l *lexicon) add(class, value string, words []string) {
	number, _ := strconv.Atoi(value)
	for _, w := range words {
		if class == "name" {
			phrase := strings.Fields(w)
			l.names[phrase[0]] = append(l.names[phrase[0]], phrase)
			continue
		}
		l.words[w] = append(l.words[w], sense{class, value, number})
	}
}
