package export

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// writeJSONLD writes JSON-LD 1.1 (w3.org/TR/json-ld11): what TriG holds, a context of prefixes, one
// object for each subject and one for each graph.
func writeJSONLD(w *bufio.Writer, claims Claims) error {
	fmt.Fprint(w, `{"@context":{`)
	for i, n := range namespaces() {
		fmt.Fprintf(w, "%s%q:%q", comma(i), n.Prefix, n.URI)
	}
	fmt.Fprint(w, "},\n\"@graph\":[")
	written := 0
	err := eachGroup(claims, byGraph, func(group []quad.Quad) error {
		for graph := range runs(group, sameGraph) {
			if graph[0].Label == nil {
				writeNodes(w, graph, &written)
				continue
			}
			inGraph := 0
			fmt.Fprintf(w, "%s\n"+`{"@id":%s,"@graph":[`, comma(written), compact(graph[0].Label))
			writeNodes(w, graph, &inGraph)
			fmt.Fprint(w, "\n]}")
			written++
		}
		return nil
	})
	if err != nil {
		return err
	}
	_, err = w.WriteString("\n]}\n")
	return err
}

// writeNodes writes an object for each subject into an array that holds written
// of them.
func writeNodes(w *bufio.Writer, graph []quad.Quad, written *int) {
	for same := range runs(graph, sameSubject) {
		fmt.Fprintf(w, "%s\n"+`{"@id":%s`, comma(*written), compact(same[0].Subject))
		*written++
		for property := range runs(same, samePredicate) {
			name := compact(property[0].Predicate)
			if property[0].Predicate == quads.Type {
				name = `"@type"`
			}
			fmt.Fprintf(w, ",%s:[", name)
			for i, q := range property {
				fmt.Fprint(w, comma(i)+jsonLDValue(q))
			}
			fmt.Fprint(w, "]")
		}
		fmt.Fprint(w, "}")
	}
}

func samePredicate(a, b quad.Quad) bool { return a.Predicate == b.Predicate }

func jsonLDValue(q quad.Quad) string {
	switch o := q.Object.(type) {
	case quad.IRI:
		if q.Predicate == quads.Type {
			return compact(o)
		}
		return fmt.Sprintf(`{"@id":%s}`, compact(o))
	case quad.String:
		return jsonText(string(o))
	case quad.Int, quad.Bool:
		lexical, _ := literal(o)
		return lexical
	}
	// A JSON number without a fraction would be an integer.
	lexical, datatype := literal(q.Object)
	return fmt.Sprintf(`{"@value":%s,"@type":"xsd:%s"}`, jsonText(lexical), datatype)
}

// compact is an IRI with its prefix, in quotes. After "//" it would be read as one
// without.
func compact(v quad.Value) string {
	iri, _ := v.(quad.IRI)
	if _, local, _ := strings.Cut(string(iri), ":"); strings.HasPrefix(local, "//") {
		return jsonText(full(iri))
	}
	return jsonText(string(iri))
}
