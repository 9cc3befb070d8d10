package claim

import (
	"io/fs"
	"strings"

	"entente/extract/table"
)

// words are the entries of a comma-separated column.
func words(column string) []string {
	var out []string
	for w := range strings.SplitSeq(column, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// wordSets are named sets of words and phrases.
type wordSets map[string]map[string]bool

func (s wordSets) add(name string, ws []string) {
	if s[name] == nil {
		s[name] = map[string]bool{}
	}
	for _, w := range ws {
		s[name][w] = true
	}
}

// loadSets reads a lexicon of two columns, a set's name and its words.
func loadSets(fsys fs.FS, name string) (wordSets, error) {
	sets := wordSets{}
	err := table.Each(fsys, name, 2, func(f []string) error {
		sets.add(f[0], words(f[1]))
		return nil
	})
	return sets, err
}
