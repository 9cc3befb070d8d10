package export

import (
	"bufio"
	"fmt"
	"strings"
)

// cx2 is CX2, the exchange format of Cytoscape and NDEx. Its nodes and edges have
// numbers; their names in the store are the attributes "name" and "claim".
type cx2 struct {
	nodes   []attribute[node]
	edges   []attribute[edge]
	numbers map[uint64]int
	links   int
	written int // of the array being written
}

// writeCX2 goes through the claims a third time, to number what comes: CX2 tells
// how many nodes and edges there are before the first.
func writeCX2(w *bufio.Writer, claims Claims) error {
	g := &cx2{nodes: shownNode(), edges: shownEdge(), numbers: make(map[uint64]int)}
	err := eachEdge(claims, func(e edge) error {
		g.links++
		for _, n := range []node{e.source(), e.target()} {
			k := key(n.ID)
			if _, numbered := g.numbers[k]; !numbered {
				g.numbers[k] = len(g.numbers)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return writeGraph(w, claims, g)
}

func (g *cx2) begin(w *bufio.Writer) error {
	fmt.Fprintln(w, `[{"CXVersion":"2.0","hasFragments":false},`)
	fmt.Fprintf(w, `{"metaData":[{"name":"attributeDeclarations","elementCount":1},{"name":"nodes","elementCount":%d},{"name":"edges","elementCount":%d}]},`+"\n",
		len(g.numbers), g.links)
	_, err := fmt.Fprintf(w, `{"attributeDeclarations":[{"nodes":{"name":{"d":"string"},%s},"edges":{"interaction":{"d":"string"},%s}}]},`+"\n"+`{"nodes":[`,
		declarations(g.nodes), declarations(g.edges))
	return err
}

func declarations[T any](attributes []attribute[T]) string {
	all := make([]string, len(attributes))
	for i, a := range attributes {
		all[i] = fmt.Sprintf(`%q:{"d":"%s"}`, a.name, []string{"string", "long", "double", "boolean"}[a.kind])
	}
	return strings.Join(all, ",")
}

func (g *cx2) node(w *bufio.Writer, n node) error {
	number, known := g.numbers[key(n.ID)]
	if !known {
		return errChanged
	}
	_, err := fmt.Fprintf(w, "%s\n"+`{"id":%d,"v":{"name":%s,%s}}`, comma(g.written), number, jsonText(n.id()), members(g.nodes, n))
	g.written++
	return err
}

func (g *cx2) between(w *bufio.Writer) error {
	g.written = 0
	_, err := w.WriteString("\n]},\n" + `{"edges":[`)
	return err
}

func (g *cx2) edge(w *bufio.Writer, e edge) error {
	_, err := fmt.Fprintf(w, "%s\n"+`{"id":%d,"s":%d,"t":%d,"v":{"interaction":%s,%s}}`, comma(g.written), g.written,
		g.numbers[key(e.Subject.ID)], g.numbers[key(e.Object.ID)], jsonText(e.Predicate), members(g.edges, e))
	g.written++
	return err
}

func (g *cx2) end(w *bufio.Writer) error {
	if g.written != g.links {
		return errChanged
	}
	_, err := fmt.Fprint(w, "\n]},\n", `{"status":[{"success":true,"error":""}]}]`, "\n")
	return err
}
