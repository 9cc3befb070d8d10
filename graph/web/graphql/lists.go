package graphql

import (
	"context"

	"entente/graph/web/graphql/model"
	"entente/schema"
)

// Entities are those of a type.
func (q queries) Entities(ctx context.Context, t schema.EntityType, first *int, after *string, last *int, before *string) (*model.EntityConnection, error) {
	w, err := newWindow(first, after, last, before)
	if err != nil {
		return nil, err
	}
	id := func(e model.Entity) string { return e.ID }
	return page(ctx, list[model.Entity]{byIdentifier(w, q.ofType(ctx, t), asEntity, id), id, q.countType(t)}, w)
}

// Treaties are the entities that are treaties.
func (q queries) Treaties(ctx context.Context, first *int, after *string, last *int, before *string) (*model.TreatyConnection, error) {
	w, err := newWindow(first, after, last, before)
	if err != nil {
		return nil, err
	}
	as := func(a schema.Argument) model.Treaty { return model.Treaty{Entity: asEntity(a)} }
	return page(ctx, list[model.Treaty]{byIdentifier(w, q.ofType(ctx, schema.Treaty), as, model.Treaty.ID), model.Treaty.ID, q.countType(schema.Treaty)}, w)
}

// Documents are all documents.
func (q queries) Documents(ctx context.Context, first *int, after *string, last *int, before *string) (*model.DocumentConnection, error) {
	w, err := newWindow(first, after, last, before)
	if err != nil {
		return nil, err
	}
	read := func(after string, n int) ([]schema.Document, error) { return q.store.DocumentsAfter(ctx, after, n) }
	as := func(d schema.Document) model.Document { return model.Document{Document: d} }
	id := func(d model.Document) string { return d.ID }
	total := func(ctx context.Context) (int, error) {
		st, err := q.store.Stats(ctx)
		return st.Documents, err
	}
	return page(ctx, list[model.Document]{byIdentifier(w, read, as, id), id, total}, w)
}

func (r resolver) ofType(ctx context.Context, t schema.EntityType) func(string, int) ([]schema.Argument, error) {
	return func(after string, n int) ([]schema.Argument, error) { return r.store.EntitiesAfter(ctx, t, after, n) }
}

func (r resolver) countType(t schema.EntityType) func(context.Context) (int, error) {
	return func(ctx context.Context) (int, error) {
		st, err := r.store.Stats(ctx)
		return st.Entities[t], err
	}
}

func asEntity(a schema.Argument) model.Entity { return model.Entity{Argument: a} }

func asEntities(all []schema.Argument) []model.Entity {
	entities := make([]model.Entity, len(all))
	for i, a := range all {
		entities[i] = asEntity(a)
	}
	return entities
}
