package export

import (
	"bufio"
	"fmt"
)

// writeCX2 writes CX2, the exchange format of Cytoscape and NDEx. Its nodes and
// edges have numbers; ours stand in the attribute "name" and "claim".
func writeCX2(w *bufio.Writer, claims Claims) error {
	numbers := make(map[string]int)
	if err := eachNode(claims, func(n node) error { numbers[n.ID] = len(numbers); return nil }); err != nil {
		return err
	}
	edges := 0
	if err := eachEdge(claims, func(edge) error { edges++; return nil }); err != nil {
		return err
	}
	fmt.Fprintf(w, `[{"CXVersion":"2.0","hasFragments":false},`+"\n"+
		`{"metaData":[{"name":"attributeDeclarations","elementCount":1},{"name":"nodes","elementCount":%d},{"name":"edges","elementCount":%d}]},`+"\n",
		len(numbers), edges)
	fmt.Fprintf(w, `{"attributeDeclarations":[{"nodes":{"name":{"d":"string"},%s},"edges":{"claim":{"d":"string"},"interaction":{"d":"string"},%s}}]},`+"\n",
		declarations(nodeAttributes()), declarations(edgeAttributes()))
	numbered := 0
	g := &jsonGraph{
		head: `{"nodes":[`, middle: "\n]},\n{\"edges\":[",
		tail: "\n]},\n{\"status\":[{\"success\":true,\"error\":\"\"}]}]\n",
		nodeText: func(n node) string {
			return fmt.Sprintf(`{"id":%d,"v":{"name":%s,%s}}`, numbers[n.ID], jsonText(n.ID), members(nodeAttributes(), n))
		},
		edgeText: func(e edge) string {
			numbered++
			return fmt.Sprintf(`{"id":%d,"s":%d,"t":%d,"v":{"claim":%s,"interaction":%s,%s}}`, numbered-1,
				numbers[e.Subject.ID], numbers[e.Object.ID], jsonText(e.ID), jsonText(e.Predicate), members(edgeAttributes(), e))
		},
	}
	return writeGraph(w, claims, g)
}

func declarations[T any](attributes []attribute[T]) string {
	s := ""
	for i, a := range attributes {
		s += fmt.Sprintf(`%s%s:{"d":"%s"}`, comma(i), jsonText(a.name), []string{"string", "long", "double", "boolean"}[a.kind])
	}
	return s
}
