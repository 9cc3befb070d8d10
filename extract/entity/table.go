package entity

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// folder is where the tables lie.
const folder = "gazetteer/"

// readTable hands the rows of a table to row. The first line names the columns,
// which must be those given; a line that begins with "# " is a comment.
func readTable(fsys fs.FS, name, columns string, row func(f []string) error) error {
	f, err := fsys.Open(folder + name)
	if err != nil {
		return fmt.Errorf("open gazetteer: %w", err)
	}
	defer f.Close()
	want := strings.Fields(columns)
	lines := bufio.NewScanner(f)
	header := false
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		fields := strings.Split(line, "\t")
		switch {
		case len(fields) != len(want):
			err = fmt.Errorf("%d columns, want %d (%s)", len(fields), len(want), columns)
		case !header:
			if strings.Join(fields, " ") != strings.Join(want, " ") {
				err = fmt.Errorf("columns %v, want %v", fields, want)
			}
			header = true
		default:
			err = row(fields)
		}
		if err != nil {
			return fmt.Errorf("%s%s line %d: %w", folder, name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read %s%s: %w", folder, name, err)
	}
	return nil
}

// list splits a cell of several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
