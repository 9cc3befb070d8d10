package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"entente/graph/sheet"
)

// graphML is GraphML (graphml.graphdrawing.org) with a typed key for each attribute,
// and labels, colours and places in yEd's extension.
type graphML struct {
	nodes []attribute[node]
	edges []attribute[edge]
}

func writeGraphML(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, graphML{shownNode(), shownEdge()})
}

func (g graphML) begin(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, xml.Header,
		`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`,
		` xmlns:y="http://www.yworks.com/xml/graphml"`,
		` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">`, "\n",
		` <key for="node" id="nodegraphics" yfiles.type="nodegraphics"/>`, "\n",
		` <key for="edge" id="edgegraphics" yfiles.type="edgegraphics"/>`, "\n")
	if err != nil {
		return err
	}
	for _, a := range g.nodes {
		writeKey(w, "node", a.name, a.kind)
	}
	for _, a := range g.edges {
		writeKey(w, "edge", a.name, a.kind)
	}
	_, err = fmt.Fprintln(w, ` <graph id="claims" edgedefault="directed" parse.order="nodesfirst">`)
	return err
}

func writeKey(w *bufio.Writer, domain, name string, k kind) {
	fmt.Fprintf(w, ` <key id="%s_%s" for="%s" attr.name="%s" attr.type="%s"/>`+"\n",
		domain, name, domain, name, k)
}

func (g graphML) node(w *bufio.Writer, n node) error {
	fmt.Fprintf(w, `  <node id="%s">`+"\n", escapeXML(n.id()))
	writeData(w, "node", g.nodes, n)
	x, y := n.place(120)
	_, err := fmt.Fprintf(w, `   <data key="nodegraphics"><y:ShapeNode>`+
		`<y:Geometry height="30" width="%d" x="%d" y="%d"/><y:Fill color="%s" transparent="false"/><y:BorderStyle color="#777777" type="line" width="1"/>`+
		`<y:NodeLabel>%s</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>`+"\n  </node>\n",
		labelWidth(n.Name), x, y, n.look().color, escapeXML(n.Name))
	return err
}

func (graphML) between(*bufio.Writer) error { return nil }

func (g graphML) edge(w *bufio.Writer, e edge) error {
	fmt.Fprintf(w, `  <edge id="%s" source="%s" target="%s">`+"\n", escapeXML(e.id()), escapeXML(e.source().id()), escapeXML(e.target().id()))
	writeData(w, "edge", g.edges, e)
	line := "line"
	if !e.fact() {
		line = "dashed"
	}
	_, err := fmt.Fprintf(w, `   <data key="edgegraphics"><y:PolyLineEdge><y:LineStyle color="%s" type="%s" width="1.5"/>`+
		`<y:Arrows source="none" target="standard"/><y:EdgeLabel>%s</y:EdgeLabel></y:PolyLineEdge></data>`+"\n  </edge>\n",
		e.look().color, line, escapeXML(e.Predicate))
	return err
}

func (graphML) end(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, " </graph>\n</graphml>\n")
	return err
}

func writeData[T any](w *bufio.Writer, domain string, attributes []attribute[T], of T) {
	for _, a := range attributes {
		if v := a.of(of); v != nil {
			fmt.Fprintf(w, `   <data key="%s_%s">%s</data>`+"\n", domain, a.name, escapeXML(sheet.Format(v)))
		}
	}
}

// labelWidth is about as many pixels as a label of 12 points takes, within reason.
func labelWidth(label string) int { return min(40+7*utf8.RuneCountInString(label), 400) }

// escapeXML escapes s for text and attributes. What XML cannot hold, most control
// characters, becomes U+FFFD.
func escapeXML(s string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(s))
	escaped := b.String()
	if strings.ContainsAny(escaped, "\u0085\u2028") {
		// Line ends to readers of XML 1.1, who would make line feeds of them.
		escaped = strings.NewReplacer("\u0085", "&#x85;", "\u2028", "&#x2028;").Replace(escaped)
	}
	return escaped
}
