package export

import (
	"bufio"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"entente/graph/sheet"
)

// jsonText is a string, number or truth value in JSON.
func jsonText(v any) string {
	s, isText := v.(string)
	if !isText {
		return sheet.Format(v)
	}
	if !strings.ContainsFunc(s, mayNeedEscape) {
		return `"` + s + `"`
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return `""` // strings do not fail
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// mayNeedEscape is true of what is not UTF-8, too.
func mayNeedEscape(r rune) bool {
	return r < ' ' || r == '"' || r == '\\' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// members are the attributes of a node or edge as members of a JSON object, those
// that have a value.
func members[T any](attributes []attribute[T], of T) string {
	var b strings.Builder
	for _, a := range attributes {
		if v := a.of(of); v != nil {
			b.WriteString(comma(b.Len()) + `"` + a.name + `":` + jsonText(v))
		}
	}
	return b.String()
}

// jsonGraph is a JSON format made of an array of nodes and one of edges.
type jsonGraph struct {
	head, middle string
	nodeText     func(n node, attributes string) string
	edgeText     func(e edge, attributes string) string
	tail         func(nodes int) string

	nodes     []attribute[node]
	edges     []attribute[edge]
	nodeCount int
	written   int // of the array being written
}

func (g *jsonGraph) begin(w *bufio.Writer) error {
	_, err := w.WriteString(g.head)
	return err
}

func (g *jsonGraph) next(w *bufio.Writer, element string) error {
	_, err := w.WriteString(comma(g.written) + "\n" + element)
	g.written++
	return err
}

func (g *jsonGraph) node(w *bufio.Writer, n node) error {
	return g.next(w, g.nodeText(n, members(g.nodes, n)))
}

func (g *jsonGraph) between(w *bufio.Writer) error {
	g.nodeCount, g.written = g.written, 0
	_, err := w.WriteString("\n" + g.middle)
	return err
}

func (g *jsonGraph) edge(w *bufio.Writer, e edge) error {
	return g.next(w, g.edgeText(e, members(g.edges, e)))
}

func (g *jsonGraph) end(w *bufio.Writer) error {
	_, err := w.WriteString("\n" + g.tail(g.nodeCount) + "\n")
	return err
}
