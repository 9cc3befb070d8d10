package graphql

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/web/graphql/model"
	"entente/schema"
)

func (q queries) Claims(ctx context.Context, filter *graph.Filter, first *int, after *string) (*model.ClaimConnection, error) {
	return q.claims(ctx, graph.Filter{}, filter, first, after)
}

// entityFields are the fields of Entity that are read from the graph.
type entityFields struct{ resolver }

func (e entityFields) Claims(ctx context.Context, entity *model.Entity, filter *graph.Filter, first *int, after *string) (*model.ClaimConnection, error) {
	return e.claims(ctx, graph.Filter{Entities: []string{entity.ID}}, filter, first, after)
}

// documentFields are the fields of Document that are read from the graph.
type documentFields struct{ resolver }

func (d documentFields) Claims(ctx context.Context, document *model.Document, filter *graph.Filter, first *int, after *string) (*model.ClaimConnection, error) {
	return d.claims(ctx, graph.Filter{Documents: []string{document.ID}}, filter, first, after)
}

// claims is a page of the claims that pass both filters. Where within stands says
// which are read.
func (r resolver) claims(ctx context.Context, within graph.Filter, filter *graph.Filter, first *int, after *string) (*model.ClaimConnection, error) {
	n, err := count(first)
	if err != nil {
		return nil, err
	}
	var passes graph.Filter
	if filter != nil {
		if passes, err = r.engine.ResolveFilter(ctx, *filter); err != nil {
			return nil, err
		}
	}
	read := passes
	if within.Entities != nil || within.Documents != nil {
		read.Entities, read.Documents = within.Entities, within.Documents
	}
	read.After = text(after)
	return claimPage(ctx, matching(r.store.Claims(ctx, read), &passes), n, after)
}

// matching leaves the claims that pass a filter.
func matching(claims iter.Seq2[schema.Claim, error], f *graph.Filter) iter.Seq2[schema.Claim, error] {
	return func(yield func(schema.Claim, error) bool) {
		for c, err := range claims {
			if (err != nil || f.Match(&c)) && !yield(c, err) {
				return
			}
		}
	}
}

// claimPage is a page of at most n claims.
func claimPage(ctx context.Context, claims iter.Seq2[schema.Claim, error], n int, after *string) (*model.ClaimConnection, error) {
	var list []model.Claim
	for c, err := range claims {
		if err != nil {
			return nil, err
		}
		if list = append(list, model.Claim{Claim: &c}); len(list) > n {
			break
		}
	}
	return connection(list, n, after, func(c model.Claim) string { return c.ID }), ctx.Err()
}
