package export

import (
	"bufio"
	"fmt"
	"regexp"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// writeTurtle writes RDF 1.1 Turtle (w3.org/TR/turtle): what TriG holds without its graphs, and so
// without what says how nanopublications are made of them.
func writeTurtle(w *bufio.Writer, claims Claims) error {
	writePrefixes(w)
	encode := func(group []schema.Claim) []quad.Quad {
		var merged []quad.Quad
		for _, q := range nanopublish(group) {
			if s, _ := q.Subject.(quad.IRI); strings.HasSuffix(string(s), "/nanopub") {
				continue
			}
			q.Label = nil
			merged = append(merged, q)
		}
		return quads.Sort(merged)
	}
	return eachGroup(claims, encode, func(group []quad.Quad) error { return writeSubjects(w, group, "") })
}

// writeTriG writes RDF 1.1 TriG (w3.org/TR/trig): each claim is a nanopublication of four graphs.
func writeTriG(w *bufio.Writer, claims Claims) error {
	writePrefixes(w)
	return eachGroup(claims, byGraph, func(group []quad.Quad) error {
		for graph := range runs(group, sameGraph) {
			if graph[0].Label == nil {
				if err := writeSubjects(w, graph, ""); err != nil {
					return err
				}
				continue
			}
			fmt.Fprintf(w, "%s {\n", turtle(graph[0].Label))
			if err := writeSubjects(w, graph, "    "); err != nil {
				return err
			}
			fmt.Fprint(w, "}\n\n")
		}
		return nil
	})
}

func writePrefixes(w *bufio.Writer) {
	for _, n := range namespaces() {
		fmt.Fprintf(w, "@prefix %s: <%s> .\n", n.Prefix, n.URI)
	}
	fmt.Fprintln(w)
}

// writeSubjects writes sorted quads, those of one subject together.
func writeSubjects(w *bufio.Writer, group []quad.Quad, indent string) error {
	var err error
	for same := range runs(group, sameSubject) {
		fmt.Fprintf(w, "%s%s", indent, turtle(same[0].Subject))
		for i, q := range same {
			switch {
			case i == 0:
				fmt.Fprintf(w, " %s ", turtlePredicate(q.Predicate))
			case q.Predicate != same[i-1].Predicate:
				fmt.Fprintf(w, " ;\n%s    %s ", indent, turtlePredicate(q.Predicate))
			default:
				fmt.Fprint(w, ", ")
			}
			fmt.Fprint(w, turtle(q.Object))
		}
		_, err = w.WriteString(" .\n\n")
	}
	return err
}

func turtlePredicate(v quad.Value) string {
	if v == quads.Type {
		return "a"
	}
	return turtle(v)
}

// plainLocal is a local name that needs no escapes after a prefix.
var plainLocal = regexp.MustCompile(`^[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?$`)

// turtle is a value in Turtle: IRIs with their prefix where they are simple,
// numbers and truth values bare.
func turtle(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		if _, local, ok := strings.Cut(string(v), ":"); ok && plainLocal.MatchString(local) {
			return string(v)
		}
	case quad.Int, quad.Float, quad.Bool:
		lexical, _ := literal(v)
		return lexical
	}
	return term(v)
}
