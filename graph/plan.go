package graph

import (
	"context"
	"slices"
	"sync/atomic"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// flushAt is how many quads a plan gathers before it writes them: enough to pay
// for a transaction, few enough to hold in memory.
const flushAt = 50_000

// plan gathers the quads that loading or deleting documents removes and adds.
// New documents are gathered together; one that changes what the store holds is
// a transaction of its own, because it is worked out from the store as it is.
type plan struct {
	back        backend
	changes     *atomic.Int64 // grows with each transaction
	remove, add []quad.Quad
	documents   map[quad.IRI]bool        // new ones that add holds
	described   map[quad.IRI][]quad.Quad // what the store and add say of entities
	pending     Report
	done        Report
}

func newPlan(b backend, changes *atomic.Int64) *plan {
	return &plan{back: b, changes: changes, documents: make(map[quad.IRI]bool), described: make(map[quad.IRI][]quad.Quad)}
}

func (p *plan) load(ctx context.Context, b *Batch) error {
	id := quads.IRI(b.Document.ID)
	known, err := exists(ctx, p.back.view(), quad.Quad{Subject: id, Predicate: quads.Type, Object: quads.Document})
	if err != nil {
		return err
	}
	added := quads.Encode(b.Claims, []schema.Document{b.Document})
	if known || p.documents[id] {
		return p.replace(ctx, id, added, len(b.Claims))
	}
	p.documents[id] = true
	for _, q := range added {
		if quads.Describes(q) {
			if err := p.describe(ctx, q); err != nil {
				return err
			}
			continue
		}
		p.add = append(p.add, q)
	}
	p.pending.Added++
	p.pending.Claims += len(b.Claims)
	if len(p.add) < flushAt {
		return nil
	}
	return p.flush(ctx)
}

// describe adds a quad of an entity's description unless the store holds it.
func (p *plan) describe(ctx context.Context, q quad.Quad) error {
	entity := asIRI(q.Subject)
	known, ok := p.described[entity]
	if !ok && !p.back.tolerant() {
		var err error
		if known, err = p.back.view().about(ctx, []quad.Value{entity}, quads.Descriptions()); err != nil {
			return err
		}
	}
	if !slices.Contains(known, q) {
		known = append(known, q)
		p.add = append(p.add, q)
	}
	p.described[entity] = known
	return nil
}

// replace makes what the store holds of a document into next.
func (p *plan) replace(ctx context.Context, doc quad.IRI, next []quad.Quad, claims int) error {
	if err := p.flush(ctx); err != nil {
		return err
	}
	if err := p.difference(ctx, doc, next); err != nil {
		return err
	}
	if len(p.add) == 0 && len(p.remove) == 0 {
		p.pending.Unchanged++
		return nil
	}
	p.pending.Changed++
	p.pending.Claims += claims
	return p.flush(ctx)
}

func (p *plan) delete(ctx context.Context, id string) error {
	doc := quads.IRI(id)
	found, err := exists(ctx, p.back.view(), quad.Quad{Subject: doc, Predicate: quads.Type, Object: quads.Document})
	if err != nil {
		return err
	}
	if !found {
		return ErrNotFound
	}
	p.pending.Deleted++
	return p.difference(ctx, doc, nil)
}

// difference plans the way from what the store holds of doc to next.
func (p *plan) difference(ctx context.Context, doc quad.IRI, next []quad.Quad) error {
	clear(p.described)
	held, err := ownQuads(ctx, p.back.view(), doc)
	if err != nil {
		return err
	}
	own, described := split(next)
	p.between(held, own)
	names := namesGiven(held)
	for _, entity := range mentioned(held, own) {
		if err := p.redescribe(ctx, entity, doc, described[entity], names[entity]); err != nil {
			return err
		}
	}
	return nil
}

// between plans the removal of what is only in old and the addition of what is
// only in next.
func (p *plan) between(old, next []quad.Quad) {
	keep := make(map[quad.Quad]bool, len(next))
	for _, q := range next {
		keep[q] = true
	}
	for _, q := range old {
		if keep[q] {
			delete(keep, q)
		} else {
			p.remove = append(p.remove, q)
		}
	}
	for q := range keep {
		p.add = append(p.add, q)
	}
}

// redescribe plans what becomes of an entity's description. If no other document
// mentions it, the description is next, what this one says now. If one does, what
// is new in next is added, and a name this document gave and nobody uses any more
// is dropped.
func (p *plan) redescribe(ctx context.Context, entity, doc quad.IRI, next []quad.Quad, names []quad.Value) error {
	v := p.back.view()
	stored, err := v.about(ctx, []quad.Value{entity}, quads.Descriptions())
	if err != nil {
		return err
	}
	elsewhere, err := mentionedElsewhere(ctx, v, entity, doc)
	if err != nil {
		return err
	}
	if !elsewhere {
		p.between(stored, next)
		return nil
	}
	for _, q := range next {
		if !slices.Contains(stored, q) {
			p.add = append(p.add, q)
		}
	}
	for _, name := range names {
		label := quad.Quad{Subject: entity, Predicate: quads.Label, Object: name}
		if slices.Contains(next, label) {
			continue
		}
		used, err := namedElsewhere(ctx, v, entity, name, doc)
		if err != nil {
			return err
		}
		if !used && slices.Contains(stored, label) {
			p.remove = append(p.remove, label)
		}
	}
	return nil
}

// flush writes what is planned.
func (p *plan) flush(ctx context.Context) error {
	if len(p.remove)+len(p.add) > 0 {
		added, err := p.back.apply(ctx, p.remove, p.add)
		p.changes.Add(1)
		if err != nil {
			return err
		}
		p.pending.QuadsAdded, p.pending.QuadsRemoved = added, len(p.remove)
	}
	p.done.Add(p.pending)
	if len(p.remove) > 0 || len(p.described) > mostDescribed {
		clear(p.described)
	}
	p.pending, p.remove, p.add = Report{}, nil, nil
	clear(p.documents)
	return nil
}

// split parts a document's quads into its own and the descriptions of entities.
func split(all []quad.Quad) (own []quad.Quad, described map[quad.IRI][]quad.Quad) {
	described = make(map[quad.IRI][]quad.Quad)
	for _, q := range all {
		if quads.Describes(q) {
			described[asIRI(q.Subject)] = append(described[asIRI(q.Subject)], q)
		} else {
			own = append(own, q)
		}
	}
	return own, described
}

// mentioned lists the entities that a document's quads mention, before or after.
func mentioned(held, own []quad.Quad) []quad.IRI {
	var entities []quad.IRI
	for _, list := range [][]quad.Quad{held, own} {
		for _, q := range list {
			if q.Predicate == quads.Mentions {
				entities = append(entities, asIRI(q.Object))
			}
		}
	}
	slices.Sort(entities)
	return slices.Compact(entities)
}

// namesGiven lists the names that the quads of a document's claims give entities.
func namesGiven(held []quad.Quad) map[quad.IRI][]quad.Value {
	type property struct{ node, predicate quad.Value }
	values := make(map[property]quad.Value)
	for _, q := range held {
		values[property{q.Subject, q.Predicate}] = q.Object
	}
	names := make(map[quad.IRI][]quad.Value)
	for _, q := range held {
		entity := asIRI(q.Object)
		name := values[property{q.Subject, nameOf(q.Predicate)}]
		if name != nil && !slices.Contains(names[entity], name) {
			names[entity] = append(names[entity], name)
		}
	}
	return names
}

// nameOf is the property that names what p points to, empty if there is none.
func nameOf(p quad.Value) quad.IRI {
	switch p {
	case quads.Subject:
		return quads.SubjectName
	case quads.Object:
		return quads.ObjectName
	case quads.Entity:
		return quads.Name
	}
	return ""
}
