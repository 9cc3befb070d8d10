package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
)

// jsonText is a value in JSON. A string, number or truth value cannot fail.
func jsonText(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "null"
	}
	return strings.TrimSuffix(b.String(), "\n")
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
			fmt.Fprintf(&b, "%s%s:%s", comma(b.Len()), jsonText(a.name), jsonText(v))
		}
	}
	return b.String()
}

// jsonGraph is a JSON format made of an array of nodes and one of edges.
type jsonGraph struct {
	head, middle, tail string
	nodeText           func(node) string
	edgeText           func(edge) string
	n                  int // of the array being written
}

func (g *jsonGraph) begin(w *bufio.Writer) error {
	_, err := w.WriteString(g.head)
	return err
}

func (g *jsonGraph) item(w *bufio.Writer, text string) error {
	_, err := fmt.Fprintf(w, "%s\n%s", comma(g.n), text)
	g.n++
	return err
}

func (g *jsonGraph) node(w *bufio.Writer, n node) error { return g.item(w, g.nodeText(n)) }
func (g *jsonGraph) edge(w *bufio.Writer, e edge) error { return g.item(w, g.edgeText(e)) }

func (g *jsonGraph) between(w *bufio.Writer) error {
	g.n = 0
	_, err := w.WriteString(g.middle)
	return err
}

func (g *jsonGraph) end(w *bufio.Writer) error {
	_, err := w.WriteString(g.tail)
	return err
}

// writeNodeLink writes the node-link JSON of networkx and d3.
func writeNodeLink(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head:   `{"directed":true,"multigraph":true,"graph":{},"nodes":[`,
		middle: "\n],\"links\":[",
		tail:   "\n]}\n",
		nodeText: func(n node) string {
			return fmt.Sprintf(`{"id":%s,%s}`, jsonText(n.ID), members(nodeAttributes(), n))
		},
		edgeText: func(e edge) string {
			return fmt.Sprintf(`{"source":%s,"target":%s,"key":%s,%s}`,
				jsonText(e.Subject.ID), jsonText(e.Object.ID), jsonText(e.ID), members(edgeAttributes(), e))
		},
	})
}

// writeCytoscape writes the elements of Cytoscape.js.
func writeCytoscape(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head:   `{"elements":{"nodes":[`,
		middle: "\n],\"edges\":[",
		tail:   "\n]}}\n",
		nodeText: func(n node) string {
			return fmt.Sprintf(`{"data":{"id":%s,%s}}`, jsonText(n.ID), members(nodeAttributes(), n))
		},
		edgeText: func(e edge) string {
			return fmt.Sprintf(`{"data":{"id":%s,"source":%s,"target":%s,%s}}`,
				jsonText(e.ID), jsonText(e.Subject.ID), jsonText(e.Object.ID), members(edgeAttributes(), e))
		},
	})
}

// writeGraphology writes the serialization of graphology, which sigma.js draws.
func writeGraphology(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head:   `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{},"nodes":[`,
		middle: "\n],\"edges\":[",
		tail:   "\n]}\n",
		nodeText: func(n node) string {
			// sigma.js would take "type" for the name of a shape.
			attributes := nodeAttributes()
			attributes[1].name = "entity_type"
			return fmt.Sprintf(`{"key":%s,"attributes":{%s}}`, jsonText(n.ID), members(attributes, n))
		},
		edgeText: func(e edge) string {
			return fmt.Sprintf(`{"key":%s,"source":%s,"target":%s,"attributes":{%s}}`,
				jsonText(e.ID), jsonText(e.Subject.ID), jsonText(e.Object.ID), members(edgeAttributes(), e))
		},
	})
}
