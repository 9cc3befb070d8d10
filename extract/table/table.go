// Package table reads the lexicons and gazetteers: tab-separated text, one entry a
// line.
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
		col := strings.Split(line, "\t")
		if len(col) != columns {
			return fmt.Errorf("read table %s line %d: %d columns, want %d", name, n, len(col), columns)
		}
		if err := row(col); err != nil {
			return fmt.Errorf("read table %s line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read table %s: %w", name, err)
	}
	return nil
}
