package export

import (
	"bufio"
	"fmt"
	"strings"
)

// writeCytoscape writes JSON of Cytoscape.js (js.cytoscape.org): elements with their
// classes, a style for each class, and the layout to begin with, so that
// cytoscape({container, ...json}) draws it. Cytoscape itself reads it by "name" and
// "interaction", networkx by "value" and "key".
func writeCytoscape(w *bufio.Writer, claims Claims) error {
	return writeGraph(w, claims, &jsonGraph{
		head: `{"format_version":"1.0","generated_by":"entente","directed":true,"multigraph":true,"data":{"name":"Entente"},"elements":{"nodes":[`,
		nodeText: func(n node, attributes string) string {
			x, y := n.place(80)
			id := jsonText(n.id())
			return fmt.Sprintf(`{"data":{"id":%s,"value":%s,"name":%s,%s},"position":{"x":%d,"y":%d},"classes":"%s"}`,
				id, id, jsonText(n.Name), attributes, x, y, n.look().class)
		},
		middle: `],"edges":[`,
		edgeText: func(e edge, attributes string) string {
			classes := e.look().class
			if !e.fact() {
				classes += " unsure"
			}
			id := jsonText(e.id())
			return fmt.Sprintf(`{"data":{"id":%s,"key":%s,"source":%s,"target":%s,"interaction":%s,%s},"classes":"%s"}`,
				id, id, jsonText(e.source().id()), jsonText(e.target().id()), jsonText(e.Predicate), attributes, classes)
		},
		tail: func(nodes int) string {
			return fmt.Sprintf("]},\n\"style\":%s,\n\"layout\":%s}", cytoscapeStyle(), cytoscapeLayout(nodes))
		},
		nodes: shownNode(), edges: shownEdge(),
	})
}

func cytoscapeStyle() string {
	rules := []string{
		`{"selector":"node","style":{"label":"data(label)","font-size":10,"text-wrap":"ellipsis","text-max-width":"140px",` +
			`"text-valign":"bottom","text-margin-y":2,"text-background-color":"#FFFFFF","text-background-opacity":0.8,"width":24,"height":24,"border-width":1,"border-color":"#777777"}}`,
		`{"selector":"edge","style":{"label":"data(label)","font-size":8,"text-rotation":"autorotate","text-background-color":"#FFFFFF",` +
			`"text-background-opacity":0.8,"width":"mapData(weight, 0, 1, 0.5, 2.5)","curve-style":"bezier","target-arrow-shape":"triangle"}}`,
		`{"selector":"edge.unsure","style":{"line-style":"dashed"}}`,
	}
	for _, l := range nodeLooks() {
		rules = append(rules, fmt.Sprintf(`{"selector":"node.%s","style":{"background-color":"%s"}}`, l.class, l.color))
	}
	for _, l := range edgeLooks() {
		rules = append(rules, fmt.Sprintf(`{"selector":"edge.%s","style":{"line-color":"%s","target-arrow-color":"%s"}}`, l.class, l.color, l.color))
	}
	return "[\n" + strings.Join(rules, ",\n") + "]"
}

// cytoscapeLayout lets springs lay out what is small enough for a browser to wait
// for.
func cytoscapeLayout(nodes int) string {
	if nodes > 500 {
		return `{"name":"preset"}`
	}
	return `{"name":"cose","animate":false,"idealEdgeLength":120,"nodeOverlap":30,"nodeDimensionsIncludeLabels":true}`
}
