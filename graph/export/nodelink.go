package export

import (
	"bufio"
	"fmt"
)

// writeNodeLink writes the node-link JSON of d3 and networkx, which from its
// version 3.4 on wants to be told that edges are "links":
// node_link_graph(data, edges="links").
func writeNodeLink(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head: `{"directed":true,"multigraph":true,"graph":{},"nodes":[`,
		nodeText: func(n node, attributes string) string {
			return fmt.Sprintf(`{"id":%s,%s}`, jsonText(n.id()), attributes)
		},
		middle: `],"links":[`,
		edgeText: func(e edge, attributes string) string {
			return fmt.Sprintf(`{"key":%s,"source":%s,"target":%s,%s}`,
				jsonText(e.id()), jsonText(e.source().id()), jsonText(e.target().id()), attributes)
		},
		tail:  func(int) string { return `]}` },
		nodes: shownNode(), edges: shownEdge(),
	})
}
