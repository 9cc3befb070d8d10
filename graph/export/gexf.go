package export

import (
	"bufio"
	"encoding/xml"
	"fmt"

	"entente/graph/sheet"
)

// gexf is GEXF, the format of Gephi, with typed attributes, weights, and the time
// of each edge that has one.
type gexf struct {
	version string
	nodes   []attribute[node]
	edges   []attribute[edge]
}

func writeGEXF13(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, gexf{"1.3", nodeAttributes(), edgeAttributes()})
}

func writeGEXF12(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, gexf{"1.2", nodeAttributes(), edgeAttributes()})
}

func (g gexf) begin(w *bufio.Writer) error {
	namespace := "http://gexf.net/1.3"
	if g.version == "1.2" {
		namespace = "http://www.gexf.net/1.2draft"
	}
	fmt.Fprintf(w, xml.Header+`<gexf xmlns="%s" version="%s">`+"\n", namespace, g.version)
	fmt.Fprint(w, ` <graph defaultedgetype="directed" mode="dynamic" timeformat="date">`+"\n")
	writeGEXFAttributes(w, "node", g.nodes)
	writeGEXFAttributes(w, "edge", g.edges)
	_, err := fmt.Fprintln(w, "  <nodes>")
	return err
}

func writeGEXFAttributes[T any](w *bufio.Writer, class string, attributes []attribute[T]) {
	fmt.Fprintf(w, `  <attributes class="%s">`+"\n", class)
	for _, a := range attributes {
		fmt.Fprintf(w, `   <attribute id="%s" title="%s" type="%s"/>`+"\n", a.name, a.name, []string{"string", "integer", "double", "boolean"}[a.kind])
	}
	fmt.Fprintln(w, "  </attributes>")
}

func (g gexf) node(w *bufio.Writer, n node) error {
	fmt.Fprintf(w, `   <node id="%s" label="%s"><attvalues>`, escapeXML(n.id()), escapeXML(n.Name))
	writeGEXFValues(w, g.nodes, n)
	_, err := fmt.Fprintln(w, "</attvalues></node>")
	return err
}

func (gexf) between(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, "  </nodes>\n  <edges>\n")
	return err
}

func (g gexf) edge(w *bufio.Writer, e edge) error {
	fmt.Fprintf(w, `   <edge id="%s" source="%s" target="%s" label="%s" weight="%s"`,
		escapeXML(e.id()), escapeXML(e.source().id()), escapeXML(e.target().id()), escapeXML(e.Predicate), sheet.Format(e.weight()))
	if g.version != "1.2" {
		// Gephi merges parallel edges unless their kinds differ.
		fmt.Fprintf(w, ` kind="%s"`, escapeXML(e.Predicate))
	}
	d := e.days()
	writePresent(w, "start", d.first)
	writePresent(w, "end", d.last)
	fmt.Fprint(w, "><attvalues>")
	writeGEXFValues(w, g.edges, e)
	_, err := fmt.Fprintln(w, "</attvalues></edge>")
	return err
}

func (gexf) end(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, "  </edges>\n </graph>\n</gexf>\n")
	return err
}

func writeGEXFValues[T any](w *bufio.Writer, attributes []attribute[T], of T) {
	for _, a := range attributes {
		if v := a.of(of); v != nil {
			fmt.Fprintf(w, `<attvalue for="%s" value="%s"/>`, a.name, escapeXML(sheet.Format(v)))
		}
	}
}

// writePresent writes an XML attribute that may be absent.
func writePresent(w *bufio.Writer, name, value string) {
	if value != "" {
		fmt.Fprintf(w, ` %s="%s"`, name, value)
	}
}
