package query

import (
	"context"
	"iter"
	"maps"
	"slices"

	"entente/graph"
	"entente/schema"
)

// Parties lists who has joined a treaty, as actual, positive claims say, and whom
// its clauses bind, by identifier.
func (e *Engine) Parties(ctx context.Context, treaty string) ([]schema.Argument, error) {
	found := make(map[string]schema.Argument)
	kinds := []schema.Kind{schema.Relation, schema.Clause}
	for c, err := range e.store.Claims(ctx, graph.Filter{Entities: []string{treaty}, Kinds: kinds}) {
		switch {
		case err != nil:
			return nil, err
		case c.Predicate == string(schema.PartyTo) && c.Object.ID == treaty && c.Modality == schema.Actual && c.Polarity == schema.Positive:
			found[c.Subject.ID] = c.Subject
		case c.Provision != nil && c.Subject.ID == treaty:
			for _, party := range c.Provision.Parties {
				found[party.ID] = party
			}
		}
	}
	parties := make([]schema.Argument, 0, len(found))
	for _, id := range slices.Sorted(maps.Keys(found)) {
		parties = append(parties, found[id])
	}
	return parties, ctx.Err()
}

// Clauses yields the clauses of a treaty that pass a filter: what texts say that it
// provides. No types are all types.
func (e *Engine) Clauses(ctx context.Context, treaty string, types []schema.ClauseType, f graph.Filter) iter.Seq2[schema.Claim, error] {
	f.Entities, f.Kinds = []string{treaty}, []schema.Kind{schema.Clause}
	return func(yield func(schema.Claim, error) bool) {
		for c, err := range e.store.Claims(ctx, f) {
			if err == nil && (c.Subject.ID != treaty || len(types) > 0 && !slices.Contains(types, schema.ClauseType(c.Predicate))) {
				continue
			}
			if !yield(c, err) {
				return
			}
		}
	}
}
