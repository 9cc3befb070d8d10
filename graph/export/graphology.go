package export

import (
	"bufio"
	"fmt"
)

// writeGraphology writes the serialization of graphology (graphology.github.io). sigma.js draws it as it
// is: it wants a place of every node, and takes colours, sizes and arrows from
// attributes too.
func writeGraphology(w *bufio.Writer, claims Claims) error {
	nodes := shownNode()
	for i := range nodes {
		// sigma.js takes "type" for the name of a shape.
		if nodes[i].name == "type" {
			nodes[i].name = "entity_type"
		}
	}
	return writeGraph(w, claims, &jsonGraph{
		head: `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{},"nodes":[`,
		nodeText: func(n node, attributes string) string {
			x, y := n.place(10)
			return fmt.Sprintf(`{"key":%s,"attributes":{%s,"x":%d,"y":%d,"size":%d,"color":"%s"}}`,
				jsonText(n.id()), attributes, x, y, n.size(), n.look().color)
		},
		middle: `],"edges":[`,
		edgeText: func(e edge, attributes string) string {
			return fmt.Sprintf(`{"key":%s,"source":%s,"target":%s,"attributes":{%s,"type":"arrow","size":2,"color":"%s"}}`,
				jsonText(e.id()), jsonText(e.source().id()), jsonText(e.target().id()), attributes, e.look().color)
		},
		tail:  func(int) string { return `]}` },
		nodes: nodes, edges: shownEdge(),
	})
}
