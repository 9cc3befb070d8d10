package query

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"entente/graph/sheet"
)

// The formats of Write.
const (
	Text   = "table"
	JSON   = "json"
	NDJSON = "ndjson"
	CSV    = "csv"
)

// Formats returns every format of Write.
func Formats() []string { return []string{Text, JSON, NDJSON, CSV} }

// Write writes t in a format: an aligned table for people, a JSON array of
// objects, JSON Lines, or CSV.
func (t *Table) Write(w io.Writer, format string) error {
	switch format {
	case Text:
		return t.writeText(w)
	case JSON:
		return t.writeJSON(w)
	case NDJSON:
		return t.writeLines(w)
	case CSV:
		return t.writeCSV(w)
	}
	return fmt.Errorf("format %q: want one of %s", format, strings.Join(Formats(), ", "))
}

// widest is the most letters of a cell that writeText shows.
const widest = 100

func (t *Table) writeText(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.DiscardEmptyColumns)
	fmt.Fprintln(tw, strings.ToUpper(strings.Join(t.Columns, "\t")))
	for _, row := range t.Rows {
		for i, c := range row {
			if i > 0 {
				fmt.Fprint(tw, "\t")
			}
			fmt.Fprint(tw, oneLine(sheet.Format(c)))
		}
		fmt.Fprintln(tw)
	}
	if t.More {
		fmt.Fprintf(tw, "… there are more than these %d rows\n", len(t.Rows))
	}
	return tw.Flush()
}

// oneLine makes controls blanks and shortens what is too wide.
func oneLine(s string) string {
	letters := []rune(strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " "))
	for i, r := range letters {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			letters[i] = ' '
		}
	}
	if len(letters) > widest {
		letters = append(letters[:widest-1], '…')
	}
	return string(letters)
}

func (t *Table) writeJSON(w io.Writer) error {
	if _, err := io.WriteString(w, "["); err != nil {
		return err
	}
	for i, row := range t.Rows {
		separator := ",\n "
		if i == 0 {
			separator = "\n "
		}
		object, err := t.object(row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", separator, object); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

func (t *Table) writeLines(w io.Writer) error {
	for _, row := range t.Rows {
		object, err := t.object(row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", object); err != nil {
			return err
		}
	}
	return nil
}

// object is a row as a JSON object whose keys stand in the order of the columns.
func (t *Table) object(row []any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i, name := range t.Columns {
		b.WriteString([]string{"{", ","}[min(i, 1)])
		for j, part := range []any{name, row[i]} {
			if j == 1 {
				b.WriteByte(':')
			}
			if err := e.Encode(part); err != nil {
				return "", fmt.Errorf("write column %s: %w", name, err)
			}
		}
	}
	if len(t.Columns) == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return strings.ReplaceAll(b.String(), "\n", ""), nil
}

func (t *Table) writeCSV(w io.Writer) error {
	out := sheet.NewWriter(w)
	header := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = c
	}
	if err := out.Write(header...); err != nil {
		return err
	}
	for _, row := range t.Rows {
		if err := out.Write(row...); err != nil {
			return err
		}
	}
	return out.Flush()
}
