package export

import (
	"bufio"
	"encoding/json"
	"fmt"
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

// jsonGraph is a JSON format made of an array of nodes and one of edges. Its
// shapes are formats of fmt: a node's of its identifier and members, an edge's of
// its identifier, source, target and members.
type jsonGraph struct {
	head, nodeShape, middle, edgeShape, tail string

	nodes   []attribute[node]
	edges   []attribute[edge]
	written int // of the array being written
}

func (g *jsonGraph) begin(w *bufio.Writer) error {
	_, err := w.WriteString(g.head)
	return err
}

func (g *jsonGraph) next(w *bufio.Writer) {
	fmt.Fprint(w, comma(g.written)+"\n")
	g.written++
}

func (g *jsonGraph) node(w *bufio.Writer, n node) error {
	g.next(w)
	_, err := fmt.Fprintf(w, g.nodeShape, jsonText(n.id()), members(g.nodes, n))
	return err
}

func (g *jsonGraph) between(w *bufio.Writer) error {
	g.written = 0
	_, err := w.WriteString("\n" + g.middle)
	return err
}

func (g *jsonGraph) edge(w *bufio.Writer, e edge) error {
	g.next(w)
	_, err := fmt.Fprintf(w, g.edgeShape, jsonText(e.id()), jsonText(e.source().id()), jsonText(e.target().id()), members(g.edges, e))
	return err
}

func (g *jsonGraph) end(w *bufio.Writer) error {
	_, err := w.WriteString("\n" + g.tail + "\n")
	return err
}

// writeNodeLink writes the node-link JSON of d3 and networkx, which from its
// version 3.4 on wants to be told that edges are "links":
// node_link_graph(data, edges="links").
func writeNodeLink(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head:      `{"directed":true,"multigraph":true,"graph":{},"nodes":[`,
		nodeShape: `{"id":%s,%s}`,
		middle:    `],"links":[`,
		edgeShape: `{"key":%s,"source":%s,"target":%s,%s}`,
		tail:      `]}`,
		nodes:     shownNode(), edges: shownEdge(),
	})
}

// writeCytoscape writes the elements of Cytoscape.js.
func writeCytoscape(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head:      `{"elements":{"nodes":[`,
		nodeShape: `{"data":{"id":%s,%s}}`,
		middle:    `],"edges":[`,
		edgeShape: `{"data":{"id":%s,"source":%s,"target":%s,%s}}`,
		tail:      `]}}`,
		nodes:     shownNode(), edges: shownEdge(),
	})
}

// writeGraphology writes the serialization of graphology, which sigma.js draws.
func writeGraphology(w *bufio.Writer, claims Claims) error {
	nodes := shownNode()
	for i := range nodes {
		// sigma.js takes "type" for the name of a shape.
		if nodes[i].name == "type" {
			nodes[i].name = "entity_type"
		}
	}
	return writeGraph(w, claims, &jsonGraph{
		head:      `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{},"nodes":[`,
		nodeShape: `{"key":%s,"attributes":{%s}}`,
		middle:    `],"edges":[`,
		edgeShape: `{"key":%s,"source":%s,"target":%s,"attributes":{%s}}`,
		tail:      `]}`,
		nodes:     nodes, edges: shownEdge(),
	})
}
