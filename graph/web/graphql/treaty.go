package graphql

import (
	"context"
	"fmt"
	"maps"
	"slices"

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

// Parties are those of actual, positive relations, and those that clauses bind.
func (t treatyFields) Parties(ctx context.Context, treaty *model.Treaty) ([]model.Entity, error) {
	found := make(map[string]schema.Argument)
	kinds := []schema.Kind{schema.Relation, schema.Clause}
	for c, err := range t.store.Claims(ctx, graph.Filter{Entities: []string{treaty.ID()}, Kinds: kinds}) {
		switch {
		case err != nil:
			return nil, err
		case c.Predicate == string(schema.PartyTo) && c.Object.ID == treaty.ID() && c.Modality == schema.Actual && c.Polarity == schema.Positive:
			found[c.Subject.ID] = c.Subject
		case c.Provision != nil && c.Subject.ID == treaty.ID():
			for _, party := range c.Provision.Parties {
				found[party.ID] = party
			}
		}
	}
	parties := make([]model.Entity, 0, len(found))
	for _, id := range slices.Sorted(maps.Keys(found)) {
		parties = append(parties, model.Entity{Argument: found[id]})
	}
	return parties, ctx.Err()
}

func (t treatyFields) Clauses(ctx context.Context, treaty *model.Treaty, types []schema.ClauseType, first *int, after *string) (*model.ClaimConnection, error) {
	n, err := count(first)
	if err != nil {
		return nil, err
	}
	f := graph.Filter{Entities: []string{treaty.ID()}, Kinds: []schema.Kind{schema.Clause}, After: text(after)}
	var list []model.Claim
	for c, err := range t.store.Claims(ctx, f) {
		if err != nil {
			return nil, err
		}
		if c.Subject.ID != treaty.ID() || len(types) > 0 && !slices.Contains(types, schema.ClauseType(c.Predicate)) {
			continue
		}
		if list = append(list, model.Claim{Claim: &c}); len(list) > n {
			break
		}
	}
	return connection(list, n, after, claimID), ctx.Err()
}
