package graphql

import (
	"context"

	"entente/graph"
	"entente/graph/web/graphql/model"
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
		if passes, err = r.resolve(ctx, *filter); err != nil {
			return nil, err
		}
	}
	read := passes
	if within.Entities != nil || within.Documents != nil {
		read.Entities, read.Documents = within.Entities, within.Documents
	}
	read.After = text(after)
	var list []model.Claim
	for c, err := range r.store.Claims(ctx, read) {
		if err != nil {
			return nil, err
		}
		if !passes.Match(&c) {
			continue
		}
		if list = append(list, model.Claim{Claim: &c}); len(list) > n {
			break
		}
	}
	return connection(list, n, after, claimID), ctx.Err()
}

func claimID(c model.Claim) string { return c.ID }

// resolve makes the names in a filter identifiers.
func (r resolver) resolve(ctx context.Context, f graph.Filter) (graph.Filter, error) {
	if err := f.Validate(); err != nil {
		return f, inputError{err}
	}
	var entities, documents []string
	for _, name := range f.Entities {
		e, err := r.engine.Resolve(ctx, name)
		if err != nil {
			return f, err
		}
		entities = append(entities, e.ID)
	}
	for _, name := range f.Documents {
		d, err := r.engine.Document(ctx, name)
		if err != nil {
			return f, err
		}
		documents = append(documents, d.ID)
	}
	f.Entities, f.Documents = entities, documents
	return f, nil
}
