package export

import (
	"bufio"
	"errors"

	"entente/graph/quads"
	"entente/schema"
)

// node is an entity or phrase as the property-graph formats have it.
type node struct {
	schema.Argument
	number int // how many nodes came before it, where a graph is written
}

// id is the name of n in the store, in which nothing needs quoting.
func (n node) id() string { return string(quads.IRI(n.ID)) }

// edge is a claim with an object.
type edge struct {
	*schema.Claim
	from, to int // the numbers of its nodes, where a graph is written
}

func (e edge) id() string { return string(quads.IRI(e.ID)) }

func (e edge) source() node { return node{e.Subject, e.from} }

func (e edge) target() node { return node{e.Object, e.to} }

// weight is how thick an edge is drawn.
func (e edge) weight() float64 { return e.Confidence }

// eachEdge calls do with each claim that has an object.
func eachEdge(claims Claims, do func(edge) error) error {
	for c, err := range claims {
		if err != nil {
			return err
		}
		if c.Object.ID == "" {
			continue
		}
		if err := do(edge{Claim: &c}); err != nil {
			return err
		}
	}
	return nil
}

// eachNode calls do with each node that an edge has, once, in the order of claims,
// and returns their numbers.
func eachNode(claims Claims, do func(node) error) (keys, error) {
	seen := make(keys)
	err := eachEdge(claims, func(e edge) error {
		for _, n := range []node{e.source(), e.target()} {
			number, isNew := seen.add(n.ID)
			if !isNew {
				continue
			}
			n.number = number
			if err := do(n); err != nil {
				return err
			}
		}
		return nil
	})
	return seen, err
}

// graphWriter is a format that has all nodes before the first edge.
type graphWriter interface {
	begin(w *bufio.Writer) error
	node(w *bufio.Writer, n node) error
	between(w *bufio.Writer) error
	edge(w *bufio.Writer, e edge) error
	end(w *bufio.Writer) error
}

// errChanged says that the second pass over the claims met what the first did not.
var errChanged = errors.New("the claims changed while they were written; export them again")

func writeGraph(w *bufio.Writer, claims Claims, g graphWriter) error {
	if err := g.begin(w); err != nil {
		return err
	}
	nodes, err := eachNode(claims, func(n node) error { return g.node(w, n) })
	if err != nil {
		return err
	}
	if err := g.between(w); err != nil {
		return err
	}
	err = eachEdge(claims, func(e edge) error {
		var hasSource, hasTarget bool
		e.from, hasSource = nodes.number(e.Subject.ID)
		e.to, hasTarget = nodes.number(e.Object.ID)
		if !hasSource || !hasTarget {
			return errChanged
		}
		return g.edge(w, e)
	})
	if err != nil {
		return err
	}
	return g.end(w)
}
