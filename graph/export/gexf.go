package export

import (
	"bufio"
	"encoding/xml"
	"fmt"

	"entente/graph/sheet"
)

// gexf is GEXF (gexf.net), the format of Gephi, with typed attributes, weights, the
// time of each edge that has one, colours, and a place to start a layout from.
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
	fmt.Fprintf(w, xml.Header+`<gexf xmlns="%s" xmlns:viz="%s/viz" version="%s">`+"\n", namespace, namespace, g.version)
	fmt.Fprint(w, " <meta><creator>Entente</creator><description>Claims of texts on international affairs</description></meta>\n")
	fmt.Fprint(w, ` <graph defaultedgetype="directed" mode="dynamic" timeformat="date">`+"\n")
	writeGEXFAttributes(w, "node", g.nodes)
	writeGEXFAttributes(w, "edge", g.edges)
	_, err := fmt.Fprintln(w, "  <nodes>")
	return err
}

func writeGEXFAttributes[T any](w *bufio.Writer, class string, attributes []attribute[T]) {
	fmt.Fprintf(w, `  <attributes class="%s">`+"\n", class)
	for _, a := range attributes {
		fmt.Fprintf(w, `   <attribute id="%s" title="%s" type="%s"/>`+"\n", a.name, a.name, a.kind)
	}
	fmt.Fprintln(w, "  </attributes>")
}

func (g gexf) node(w *bufio.Writer, n node) error {
	fmt.Fprintf(w, `   <node id="%s" label="%s"><attvalues>`, escapeXML(n.id()), escapeXML(n.Name))
	writeGEXFValues(w, g.nodes, n)
	x, y := n.place(100)
	_, err := fmt.Fprintf(w, `</attvalues>%s<viz:position x="%d" y="%d" z="0"/><viz:size value="%d"/></node>`+"\n",
		n.look().color.gexf(), x, y, n.size())
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
	_, err := fmt.Fprintf(w, "</attvalues>%s</edge>\n", e.look().color.gexf())
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

func (c color) gexf() string {
	return fmt.Sprintf(`<viz:color r="%d" g="%d" b="%d"/>`, c>>16, c>>8&0xFF, c&0xFF)
}

// writePresent writes an XML attribute that may be absent.
func writePresent(w *bufio.Writer, name, value string) {
	if value != "" {
		fmt.Fprintf(w, ` %s="%s"`, name, value)
	}
}
