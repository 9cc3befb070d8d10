package export

import (
	"bufio"

	"entente/schema"
)

// node is an entity or phrase as the property-graph formats have it.
type node struct{ schema.Argument }

// edge is a claim with an object.
type edge struct{ *schema.Claim }

// weight is how thick an edge is drawn.
func (e edge) weight() float64 { return e.Confidence }

// kind is the type of an attribute's values.
type kind int

const (
	text kind = iota
	integer
	double
	boolean
)

// attribute is a named value that nodes or edges have.
type attribute[T any] struct {
	name string
	kind kind
	// of is a string, int, float64 or bool, nil where there is none.
	of func(T) any
}

func nodeAttributes() []attribute[node] {
	return []attribute[node]{
		{"label", text, func(n node) any { return n.Name }},
		{"type", text, func(n node) any { return string(n.Type) }},
		{"iso3", text, func(n node) any { return given(n.ISO3) }},
		{"wikidata", text, func(n node) any { return given(n.Wikidata) }},
	}
}

func edgeAttributes() []attribute[edge] {
	return []attribute[edge]{
		{"label", text, func(e edge) any { return e.Predicate }},
		{"weight", double, func(e edge) any { return e.weight() }},
		{"kind", text, func(e edge) any { return string(e.Kind) }},
		{"code", text, func(e edge) any { return given(string(e.Code)) }},
		{"mode", text, func(e edge) any { return given(e.Mode) }},
		{"score", double, func(e edge) any {
			if e.Code == "" {
				return nil
			}
			return e.Code.Score()
		}},
		{"quad_class", integer, func(e edge) any {
			if e.Code == "" {
				return nil
			}
			return int(e.Code.Quad())
		}},
		{"reciprocal", boolean, func(e edge) any { return e.Reciprocal }},
		{"stance", text, func(e edge) any { return given(string(e.Stance)) }},
		{"role", text, func(e edge) any { return given(e.Role) }},
		{"article", text, func(e edge) any {
			if e.Provision == nil {
				return nil
			}
			return given(e.Provision.Article)
		}},
		{"modality", text, func(e edge) any { return string(e.Modality) }},
		{"polarity", text, func(e edge) any { return string(e.Polarity) }},
		{"speaker", text, func(e edge) any { return pointed(e.Speaker) }},
		{"date", text, func(e edge) any { return pointed(e.Date) }},
		{"confidence", double, func(e edge) any { return e.Confidence }},
		{"rule", text, func(e edge) any { return e.Rule }},
		{"sentence", text, func(e edge) any { return e.Sentence }},
		{"document", text, func(e edge) any { return e.Document.Name }},
		{"start", integer, func(e edge) any { return e.Start }},
		{"end", integer, func(e edge) any { return e.End }},
	}
}

func given(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func pointed(s *string) any {
	if s == nil {
		return nil
	}
	return *s
}

// eachNode calls do with each node that an edge has, once, in the order of claims.
func eachNode(claims Claims, do func(node) error) error {
	seen := make(map[string]bool)
	return eachEdge(claims, func(e edge) error {
		for _, a := range []schema.Argument{e.Subject, e.Object} {
			if seen[a.ID] {
				continue
			}
			seen[a.ID] = true
			if err := do(node{a}); err != nil {
				return err
			}
		}
		return nil
	})
}

// eachEdge calls do with each claim that has an object.
func eachEdge(claims Claims, do func(edge) error) error {
	for c, err := range claims {
		if err != nil {
			return err
		}
		if c.Object.ID == "" {
			continue
		}
		if err := do(edge{&c}); err != nil {
			return err
		}
	}
	return nil
}

// graphWriter is a format that has all nodes before the first edge.
type graphWriter interface {
	begin(w *bufio.Writer) error
	node(w *bufio.Writer, n node) error
	between(w *bufio.Writer) error
	edge(w *bufio.Writer, e edge) error
	end(w *bufio.Writer) error
}

func writeGraph(w *bufio.Writer, claims Claims, g graphWriter) error {
	if err := g.begin(w); err != nil {
		return err
	}
	if err := eachNode(claims, func(n node) error { return g.node(w, n) }); err != nil {
		return err
	}
	if err := g.between(w); err != nil {
		return err
	}
	if err := eachEdge(claims, func(e edge) error { return g.edge(w, e) }); err != nil {
		return err
	}
	return g.end(w)
}
