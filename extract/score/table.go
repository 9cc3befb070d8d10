package score

import (
	"fmt"
	"io"
	"strings"

	"entente/schema"
)

// WriteTable prints the rows, the side fields, and a last line of figures.
func (r Report) WriteTable(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-15s%7s%7s%7s%7s%7s%7s\n", "kind", "P", "R", "F1", "gold", "found", "right")
	for _, row := range r.Rows {
		fmt.Fprintf(&b, "%-15s%7.3f%7.3f%7.3f%7d%7d%7d\n",
			row.Name, row.Precision(), row.Recall(), row.F1(), row.Gold, row.Found, row.Right)
	}
	var fields []string
	for _, f := range r.Fields {
		fields = append(fields, fmt.Sprintf("%s %.3f of %d", f.Name, f.Accuracy(), f.Asked))
	}
	fmt.Fprintf(&b, "on what matched: %s\n", strings.Join(fields, "  "))
	fmt.Fprintf(&b, "heart F1 %.3f  strict %.3f  all F1 %.3f  texts %d  claims %d\n",
		r.Row("heart").F1(), r.Row("strict heart").F1(), r.Row("all").F1(), r.Texts, r.Row("all").Gold)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMissed lists the core claims that were not found, of one kind or, where
// kind is empty, of all.
func (r Report) WriteMissed(w io.Writer, kind schema.Kind) {
	for _, m := range r.Missed {
		if kind == "" || kind == m.Claim.Kind {
			fmt.Fprintf(w, "missed %s %s: %s   «%s»\n", m.Doc, m.Claim.Kind, m.Claim.label(), clip(m.Claim.Sent, 60))
		}
	}
}

// WriteWrong lists the claims that are not in the gold.
func (r Report) WriteWrong(w io.Writer, kind schema.Kind) {
	for _, c := range r.Wrong {
		if kind == "" || kind == c.Kind {
			fmt.Fprintf(w, "wrong  %s %s: %s | %s %s | %s   «%s»\n",
				c.Doc, c.Kind, c.Subject.Name, c.Predicate, c.Code, c.Object.Name, clip(c.Sentence, 80))
		}
	}
}

// clip cuts s to n characters.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}
