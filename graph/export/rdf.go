package export

import (
	"bufio"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// eachDocument calls do with each run of claims that share a document.
func eachDocument(claims Claims, do func([]schema.Claim) error) error {
	var group []schema.Claim
	for c, err := range claims {
		if err != nil {
			return err
		}
		if len(group) > 0 && group[0].Document.ID != c.Document.ID {
			if err := do(group); err != nil {
				return err
			}
			clear(group)
			group = group[:0]
		}
		group = append(group, c)
	}
	if len(group) == 0 {
		return nil
	}
	return do(group)
}

// eachGroup calls do with what encode makes of each run of claims that share a
// document. What describes an entity comes with the first document that says it.
func eachGroup(claims Claims, encode func([]schema.Claim) []quad.Quad, do func([]quad.Quad) error) error {
	described := make(keys)
	return eachDocument(claims, func(group []schema.Claim) error {
		return do(slices.DeleteFunc(encode(group), func(q quad.Quad) bool {
			if !describes(q) {
				return false
			}
			_, isNew := described.add(q.NQuad())
			return !isNew
		}))
	})
}

// describes is false of direct edges, which Turtle has without their graph and may
// say again in another document.
func describes(q quad.Quad) bool {
	return quads.Describes(q) && slices.Contains(quads.Descriptions(), q.Predicate.(quad.IRI))
}

// writeNQuads writes RDF 1.1 N-Quads (w3.org/TR/n-quads): what TriG holds, a statement a line.
func writeNQuads(w *bufio.Writer, claims Claims) error {
	return eachGroup(claims, byGraph, func(group []quad.Quad) error {
		for _, q := range group {
			label := ""
			if q.Label != nil {
				label = " " + term(q.Label)
			}
			if _, err := fmt.Fprintf(w, "%s %s %s%s .\n", term(q.Subject), term(q.Predicate), term(q.Object), label); err != nil {
				return err
			}
		}
		return nil
	})
}

const xsd = "http://www.w3.org/2001/XMLSchema#"

// term is a value in N-Triples.
func term(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		return "<" + full(v) + ">"
	case quad.String:
		return quote(string(v))
	}
	lexical, datatype := literal(v)
	return quote(lexical) + "^^<" + xsd + datatype + ">"
}

// literal is the lexical form and XML Schema datatype of a number or truth value.
func literal(v quad.Value) (lexical, datatype string) {
	switch v := v.(type) {
	case quad.Int:
		return strconv.FormatInt(int64(v), 10), "integer"
	case quad.Float:
		return strconv.FormatFloat(float64(v), 'E', -1, 64), "double"
	case quad.Bool:
		return strconv.FormatBool(bool(v)), "boolean"
	}
	if typed, ok := v.(quad.TypedString); ok {
		return string(typed.Value), strings.TrimPrefix(string(typed.Type), "xsd:")
	}
	return fmt.Sprint(v.Native()), "string"
}

// quote writes a string as N-Triples, Turtle and TriG have it.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"':
			b.WriteString(`\"`)
		case r == '\\':
			// Not as two backslashes: rdflib 6 reads \\u0041 as one escape.
			b.WriteString(`\u005C`)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
