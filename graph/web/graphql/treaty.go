package graphql

import (
	"context"
	"fmt"
	"iter"

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

// treatyFields are the fields of Treaty that are read from the graph.
type treatyFields struct{ resolver }

// Parties are those who joined it, and those whom its clauses bind.
func (t treatyFields) Parties(ctx context.Context, treaty *model.Treaty) ([]model.Entity, error) {
	list, err := t.engine.Parties(ctx, treaty.ID())
	return asEntities(list), err
}

// Clauses are what texts say that it provides.
func (t treatyFields) Clauses(ctx context.Context, treaty *model.Treaty, types []schema.ClauseType, first *int, after *string, last *int, before *string) (*model.ClaimConnection, error) {
	w, err := newWindow(first, after, last, before)
	if err != nil {
		return nil, err
	}
	return claimPage(ctx, w, func(ctx context.Context, after string) iter.Seq2[schema.Claim, error] {
		return t.engine.Clauses(ctx, treaty.ID(), types, graph.Filter{After: after})
	})
}
