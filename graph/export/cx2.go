package export

import (
	"bufio"
	"fmt"
	"strings"

	"entente/schema"
)

// cx2 is CX2 (cytoscape.org/cx/cx2), the exchange format of Cytoscape and NDEx. Its
// nodes and edges have numbers; their names in the store are the attributes "name"
// and "claim". Nodes have no place, so that Cytoscape finds them one.
type cx2 struct {
	nodes []attribute[node]
	edges []attribute[edge]

	nodeCount, edgeCount int
	written              int // of the array being written
}

// writeCX2 goes through the claims a third time, to count: CX2 tells how many nodes
// and edges there are before the first.
func writeCX2(w *bufio.Writer, claims Claims) error {
	g := &cx2{nodes: shownNode(), edges: shownEdge()}
	nodes := make(keys)
	err := eachEdge(claims, func(e edge) error {
		nodes.add(e.Subject.ID)
		nodes.add(e.Object.ID)
		g.edgeCount++
		return nil
	})
	if err != nil {
		return err
	}
	g.nodeCount = len(nodes)
	return writeGraph(w, claims, g)
}

func (g *cx2) begin(w *bufio.Writer) error {
	fmt.Fprintln(w, `[{"CXVersion":"2.0","hasFragments":false},`)
	fmt.Fprintf(w, `{"metaData":[{"name":"attributeDeclarations","elementCount":1},{"name":"networkAttributes","elementCount":1},`+
		`{"name":"nodes","elementCount":%d},{"name":"edges","elementCount":%d},{"name":"visualProperties","elementCount":1}]},`+"\n",
		g.nodeCount, g.edgeCount)
	_, err := fmt.Fprintf(w, `{"attributeDeclarations":[{"networkAttributes":{"name":{"d":"string"},"description":{"d":"string"}},`+
		`"nodes":{"name":{"d":"string"},%s},"edges":{"interaction":{"d":"string"},%s}}]},`+"\n"+
		`{"networkAttributes":[{"name":"Entente","description":"Claims of texts on international affairs"}]},`+"\n"+`{"nodes":[`,
		declarations(g.nodes), declarations(g.edges))
	return err
}

func declarations[T any](attributes []attribute[T]) string {
	all := make([]string, len(attributes))
	for i, a := range attributes {
		all[i] = fmt.Sprintf(`%q:{"d":"%s"}`, a.name, a.kind)
	}
	return strings.Join(all, ",")
}

func (g *cx2) node(w *bufio.Writer, n node) error {
	_, err := fmt.Fprintf(w, "%s\n"+`{"id":%d,"v":{"name":%s,%s}}`, comma(g.written), n.number, jsonText(n.id()), members(g.nodes, n))
	g.written++
	return err
}

func (g *cx2) between(w *bufio.Writer) error {
	if g.written != g.nodeCount {
		return errChanged
	}
	g.written = 0
	_, err := w.WriteString("\n]},\n" + `{"edges":[`)
	return err
}

func (g *cx2) edge(w *bufio.Writer, e edge) error {
	_, err := fmt.Fprintf(w, "%s\n"+`{"id":%d,"s":%d,"t":%d,"v":{"interaction":%s,%s}}`, comma(g.written), g.written,
		e.from, e.to, jsonText(e.Predicate), members(g.edges, e))
	g.written++
	return err
}

func (g *cx2) end(w *bufio.Writer) error {
	if g.written != g.edgeCount {
		return errChanged
	}
	_, err := fmt.Fprintf(w, "\n]},\n"+`{"visualProperties":[%s]},`+"\n"+`{"status":[{"success":true,"error":""}]}]`+"\n", cx2Style())
	return err
}

// cx2Style is the visualProperties aspect: defaults, and colours by the type of an
// entity and the quad class of a claim.
func cx2Style() string {
	var nodes, edges []string
	for _, t := range schema.EntityTypes() {
		nodes = append(nodes, fmt.Sprintf(`{"v":"%s","vp":"%s"}`, t, node{Argument: schema.Argument{Type: t}}.look().color))
	}
	for class, l := range edgeLooks() {
		edges = append(edges, fmt.Sprintf(`{"v":%d,"vp":"%s"}`, class, l.color))
	}
	none := edgeLooks()[0].color
	return `{"default":{"network":{"NETWORK_BACKGROUND_COLOR":"#FFFFFF"},` +
		`"node":{"NODE_SHAPE":"round-rectangle","NODE_WIDTH":110,"NODE_HEIGHT":30,"NODE_LABEL_FONT_SIZE":10,"NODE_LABEL_COLOR":"#000000"},` +
		`"edge":{"EDGE_TARGET_ARROW_SHAPE":"triangle","EDGE_WIDTH":1.5,"EDGE_LABEL_FONT_SIZE":8,` +
		fmt.Sprintf(`"EDGE_LINE_COLOR":"%s","EDGE_TARGET_ARROW_COLOR":"%s"}},`, none, none) +
		`"nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"label","type":"string"}},` +
		`"NODE_BACKGROUND_COLOR":` + discrete("type", text, nodes) + `},` +
		`"edgeMapping":{"EDGE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"label","type":"string"}},` +
		`"EDGE_LINE_COLOR":` + discrete("quad_class", integer, edges[1:]) + `,` +
		`"EDGE_TARGET_ARROW_COLOR":` + discrete("quad_class", integer, edges[1:]) + `,` +
		`"EDGE_LINE_STYLE":` + discrete("fact", boolean, []string{`{"v":false,"vp":"dashed"}`}) + `}}`
}

func discrete(attribute string, of kind, values []string) string {
	return fmt.Sprintf(`{"type":"DISCRETE","definition":{"attribute":"%s","type":"%s","map":[%s]}}`, attribute, of, strings.Join(values, ","))
}
