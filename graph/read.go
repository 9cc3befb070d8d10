package graph

import (
	"context"
	"errors"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// subjects lists the subjects of p and o.
func subjects(ctx context.Context, v view, p, o quad.Value) ([]quad.Value, error) {
	var found []cayley.Ref
	err := v.eachSubject(ctx, p, o, func(s cayley.Ref) bool {
		found = append(found, s)
		return true
	})
	if err != nil {
		return nil, err
	}
	return valuesOf(ctx, v, found)
}

// valuesOf reads the values of nodes, but of those that have been removed since.
func valuesOf(ctx context.Context, v view, nodes []cayley.Ref) ([]quad.Value, error) {
	values, err := v.values(ctx, nodes)
	return slices.DeleteFunc(values, func(v quad.Value) bool { return v == nil }), err
}

// anySubject reports whether a subject of p and o is one that accept takes. It
// reads no further than the first.
func anySubject(ctx context.Context, v view, p, o quad.Value, accept func(quad.Value) (bool, error)) (found bool, err error) {
	ended := v.eachSubject(ctx, p, o, func(s cayley.Ref) bool {
		var values []quad.Value
		if values, err = v.values(ctx, []cayley.Ref{s}); err == nil {
			found, err = accept(values[0])
		}
		return !found && err == nil
	})
	return found, errors.Join(err, ended)
}

// exists reports whether the store holds the unlabelled quad q.
func exists(ctx context.Context, v view, q quad.Quad) (bool, error) {
	found, err := v.about(ctx, []quad.Value{q.Subject}, []quad.IRI{asIRI(q.Predicate)})
	return slices.Contains(found, q), err
}

// ownQuads lists the quads that a document gave, but for descriptions of entities.
func ownQuads(ctx context.Context, v view, doc quad.IRI) ([]quad.Quad, error) {
	all, err := newReader(v).document(ctx, doc)
	if err != nil {
		return nil, err
	}
	claims, _, err := quads.Decode(all)
	if err != nil {
		return nil, err
	}
	var own []quad.Quad
	for _, q := range all {
		if !quads.Describes(q) {
			own = append(own, q)
		}
	}
	for i := range claims {
		if quads.Direct(&claims[i]) {
			own = append(own, quads.DirectEdge(&claims[i]))
		}
	}
	return own, nil
}

// reader reads the quads of many claims. It remembers what describes entities and
// documents, of which the same few occur again and again.
type reader struct {
	view      view
	changes   int64 // of the store, when it was described
	described map[quad.IRI][]quad.Quad
}

// mostDescribed bounds what a reader remembers.
const mostDescribed = 20_000

func newReader(v view) *reader { return &reader{view: v, described: make(map[quad.IRI][]quad.Quad)} }

// on is r, reading a later state of the store, that after so many changes.
func (r *reader) on(v view, changes int64) *reader {
	if changes != r.changes {
		clear(r.described)
	}
	r.view, r.changes = v, changes
	return r
}

// describe lists what the store says of nodes by these predicates. It asks for no
// more, since a country is the subject of many direct edges, and a document
// mentions many entities.
func (r *reader) describe(ctx context.Context, nodes []quad.Value, predicates []quad.IRI) ([]quad.Quad, error) {
	var all []quad.Quad
	var unknown []quad.Value
	for _, n := range nodes {
		if found, ok := r.described[asIRI(n)]; ok {
			all = append(all, found...)
		} else {
			unknown = append(unknown, n)
		}
	}
	read, err := r.view.about(ctx, unknown, predicates)
	if len(r.described)+len(unknown) > mostDescribed {
		clear(r.described)
	}
	for _, q := range read {
		r.described[asIRI(q.Subject)] = append(r.described[asIRI(q.Subject)], q)
	}
	return append(all, read...), err
}

// document lists the unlabelled quads of a document, its sentences, its claims and
// the entities it mentions.
func (r *reader) document(ctx context.Context, doc quad.IRI) ([]quad.Quad, error) {
	nodes := []quad.Value{doc}
	for _, p := range []quad.IRI{quads.InDocument, quads.PartOf} {
		found, err := subjects(ctx, r.view, p, doc)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, found...)
	}
	return r.nodes(ctx, nodes)
}

// nodes lists the unlabelled quads of claims, sentences and documents, of the
// participants and sentences of these claims, and what describes the entities and
// documents they name.
func (r *reader) nodes(ctx context.Context, nodes []quad.Value) ([]quad.Quad, error) {
	var all []quad.Quad
	seen := make(map[quad.Value]bool)
	isNew := func(v quad.Value) bool {
		is := !seen[v]
		seen[v] = true
		return is
	}
	for len(nodes) > 0 {
		var level []quad.Value
		for _, n := range nodes {
			if isNew(n) {
				level = append(level, n)
			}
		}
		found, err := r.view.about(ctx, level, nil)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
		nodes = nil
		var entities, documents []quad.Value
		for _, q := range found {
			switch q.Predicate {
			case quads.Attribution, quads.Binding, quads.InSentence:
				nodes = append(nodes, q.Object)
			case quads.Subject, quads.Object, quads.Entity:
				if isNew(q.Object) {
					entities = append(entities, q.Object)
				}
			case quads.InDocument:
				if isNew(q.Object) {
					documents = append(documents, q.Object)
				}
			}
		}
		for _, d := range []struct {
			nodes      []quad.Value
			predicates []quad.IRI
		}{{entities, quads.Descriptions()}, {documents, quads.DocumentProperties()}} {
			described, err := r.describe(ctx, d.nodes, d.predicates)
			if err != nil {
				return nil, err
			}
			all = append(all, described...)
		}
	}
	return all, nil
}

// mentionedElsewhere reports whether a document other than doc mentions entity.
func mentionedElsewhere(ctx context.Context, v view, entity, doc quad.IRI) (bool, error) {
	return anySubject(ctx, v, quads.Mentions, entity, func(other quad.Value) (bool, error) { return other != doc, nil })
}

// namedElsewhere reports whether a claim outside doc gives entity this name.
func namedElsewhere(ctx context.Context, v view, entity quad.IRI, name quad.Value, doc quad.IRI) (bool, error) {
	for _, p := range []quad.IRI{quads.Subject, quads.Object, quads.Entity} {
		found, err := anySubject(ctx, v, nameOf(p), name, func(node quad.Value) (bool, error) {
			claim := node
			if p == quads.Entity {
				claim = quads.ClaimOf(asIRI(node))
			}
			in, err := exists(ctx, v, quad.Quad{Subject: claim, Predicate: quads.InDocument, Object: doc})
			if in || err != nil {
				return false, err
			}
			return exists(ctx, v, quad.Quad{Subject: node, Predicate: p, Object: entity})
		})
		if found || err != nil {
			return found, err
		}
	}
	return false, nil
}

func asIRI(v quad.Value) quad.IRI {
	iri, _ := v.(quad.IRI)
	return iri
}

// claims reads the claims whose nodes are given.
func (r *reader) claims(ctx context.Context, nodes []quad.Value) ([]schema.Claim, error) {
	all, err := r.nodes(ctx, nodes)
	if err != nil {
		return nil, err
	}
	claims, _, err := quads.Decode(all)
	return claims, err
}

// claimsOf reads the claims that may pass from the first documents of a list, as
// many as it takes to have n claims, and returns the rest of the list.
func (r *reader) claimsOf(ctx context.Context, documents []candidate, n int) ([]schema.Claim, []candidate, error) {
	var found []cayley.Ref
	for len(documents) > 0 && len(found) < n {
		doc := documents[0]
		documents = documents[1:]
		err := r.view.eachSubject(ctx, quads.InDocument, doc.document, func(claim cayley.Ref) bool {
			if _, ok := doc.among[claim.Key()]; ok || doc.among == nil {
				found = append(found, claim)
			}
			return true
		})
		if err != nil {
			return nil, nil, err
		}
	}
	nodes, err := valuesOf(ctx, r.view, found)
	if err != nil {
		return nil, nil, err
	}
	claims, err := r.claims(ctx, nodes)
	return claims, documents, err
}
