package export

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph/sheet"
)

// dot is the DOT language of Graphviz (graphviz.org/doc/info/lang.html), which
// hands attributes it does not know on. Labels are short; the tooltip of a node is
// its whole name, that of an edge its sentence.
type dot struct {
	nodes []attribute[node]
	edges []attribute[edge]
}

func writeDOT(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, dot{nodeAttributes(), edgeAttributes()})
}

func (dot) begin(w *bufio.Writer) error {
	_, err := fmt.Fprintf(w, `// To draw it: dot -Tsvg; where it is large: sfdp -Goverlap=prism -Tsvg.
digraph claims {
  charset="UTF-8"; rankdir=LR; ranksep=0.7; nodesep=0.15; fontname="Helvetica"; fontsize=10; labelloc=b; labeljust=l;
  label=<%s>;
  node [shape=box, style="rounded,filled", color="#777777", fontname="Helvetica", fontsize=11, height=0.3, margin="0.12,0.06"];
  edge [fontname="Helvetica", fontsize=9, arrowsize=0.7];
`, legend())
	return err
}

// legend is a table of colours, which adds no nodes.
func legend() string {
	var b strings.Builder
	b.WriteString(`<table border="0" cellborder="0" cellspacing="4" cellpadding="3"><tr>`)
	for _, l := range nodeLooks() {
		fmt.Fprintf(&b, `<td bgcolor="%s" style="rounded">%s</td>`, l.color, l.about)
	}
	b.WriteString("</tr><tr>")
	for _, l := range edgeLooks() {
		fmt.Fprintf(&b, `<td><font color="%s">⟶ %s</font></td>`, l.color, l.about)
	}
	b.WriteString("<td>⇢ possible, intended or denied</td></tr></table>")
	return b.String()
}

func (g dot) node(w *bufio.Writer, n node) error {
	fmt.Fprintf(w, `  %s [label=%s, fillcolor="%s", tooltip=%s`, dotText(n.id()), dotLabel(n.Name), n.look().color, dotText(n.Name))
	writeDOTAttributes(w, g.nodes, n)
	_, err := w.WriteString("];\n")
	return err
}

func (dot) between(*bufio.Writer) error { return nil }

// What is no fact is dashed.
func (g dot) edge(w *bufio.Writer, e edge) error {
	style, look := "solid", e.look()
	if !e.fact() {
		style = "dashed"
	}
	fmt.Fprintf(w, `  %s -> %s [label=%s, weight=%d, style=%s, color="%s", fontcolor="%s", tooltip=%s`,
		dotText(e.source().id()), dotText(e.target().id()), dotLabel(e.Predicate), int(1+e.weight()*9), style,
		look.color, look.color, dotText(e.Sentence))
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

// dotLabel is a quoted string in up to three lines of 30 characters.
func dotLabel(s string) string {
	var lines []string
	for _, line := range wrap(s, 30, 3) {
		lines = append(lines, escapeDOT(line))
	}
	return `"` + strings.Join(lines, `\n`) + `"`
}

// wrap breaks a text into lines of width characters, at blanks where there are any;
// what does not go into so many lines is left out.
func wrap(s string, width, lines int) []string {
	all := []string{""}
	for _, word := range strings.Fields(s) {
		for part := range slices.Chunk([]rune(word), width) {
			last := &all[len(all)-1]
			switch {
			case *last == "":
				*last = string(part)
			case utf8.RuneCountInString(*last)+1+len(part) <= width:
				*last += " " + string(part)
			case len(all) == lines:
				*last += " …"
				return all
			default:
				all = append(all, string(part))
			}
		}
	}
	return all
}

func dotText(s string) string { return `"` + escapeDOT(s) + `"` }

// escapeDOT escapes what stands between quotes. Graphviz reads \N, \G and the like
// in labels as escapes, so a backslash is doubled; controls become blanks.
func escapeDOT(s string) string {
	var b strings.Builder
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
	return b.String()
}
