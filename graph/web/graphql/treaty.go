package graphql

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/web/graphql/model"
	"entente/schema"
)

func (q queries) Treaty(ctx context.Context, name string) (*model.Treaty, error) {
	a, err := q.engine.Resolve(ctx, name)
	if err == nil && a.Type != schema.Treaty {
		err = fmt.Errorf("%s (%s) is no treaty: %w", a.Name, a.ID, graph.ErrNotFound)
	}
	return &model.Treaty{Entity: model.Entity{Argument: a}}, err
}

func (q queries) Treaties(ctx context.Context, first *int, after *string) (*model.TreatyConnection, error) {
	n, err := count(first)
	if err != nil {
		return nil, err
	}
	list, err := q.store.EntitiesAfter(ctx, schema.Treaty, text(after), n+1)
	treaties := make([]model.Treaty, len(list))
	for i, a := range list {
		treaties[i] = model.Treaty{Entity: model.Entity{Argument: a}}
	}
	return connection(treaties, n, after, model.Treaty.ID), err
}

// treatyFields are the fields of Treaty that are read from the graph.
type treatyFields struct{ resolver }

// Parties are those who joined it, and those whom its clauses bind.
func (t treatyFields) Parties(ctx context.Context, treaty *model.Treaty) ([]model.Entity, error) {
	list, err := t.engine.Parties(ctx, treaty.ID())
	return asEntities(list), err
}

// Clauses are what texts say that it provides.
func (t treatyFields) Clauses(ctx context.Context, treaty *model.Treaty, types []schema.ClauseType, first *int, after *string) (*model.ClaimConnection, error) {
	n, err := count(first)
	if err != nil {
		return nil, err
	}
	return claimPage(ctx, t.engine.Clauses(ctx, treaty.ID(), types, graph.Filter{After: text(after)}), n, after)
}
