package export

import (
	"bufio"
	"fmt"
	"strings"

	"entente/graph/quads"
	"entente/graph/sheet"
)

// dot is the language of Graphviz, which hands attributes it does not know on.
type dot struct {
	nodes []attribute[node]
	edges []attribute[edge]
}

func writeDOT(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, dot{nodeAttributes(), edgeAttributes()})
}

func (dot) begin(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, "digraph claims {\n  charset=\"UTF-8\";\n")
	return err
}

func (g dot) node(w *bufio.Writer, n node) error {
	fmt.Fprintf(w, "  %s [label=%s", dotText(n.id()), dotText(n.Name))
	writeDOTAttributes(w, g.nodes, n)
	_, err := w.WriteString("];\n")
	return err
}

func (dot) between(*bufio.Writer) error { return nil }

// What is no fact is dashed; the tooltip is the sentence.
func (g dot) edge(w *bufio.Writer, e edge) error {
	style := "solid"
	if !quads.Direct(e.Claim) {
		style = "dashed"
	}
	fmt.Fprintf(w, "  %s -> %s [label=%s, weight=%d, style=%s, tooltip=%s",
		dotText(e.source().id()), dotText(e.target().id()), dotText(e.Predicate), int(1+e.weight()*9), style, dotText(e.Sentence))
	writeDOTAttributes(w, g.edges, e)
	_, err := w.WriteString("];\n")
	return err
}

func (dot) end(w *bufio.Writer) error {
	_, err := fmt.Fprintln(w, "}")
	return err
}

func writeDOTAttributes[T any](w *bufio.Writer, attributes []attribute[T], of T) {
	for _, a := range attributes {
		if v := a.of(of); v != nil {
			fmt.Fprintf(w, ", %s=%s", a.name, dotText(sheet.Format(v)))
		}
	}
}

// dotText quotes a string. Graphviz reads \N, \G and the like in labels as
// escapes, so a backslash is doubled; controls become blanks.
func dotText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r < ' ' || r == 0x7F:
			b.WriteByte(' ')
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
