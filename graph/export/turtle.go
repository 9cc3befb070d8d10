package export

import (
	"bufio"
	"fmt"
	"regexp"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// writeTurtle writes RDF 1.1 Turtle. A direct edge loses its label there, which
// its claim has all the same.
func writeTurtle(w *bufio.Writer, claims Claims) error {
	writePrefixes(w)
	return eachGroup(claims, func(group []quad.Quad) error {
		writeSubjects(w, group, "")
		return nil
	})
}

// writeTriG writes RDF 1.1 TriG: direct edges stand in a graph named by their claim.
func writeTriG(w *bufio.Writer, claims Claims) error {
	writePrefixes(w)
	return eachGroup(claims, func(group []quad.Quad) error {
		var plain []quad.Quad
		for _, q := range group {
			if q.Label == nil {
				plain = append(plain, q)
				continue
			}
			fmt.Fprintf(w, "%s {\n", turtle(q.Label))
			writeSubjects(w, []quad.Quad{q}, "    ")
			fmt.Fprint(w, "}\n\n")
		}
		writeSubjects(w, plain, "")
		return nil
	})
}

func writePrefixes(w *bufio.Writer) {
	for _, n := range quads.Namespaces() {
		fmt.Fprintf(w, "@prefix %s: <%s> .\n", n.Prefix, n.URI)
	}
	fmt.Fprintln(w)
}

// writeSubjects writes sorted quads, those of one subject together.
func writeSubjects(w *bufio.Writer, group []quad.Quad, indent string) {
	for i, q := range group {
		newSubject := i == 0 || q.Subject != group[i-1].Subject
		switch {
		case newSubject:
			if i > 0 {
				fmt.Fprint(w, " .\n\n")
			}
			fmt.Fprintf(w, "%s%s %s %s", indent, turtle(q.Subject), turtlePredicate(q.Predicate), turtle(q.Object))
		case q.Predicate != group[i-1].Predicate:
			fmt.Fprintf(w, " ;\n%s    %s %s", indent, turtlePredicate(q.Predicate), turtle(q.Object))
		default:
			fmt.Fprintf(w, ", %s", turtle(q.Object))
		}
	}
	if len(group) > 0 {
		fmt.Fprint(w, " .\n\n")
	}
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
