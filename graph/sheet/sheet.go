// Package sheet writes CSV (RFC 4180, in UTF-8 with line feeds) that is safe to open
// in a spreadsheet.
package sheet

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Writer writes rows of cells: strings, numbers, booleans, times and nil.
type Writer struct{ csv *csv.Writer }

// NewWriter writes to w. Flush when done.
func NewWriter(w io.Writer) *Writer { return &Writer{csv.NewWriter(w)} }

// Write writes a row.
func (w *Writer) Write(cells ...any) error {
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = Format(c)
		if _, text := c.(string); text {
			row[i] = defuse(row[i])
		}
	}
	return w.csv.Write(row)
}

// Flush writes what is left and returns the first error there was.
func (w *Writer) Flush() error {
	w.csv.Flush()
	return w.csv.Error()
}

// Format is the text of a cell; a missing value has none.
func Format(cell any) string {
	switch c := cell.(type) {
	case string:
		return c
	case int:
		return strconv.Itoa(c)
	case int64:
		return strconv.FormatInt(c, 10)
	case float64:
		return strconv.FormatFloat(c, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(c)
	case time.Time:
		return c.Format(time.RFC3339Nano)
	}
	return ""
}

// defuse puts an apostrophe before what a spreadsheet would run as a formula. It
// makes a carriage return a line feed, which encoding/csv does to some only, and
// U+FFFD of what some readers end a text at: NUL, and what is not UTF-8.
func defuse(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
	// Spreadsheets set for Chinese or Japanese run the wide forms, too.
	if first, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("=+-@\t\n＝＋－＠", first) {
		return "'" + s
	}
	return s
}
