package export

import (
	"bufio"
	"fmt"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// writeJSONLD writes JSON-LD 1.1: a context of prefixes and one object for each
// subject; a direct edge stands in a graph named by its claim.
func writeJSONLD(w *bufio.Writer, claims Claims) error {
	fmt.Fprint(w, `{"@context":{`)
	for i, n := range quads.Namespaces() {
		fmt.Fprintf(w, "%s%s:%s", comma(i), jsonText(n.Prefix), jsonText(n.URI))
	}
	fmt.Fprint(w, "},\n\"@graph\":[")
	n := 0
	err := eachGroup(claims, func(group []quad.Quad) error {
		for len(group) > 0 {
			same := sameNode(group)
			fmt.Fprintf(w, "%s\n", comma(n))
			n++
			if label := group[0].Label; label != nil {
				fmt.Fprintf(w, `{"@id":%s,"@graph":[`, jsonText(compact(label)))
				writeNode(w, group[:same])
				fmt.Fprint(w, "]}")
			} else {
				writeNode(w, group[:same])
			}
			group = group[same:]
		}
		return nil
	})
	fmt.Fprint(w, "\n]}\n")
	return err
}

// sameNode counts the quads at the front of the same subject and label.
func sameNode(group []quad.Quad) int {
	n := 1
	for n < len(group) && group[n].Subject == group[0].Subject && group[n].Label == group[0].Label {
		n++
	}
	return n
}

func writeNode(w *bufio.Writer, group []quad.Quad) {
	fmt.Fprintf(w, `{"@id":%s`, jsonText(compact(group[0].Subject)))
	for i, q := range group {
		if i > 0 && q.Predicate == group[i-1].Predicate {
			fmt.Fprint(w, ",")
		} else {
			if i > 0 {
				fmt.Fprint(w, "]")
			}
			name := compact(q.Predicate)
			if q.Predicate == quads.Type {
				name = "@type"
			}
			fmt.Fprintf(w, ",%s:[", jsonText(name))
		}
		fmt.Fprint(w, jsonLDValue(q))
	}
	fmt.Fprint(w, "]}")
}

func jsonLDValue(q quad.Quad) string {
	switch o := q.Object.(type) {
	case quad.IRI:
		if q.Predicate == quads.Type {
			return jsonText(compact(o))
		}
		return fmt.Sprintf(`{"@id":%s}`, jsonText(compact(o)))
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

func compact(v quad.Value) string {
	iri, _ := v.(quad.IRI)
	return string(iri)
}
