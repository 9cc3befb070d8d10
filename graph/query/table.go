package query

import (
	"time"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// Table is the answer to a query. A cell is a string, int64, float64, bool or
// time.Time, or nil where the row has no such value; identifiers are strings.
type Table struct {
	Columns []string
	Rows    [][]any
	// More is set if the limit cut the answer short.
	More bool
}

// cell is a value of the graph as the table holds it.
func cell(v quad.Value) any {
	switch v := v.(type) {
	case nil:
		return nil
	case quad.IRI:
		return quads.ID(v)
	case quad.String:
		return string(v)
	case quad.Int:
		return int64(v)
	case quad.Float:
		return float64(v)
	case quad.Bool:
		return bool(v)
	case quad.Time:
		return time.Time(v)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedString:
		return string(v.Value)
	}
	return quad.StringOf(v)
}

// builder makes a table of rows whose columns turn up as they come.
type builder struct {
	limit   int
	columns map[string]int
	table   Table
}

func newBuilder(limit int) *builder {
	return &builder{limit: limit, columns: make(map[string]int)}
}

// full reports whether no further row fits.
func (b *builder) full() bool { return len(b.table.Rows) >= b.limit }

// add appends a row of the values that the columns named in order have in it.
func (b *builder) add(order []string, values map[string]quad.Value) {
	for _, name := range order {
		if _, known := b.columns[name]; !known && values[name] != nil {
			b.columns[name] = len(b.table.Columns)
			b.table.Columns = append(b.table.Columns, name)
		}
	}
	row := make([]any, len(b.table.Columns))
	for name, i := range b.columns {
		row[i] = cell(values[name])
	}
	b.table.Rows = append(b.table.Rows, row)
}

// finish makes all rows as wide as the table.
func (b *builder) finish() *Table {
	for i, row := range b.table.Rows {
		for len(row) < len(b.table.Columns) {
			row = append(row, nil)
		}
		b.table.Rows[i] = row
	}
	return &b.table
}
