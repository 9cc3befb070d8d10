package lemma

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"entente/extract/table"
)

// tablePath is where New looks for the table.
const tablePath = "lexicon/lemmas.tsv"

// New reads the table lexicon/lemmas.tsv: lines of form, class and lemma, as its
// head says.
func New(fsys fs.FS) (*Lemmatizer, error) {
	l := new(Lemmatizer)
	for c := range classes {
		l.words[c], l.endings[c] = make(map[string]string), make(map[string]string)
	}
	return l, table.Each(fsys, tablePath, 3, l.add)
}

// add takes a line of the table: form, class and lemma.
func (l *Lemmatizer) add(fields []string) error {
	form, class, lemma := fields[0], fields[1], fields[2]
	c := slices.Index(classNames[:], class)
	if c < 0 {
		return fmt.Errorf("class %q, want one of %v", class, classNames)
	}
	if ending, ok := strings.CutPrefix(form, "-"); ok {
		l.endings[c][ending] = strings.TrimPrefix(lemma, "-")
	} else {
		l.words[c][form] = lemma
	}
	return nil
}
