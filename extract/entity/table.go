package entity

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/extract/table"
)

// folder is where the tables lie.
const folder = "gazetteer/"

// readTable hands the rows of a table to row. The first line names the columns,
// which must be those given.
func readTable(fsys fs.FS, name, columns string, row func(f []string) error) error {
	header := false
	return table.Each(fsys, folder+name, len(strings.Fields(columns)), func(f []string) error {
		if header {
			return row(f)
		}
		header = true
		if got := strings.Join(f, " "); got != columns {
			return fmt.Errorf("columns %q, want %q", got, columns)
		}
		return nil
	})
}

// list splits a cell of several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
