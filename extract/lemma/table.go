package lemma

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// tablePath is where New looks for the irregular forms.
const tablePath = "lexicon/lemma_exceptions.tsv"

// New reads the irregular forms from lexicon/lemma_exceptions.tsv: lines of form,
// class (verb, noun, adj, adv, other) and lemma; lines that begin with # are
// comments.
func New(fsys fs.FS) (*Lemmatizer, error) {
	b, err := fs.ReadFile(fsys, tablePath)
	if err != nil {
		return nil, fmt.Errorf("read irregular lemmas: %w", err)
	}
	l := new(Lemmatizer)
	for c := range l.irregular {
		l.irregular[c] = make(map[string]string)
	}
	number := 0
	for line := range strings.Lines(string(b)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s:%d: %d fields, want form, class and lemma", tablePath, number, len(fields))
		}
		c := slices.Index(classNames[:], fields[1])
		if c < 0 {
			return nil, fmt.Errorf("%s:%d: class %q, want one of %v", tablePath, number, fields[1], classNames)
		}
		l.irregular[c][fields[0]] = fields[2]
	}
	return l, nil
}
