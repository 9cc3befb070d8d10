package export

import (
	"bufio"
	"fmt"
	"strings"
)

// dot is the language of Graphviz.
type dot struct{}

func writeDOT(w *bufio.Writer, claims Claims) error { return writeGraph(w, claims, dot{}) }

func (dot) begin(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, "digraph claims {\n  charset=\"UTF-8\";\n")
	return err
}

func (dot) node(w *bufio.Writer, n node) error {
	_, err := fmt.Fprintf(w, "  %s [label=%s];\n", dotText(n.ID), dotText(n.Name))
	return err
}

func (dot) between(*bufio.Writer) error { return nil }

// Graphviz cannot draw a graph with the attributes of all claims; the tooltip
// holds the sentence. What is no fact is dashed.
func (dot) edge(w *bufio.Writer, e edge) error {
	style := "solid"
	if e.Modality != "actual" || e.Polarity != "positive" {
		style = "dashed"
	}
	_, err := fmt.Fprintf(w, "  %s -> %s [id=%s, label=%s, weight=%d, style=%s, tooltip=%s];\n",
		dotText(e.Subject.ID), dotText(e.Object.ID), dotText(e.ID), dotText(e.Predicate), int(1+e.weight()*9), style, dotText(e.Sentence))
	return err
}

func (dot) end(w *bufio.Writer) error {
	_, err := fmt.Fprintln(w, "}")
	return err
}

// dotText quotes a string. Graphviz reads \N, \G and the like in labels as
// escapes, so a backslash is doubled; controls become blanks.
func dotText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return ' '
		}
		return r
	}, s)
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
