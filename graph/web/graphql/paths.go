package graphql

import (
	"context"

	"entente/graph/web/graphql/model"
	"entente/schema"
)

func (q queries) Paths(ctx context.Context, from, to string, first *int) ([]model.Path, error) {
	n, err := count("first", first)
	if err != nil {
		return nil, err
	}
	start, err := q.engine.Resolve(ctx, from)
	if err != nil {
		return nil, err
	}
	end, err := q.engine.Resolve(ctx, to)
	if err != nil {
		return nil, err
	}
	ways, err := q.engine.Paths(ctx, start.ID, end.ID, n)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, way := range ways {
		for _, edge := range way {
			ids = append(ids, edge.Claim)
		}
	}
	claims, err := q.store.ClaimsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*schema.Claim, len(claims))
	for i := range claims {
		byID[claims[i].ID] = &claims[i]
	}
	paths := make([]model.Path, len(ways))
	for i, way := range ways {
		for _, edge := range way {
			c := byID[edge.Claim]
			if c == nil {
				continue // removed in between
			}
			paths[i].Steps = append(paths[i].Steps, model.Step{
				From: model.Entity{Argument: c.Subject}, Predicate: edge.Predicate, To: model.Entity{Argument: c.Object}, Claim: model.Claim{Claim: c},
			})
		}
	}
	return paths, nil
}
