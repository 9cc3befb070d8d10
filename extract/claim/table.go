package claim

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// eachRow calls row for each line of a lexicon that is neither blank nor a
// comment, with its tab-separated columns.
func eachRow(fsys fs.FS, name string, columns int, row func(f []string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("read lexicon: %w", err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := strings.TrimRight(in.Text(), "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			return fmt.Errorf("read lexicon %s line %d: %d columns where %d belong", name, n, len(f), columns)
		}
		if err := row(f); err != nil {
			return fmt.Errorf("read lexicon %s line %d: %w", name, n, err)
		}
	}
	if err := in.Err(); err != nil {
		return fmt.Errorf("read lexicon %s: %w", name, err)
	}
	return nil
}

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
	err := eachRow(fsys, name, 2, func(f []string) error {
		sets.add(f[0], words(f[1]))
		return nil
	})
	return sets, err
}
