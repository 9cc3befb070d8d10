package graphql

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/web/graphql/model"
	"entente/schema"
)

// Claims are those that pass a filter.
func (q queries) Claims(ctx context.Context, filter *graph.Filter, first *int, after *string, last *int, before *string) (*model.ClaimConnection, error) {
	return q.claims(ctx, graph.Filter{}, filter, first, after, last, before)
}

// entityFields are the fields of Entity that are read from the graph.
type entityFields struct{ resolver }

// Claims are those that the entity takes part in.
func (e entityFields) Claims(ctx context.Context, entity *model.Entity, filter *graph.Filter, first *int, after *string, last *int, before *string) (*model.ClaimConnection, error) {
	return e.claims(ctx, graph.Filter{Entities: []string{entity.ID}}, filter, first, after, last, before)
}

// documentFields are the fields of Document that are read from the graph.
type documentFields struct{ resolver }

// Claims are those that the document states.
func (d documentFields) Claims(ctx context.Context, document *model.Document, filter *graph.Filter, first *int, after *string, last *int, before *string) (*model.ClaimConnection, error) {
	return d.claims(ctx, graph.Filter{Documents: []string{document.ID}}, filter, first, after, last, before)
}

// claims is a page of the claims that pass both filters. Where within stands says
// which are read.
func (r resolver) claims(ctx context.Context, within graph.Filter, filter *graph.Filter, first *int, after *string, last *int, before *string) (*model.ClaimConnection, error) {
	w, err := newWindow(first, after, last, before)
	if err != nil {
		return nil, err
	}
	var passes graph.Filter
	if filter != nil {
		if passes, err = r.engine.ResolveFilter(ctx, *filter); err != nil {
			return nil, err
		}
	}
	reads := passes
	if within.Entities != nil || within.Documents != nil {
		reads.Entities, reads.Documents = within.Entities, within.Documents
	}
	return claimPage(ctx, w, func(ctx context.Context, after string) iter.Seq2[schema.Claim, error] {
		from := reads
		from.After = after
		return matching(r.store.Claims(ctx, from), &passes)
	})
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

// claimPage is what a window shows of claims that are read after a cursor.
func claimPage(ctx context.Context, w window, read func(ctx context.Context, after string) iter.Seq2[schema.Claim, error]) (*model.ClaimConnection, error) {
	l := list[model.Claim]{id: func(c model.Claim) string { return c.ID }}
	l.after = func(yield func(model.Claim, error) bool) {
		for c, err := range read(ctx, w.after) {
			if !yield(model.Claim{Claim: &c}, err) {
				return
			}
		}
	}
	l.total = func(ctx context.Context) (n int, err error) {
		for _, err := range read(ctx, "") {
			if err != nil {
				return 0, err
			}
			n++
		}
		return n, ctx.Err()
	}
	return page(ctx, l, w)
}
