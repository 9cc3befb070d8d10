package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"strings"

	"entente/graph/sheet"
)

// gexf is GEXF, the format of Gephi, with typed attributes, weights, and the time
// of each edge that has one.
type gexf struct{ version string }

func writeGEXF13(w *bufio.Writer, claims Claims) error { return writeGraph(w, claims, gexf{"1.3"}) }
func writeGEXF12(w *bufio.Writer, claims Claims) error { return writeGraph(w, claims, gexf{"1.2"}) }

func (g gexf) begin(w *bufio.Writer) error {
	namespace := "http://gexf.net/1.3"
	if g.version == "1.2" {
		namespace = "http://www.gexf.net/1.2draft"
	}
	fmt.Fprintf(w, xml.Header+`<gexf xmlns="%s" version="%s">`+"\n", namespace, g.version)
	fmt.Fprint(w, ` <graph defaultedgetype="directed" mode="dynamic" timeformat="date">`+"\n")
	writeGEXFAttributes(w, "node", nodeAttributes()[1:])
	writeGEXFAttributes(w, "edge", edgeAttributes())
	_, err := fmt.Fprintln(w, "  <nodes>")
	return err
}

func writeGEXFAttributes[T any](w *bufio.Writer, class string, attributes []attribute[T]) {
	fmt.Fprintf(w, `  <attributes class="%s">`+"\n", class)
	for _, a := range attributes {
		// "label" and "weight" would hide the element's own to some readers.
		fmt.Fprintf(w, `   <attribute id="%s" title="%s" type="%s"/>`+"\n", a.name, a.name, []string{"string", "integer", "double", "boolean"}[a.kind])
	}
	fmt.Fprintln(w, "  </attributes>")
}

func (gexf) node(w *bufio.Writer, n node) error {
	fmt.Fprintf(w, `   <node id="%s" label="%s"><attvalues>`, escapeXML(n.ID), escapeXML(n.Name))
	writeGEXFValues(w, nodeAttributes()[1:], n)
	_, err := fmt.Fprintln(w, "</attvalues></node>")
	return err
}

func (gexf) between(w *bufio.Writer) error {
	_, err := fmt.Fprint(w, "  </nodes>\n  <edges>\n")
	return err
}

func (gexf) edge(w *bufio.Writer, e edge) error {
	fmt.Fprintf(w, `   <edge id="%s" source="%s" target="%s" label="%s" weight="%s"%s><attvalues>`,
		escapeXML(e.ID), escapeXML(e.Subject.ID), escapeXML(e.Object.ID), escapeXML(e.Predicate), sheet.Format(e.weight()), interval(e))
	writeGEXFValues(w, edgeAttributes(), e)
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

// interval is the time of an edge in whole days: 2024-06 is its first to its last.
func interval(e edge) string {
	if e.Date == nil {
		return ""
	}
	start, end, open := strings.Cut(*e.Date, "/")
	if !open {
		end = start
	}
	s := ""
	if first := firstDay(start); first != "" {
		s += fmt.Sprintf(` start="%s"`, first)
	}
	if last := lastDay(end); last != "" {
		s += fmt.Sprintf(` end="%s"`, last)
	}
	return s
}
