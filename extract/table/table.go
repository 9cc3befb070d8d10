// Package table reads the lexicons and gazetteers: tab-separated text, one entry a
// line, and lists of words.
package table

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// maxLine is the longest line that is read, in bytes.
const maxLine = 1 << 20

// Each calls row with the columns of every line of the named file, in order; blank
// lines and those that begin with "#" are passed over. A line with another number
// of columns, and an error of row, ends it with an error that names file and line.
func Each(fsys fs.FS, name string, columns int, row func(col []string) error) error {
	return eachLine(fsys, name, func(line string) error {
		col := strings.Split(line, "\t")
		if len(col) != columns {
			return fmt.Errorf("%d columns, want %d", len(col), columns)
		}
		return row(col)
	})
}

// Words returns the set of the words in the named file, which blanks and line ends
// keep apart; lines that begin with "#" are passed over.
func Words(fsys fs.FS, name string) (map[string]bool, error) {
	words := map[string]bool{}
	err := eachLine(fsys, name, func(line string) error {
		for _, w := range strings.Fields(line) {
			words[w] = true
		}
		return nil
	})
	return words, err
}

func eachLine(fsys fs.FS, name string, f func(line string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("read table: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := f(line); err != nil {
			return fmt.Errorf("read table %s line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read table %s: %w", name, err)
	}
	return nil
}
