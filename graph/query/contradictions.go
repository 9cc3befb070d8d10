package query

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"entente/graph"
	"entente/graph/quads"
	"entente/schema"
)

func compareEdges(a, b graph.Edge) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.To, b.To), cmp.Compare(a.Claim, b.Claim))
}

// contradictions answers where claims state the same of the same and disagree.
func (e *Engine) contradictions(ctx context.Context, q *Question, entities []string) (*Table, error) {
	return e.within(ctx, func(ctx context.Context) (*Table, error) {
		type statement struct {
			subject, object string
			predicate       quad.IRI
		}
		groups := make(map[statement][]schema.Claim)
		var order []statement
		for c, err := range e.store.Claims(ctx, graph.Filter{Entities: entities}) {
			if err != nil {
				return nil, err
			}
			if c.Object.ID == "" {
				continue
			}
			s := statement{c.Subject.ID, c.Object.ID, quads.Edge(&c)}
			if groups[s] == nil {
				order = append(order, s)
			}
			groups[s] = append(groups[s], c)
		}
		var claims []schema.Claim
		var differs []string
		for _, s := range order {
			if what := difference(groups[s]); what != "" {
				for _, c := range groups[s] {
					claims = append(claims, c)
					differs = append(differs, what)
				}
			}
		}
		n := min(len(claims), e.options.Limit)
		t := claimTable(q.Columns, claims[:n])
		t.More = n < len(claims)
		t.Columns = append([]string{"differs"}, t.Columns...)
		for i := range t.Rows {
			t.Rows[i] = slices.Insert(t.Rows[i], 0, any(differs[i]))
		}
		return t, nil
	})
}

// difference names the first respect in which claims of one statement disagree.
func difference(claims []schema.Claim) string {
	first := &claims[0]
	for _, respect := range []struct {
		name string
		of   func(*schema.Claim) string
	}{
		{"polarity", func(c *schema.Claim) string { return string(c.Polarity) }},
		{"modality", func(c *schema.Claim) string { return string(c.Modality) }},
		{"speaker", speaker},
	} {
		for i := range claims {
			if respect.of(&claims[i]) != respect.of(first) {
				return respect.name
			}
		}
	}
	return ""
}

func speaker(c *schema.Claim) string {
	if c.Speaker == nil {
		return ""
	}
	return *c.Speaker
}
