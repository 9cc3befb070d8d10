package graph

import (
	"context"
	"errors"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// Everything here is a look-up by subject, by subject and predicate, or by object
// and predicate, which all back ends have an index for.

// objects lists the objects of s and p.
func objects(ctx context.Context, qs cayley.QuadStore, s, p quad.Value) ([]quad.Value, error) {
	return values(ctx, qs, path.StartPath(qs, s).Out(p))
}

// subjects lists the subjects of p and o.
func subjects(ctx context.Context, qs cayley.QuadStore, p, o quad.Value) ([]quad.Value, error) {
	return values(ctx, qs, path.StartPath(qs, o).In(p))
}

func values(ctx context.Context, qs cayley.QuadStore, p *path.Path) ([]quad.Value, error) {
	found, err := p.Iterate(ctx).Paths(false).AllValues(qs)
	if err == nil {
		err = ctx.Err() // Cayley's iterator just ends
	}
	return found, err
}

// anySubject reports whether a subject of p and o is one that accept takes. It
// reads no further than the first.
func anySubject(ctx context.Context, qs cayley.QuadStore, p, o quad.Value, accept func(quad.Value) (bool, error)) (bool, error) {
	it := path.StartPath(qs, o).In(p).BuildIterator(ctx)
	it, _ = it.Optimize(ctx)
	scan := it.Iterate()
	defer scan.Close()
	for scan.Next(ctx) {
		v, err := qs.NameOf(scan.Result())
		if err != nil {
			return false, err
		}
		if ok, err := accept(v); ok || err != nil {
			return ok, err
		}
	}
	return false, scan.Err()
}

// eachSubject calls visit with each subject of p and o. It reads no names, which
// would take most of the time.
func eachSubject(ctx context.Context, qs cayley.QuadStore, p, o quad.Value, visit func(cayley.Ref)) error {
	it, _ := path.StartPath(qs, o).In(p).BuildIterator(ctx).Optimize(ctx)
	scan := it.Iterate()
	defer scan.Close()
	for scan.Next(ctx) {
		visit(scan.Result())
	}
	return errors.Join(scan.Err(), ctx.Err()) // Cayley's iterator just ends
}

// countSubjects counts the subjects of p and o.
func countSubjects(ctx context.Context, qs cayley.QuadStore, p, o quad.Value) (int, error) {
	n := 0
	err := eachSubject(ctx, qs, p, o, func(cayley.Ref) { n++ })
	return n, err
}

// references is a set of nodes, by the keys of their references.
type references map[any]struct{}

// exists reports whether the store holds the unlabelled quad q.
func exists(ctx context.Context, qs cayley.QuadStore, q quad.Quad) (bool, error) {
	found, err := objects(ctx, qs, q.Subject, q.Predicate)
	for _, o := range found {
		if o == q.Object {
			return true, err
		}
	}
	return false, err
}

// about lists the unlabelled quads whose subjects are nodes. It fetches their values
// together and each only once, which is one transaction instead of three for each
// quad.
func about(ctx context.Context, qs cayley.QuadStore, nodes ...quad.Value) ([]quad.Quad, error) {
	var found []quad.Quad
	var parts []cayley.Ref // predicate, object, predicate, object, …
	for _, node := range nodes {
		ref, err := qs.ValueOf(node)
		if err != nil {
			return nil, err
		}
		if ref == nil {
			continue
		}
		err = iterator.Iterate(ctx, qs.QuadIterator(quad.Subject, ref)).Each(func(q cayley.Ref) error {
			label, err := qs.QuadDirection(q, quad.Label)
			if err != nil || isNode(label) {
				return err
			}
			p, err := qs.QuadDirection(q, quad.Predicate)
			if err != nil {
				return err
			}
			o, err := qs.QuadDirection(q, quad.Object)
			parts = append(parts, p, o)
			found = append(found, quad.Quad{Subject: node})
			return err
		})
		if err = errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
	}
	values, err := distinctValues(ctx, qs, parts)
	if err != nil {
		return nil, err
	}
	for i := range found {
		found[i].Predicate, found[i].Object = values[parts[2*i].Key()], values[parts[2*i+1].Key()]
	}
	return found, nil
}

// distinctValues reads the value of each reference, by its key.
func distinctValues(ctx context.Context, qs cayley.QuadStore, all []cayley.Ref) (map[any]quad.Value, error) {
	values := make(map[any]quad.Value)
	var distinct []cayley.Ref
	for _, ref := range all {
		if _, ok := values[ref.Key()]; !ok {
			values[ref.Key()] = nil
			distinct = append(distinct, ref)
		}
	}
	read, err := cayley.ValuesOf(ctx, qs, distinct)
	if err != nil {
		return nil, err
	}
	for i, ref := range distinct {
		values[ref.Key()] = read[i]
	}
	return values, nil
}

// isNode reports whether a reference is one: PostgreSQL has empty ones.
func isNode(ref cayley.Ref) bool {
	if hash, ok := ref.(interface{ Valid() bool }); ok {
		return hash.Valid()
	}
	return ref != nil
}

// properties lists what the store says of a node by these predicates. It asks for
// each, since a country is the subject of many direct edges, and a document
// mentions many entities.
func properties(ctx context.Context, qs cayley.QuadStore, node quad.IRI, predicates []quad.IRI) ([]quad.Quad, error) {
	var found []quad.Quad
	for _, p := range predicates {
		values, err := objects(ctx, qs, node, p)
		if err != nil {
			return nil, err
		}
		for _, v := range values {
			found = append(found, quad.Quad{Subject: node, Predicate: p, Object: v})
		}
	}
	return found, nil
}

// ownQuads lists the quads that a document gave, but for descriptions of entities.
func ownQuads(ctx context.Context, qs cayley.QuadStore, doc quad.IRI) ([]quad.Quad, error) {
	all, err := newReader(qs).document(ctx, doc)
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
	qs        cayley.QuadStore
	described map[quad.IRI][]quad.Quad
}

// mostDescribed bounds what a reader remembers.
const mostDescribed = 20_000

func newReader(qs cayley.QuadStore) *reader {
	return &reader{qs, make(map[quad.IRI][]quad.Quad)}
}

func (r *reader) describe(ctx context.Context, node quad.IRI, predicates []quad.IRI) ([]quad.Quad, error) {
	if found, ok := r.described[node]; ok {
		return found, nil
	}
	found, err := properties(ctx, r.qs, node, predicates)
	if err != nil {
		return nil, err
	}
	if len(r.described) >= mostDescribed {
		clear(r.described)
	}
	r.described[node] = found
	return found, nil
}

// document lists the unlabelled quads of a document, its sentences, its claims and
// the entities it mentions.
func (r *reader) document(ctx context.Context, doc quad.IRI) ([]quad.Quad, error) {
	nodes := []quad.Value{doc}
	for _, p := range []quad.IRI{quads.InDocument, quads.PartOf} {
		found, err := subjects(ctx, r.qs, p, doc)
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
		found, err := about(ctx, r.qs, level...)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
		nodes = nil
		for _, q := range found {
			var predicates []quad.IRI
			switch q.Predicate {
			case quads.Attribution, quads.Binding, quads.InSentence:
				nodes = append(nodes, q.Object)
				continue
			case quads.Subject, quads.Object, quads.Entity:
				predicates = quads.Descriptions()
			case quads.InDocument:
				predicates = quads.DocumentProperties()
			default:
				continue
			}
			named, ok := q.Object.(quad.IRI)
			if !ok || !isNew(named) {
				continue
			}
			described, err := r.describe(ctx, named, predicates)
			if err != nil {
				return nil, err
			}
			all = append(all, described...)
		}
	}
	return all, nil
}

// mentionedElsewhere reports whether a document other than doc mentions entity.
func mentionedElsewhere(ctx context.Context, qs cayley.QuadStore, entity, doc quad.IRI) (bool, error) {
	return anySubject(ctx, qs, quads.Mentions, entity, func(v quad.Value) (bool, error) { return v != doc, nil })
}

// namedElsewhere reports whether a claim outside doc gives entity this name.
func namedElsewhere(ctx context.Context, qs cayley.QuadStore, entity quad.IRI, name quad.Value, doc quad.IRI) (bool, error) {
	for _, p := range []quad.IRI{quads.Subject, quads.Object, quads.Entity} {
		found, err := anySubject(ctx, qs, nameOf(p), name, func(node quad.Value) (bool, error) {
			claim := node
			if p == quads.Entity {
				claim = quads.ClaimOf(asIRI(node))
			}
			in, err := exists(ctx, qs, quad.Quad{Subject: claim, Predicate: quads.InDocument, Object: doc})
			if in || err != nil {
				return false, err
			}
			return exists(ctx, qs, quad.Quad{Subject: node, Predicate: p, Object: entity})
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

// claimsAmong reads the claims of a document that are in the set, or all if the
// set is nil.
func (r *reader) claimsAmong(ctx context.Context, doc quad.IRI, set references) ([]schema.Claim, error) {
	var found []cayley.Ref
	err := eachSubject(ctx, r.qs, quads.InDocument, doc, func(claim cayley.Ref) {
		if _, ok := set[claim.Key()]; ok || set == nil {
			found = append(found, claim)
		}
	})
	if err != nil {
		return nil, err
	}
	nodes, err := cayley.ValuesOf(ctx, r.qs, found)
	if err != nil {
		return nil, err
	}
	return r.claims(ctx, nodes)
}
