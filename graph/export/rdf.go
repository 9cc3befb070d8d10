package export

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// eachGroup calls do with the quads of each run of claims that share a document,
// sorted. What describes an entity comes with the first claims that name it.
func eachGroup(claims Claims, do func([]quad.Quad) error) error {
	described := make(map[quad.IRI]bool)
	var group []schema.Claim
	flush := func() error {
		if len(group) == 0 {
			return nil
		}
		all := quads.Encode(group, nil)
		kept := all[:0]
		var fresh []quad.IRI
		for _, q := range all {
			s, _ := q.Subject.(quad.IRI)
			if quads.Describes(q) {
				if described[s] {
					continue
				}
				fresh = append(fresh, s)
			}
			kept = append(kept, q)
		}
		for _, s := range fresh {
			described[s] = true
		}
		group = group[:0]
		return do(kept)
	}
	for c, err := range claims {
		if err != nil {
			return err
		}
		if len(group) > 0 && group[0].Document.ID != c.Document.ID {
			if err := flush(); err != nil {
				return err
			}
		}
		group = append(group, c)
	}
	return flush()
}

// writeNQuads writes RDF 1.1 N-Quads: what the store holds, its IRIs in full.
func writeNQuads(w *bufio.Writer, claims Claims) error {
	return eachGroup(claims, func(group []quad.Quad) error {
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
		return "<" + quads.Full(v) + ">"
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
