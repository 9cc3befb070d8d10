package export

import (
	"bufio"
	"encoding/csv"
	"strings"

	"entente/graph/sheet"
)

// The headers are those of neo4j-admin database import (Neo4j operations manual).
// The importer takes cells as they are, so that nothing is defused here; it
// wants no line breaks in them, which become blanks.

// writeNeo4jNodes writes the nodes for neo4j-admin database import.
func writeNeo4jNodes(w *bufio.Writer, claims Claims) error {
	return writeNeo4j(w, []string{"id:ID", "name", ":LABEL"}, nodeAttributes(), func(row func([]string, node) error) error {
		_, err := eachNode(claims, func(n node) error {
			return row([]string{n.id(), n.Name, "Entity;" + camel(string(n.Type))}, n)
		})
		return err
	})
}

// writeNeo4jEdges writes the relationships for neo4j-admin database import. Their
// type is the event type of an action, else the predicate: CALL_ON.
func writeNeo4jEdges(w *bufio.Writer, claims Claims) error {
	constant := strings.NewReplacer(" ", "_", "-", "_")
	return writeNeo4j(w, []string{":START_ID", ":END_ID", ":TYPE"}, edgeAttributes(), func(row func([]string, edge) error) error {
		return eachEdge(claims, func(e edge) error {
			relationship := string(e.Code)
			if relationship == "" {
				relationship = strings.ToUpper(constant.Replace(e.Predicate))
			}
			return row([]string{e.source().id(), e.target().id(), relationship}, e)
		})
	})
}

// writeNeo4j writes a head, and the rows that each hands to its argument: the
// first cells, then the attributes of what the row is about.
func writeNeo4j[T any](w *bufio.Writer, head []string, attributes []attribute[T], each func(func([]string, T) error) error) error {
	out := csv.NewWriter(w)
	oneLine := strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\x00", "\uFFFD")
	for _, a := range attributes {
		name := a.name
		if a.kind != text {
			name += ":" + string(a.kind)
		}
		head = append(head, name)
	}
	if err := out.Write(head); err != nil {
		return err
	}
	err := each(func(cells []string, of T) error {
		for _, a := range attributes {
			cells = append(cells, sheet.Format(a.of(of)))
		}
		for i, c := range cells {
			cells[i] = oneLine.Replace(c)
		}
		return out.Write(cells)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
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
