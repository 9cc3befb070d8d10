package lemma

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// tablePath is where New looks for the table.
const tablePath = "lexicon/lemmas.tsv"

// New reads the table lexicon/lemmas.tsv: lines of form, class and lemma, as its
// head says.
func New(fsys fs.FS) (*Lemmatizer, error) {
	b, err := fs.ReadFile(fsys, tablePath)
	if err != nil {
		return nil, fmt.Errorf("read lemmas: %w", err)
	}
	l := new(Lemmatizer)
	for c := range classes {
		l.words[c], l.endings[c] = make(map[string]string), make(map[string]string)
	}
	number := 0
	for line := range strings.Lines(string(b)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.add(strings.Split(line, "\t")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", tablePath, number, err)
		}
	}
	return l, nil
}

// add takes a line of the table.
func (l *Lemmatizer) add(fields []string) error {
	if len(fields) != 3 {
		return fmt.Errorf("%d fields, want form, class and lemma", len(fields))
	}
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
