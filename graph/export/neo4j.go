package export

import (
	"bufio"
	"strings"

	"entente/graph/sheet"
)

// writeNeo4jNodes writes the nodes for neo4j-admin database import.
func writeNeo4jNodes(w *bufio.Writer, claims Claims) error {
	out := sheet.NewWriter(w)
	if err := out.Write("id:ID", "name", "iso3", "wikidata", ":LABEL"); err != nil {
		return err
	}
	err := eachNode(claims, func(n node) error {
		return out.Write(n.ID, n.Name, n.ISO3, n.Wikidata, "Entity;"+camel(string(n.Type)))
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// writeNeo4jEdges writes the relationships for neo4j-admin database import. Their
// type is the event type of an action, else the predicate.
func writeNeo4jEdges(w *bufio.Writer, claims Claims) error {
	out := sheet.NewWriter(w)
	head := []any{":START_ID", ":END_ID", ":TYPE", "claim"}
	for _, a := range edgeAttributes() {
		head = append(head, a.name+[]string{"", ":long", ":double", ":boolean"}[a.kind])
	}
	if err := out.Write(head...); err != nil {
		return err
	}
	err := eachEdge(claims, func(e edge) error {
		relationship := string(e.Code)
		if relationship == "" {
			relationship = strings.ToUpper(strings.NewReplacer(" ", "_", "-", "_").Replace(e.Predicate))
		}
		return out.Write(cells([]any{e.Subject.ID, e.Object.ID, relationship, e.ID}, edgeAttributes(), e)...)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// camel is historic-state as HistoricState.
func camel(s string) string {
	var b strings.Builder
	for _, part := range strings.Split(s, "-") {
		if part != "" {
			b.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return b.String()
}
