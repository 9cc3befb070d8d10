package query

import (
	"cmp"
	"context"

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
	statements, err := e.statements(ctx, entities)
	if err != nil {
		return nil, err
	}
	t := &Table{Columns: append([]string{"differs"}, q.Columns...)}
	for _, claims := range statements {
		what := difference(claims)
		if what == "" {
			continue
		}
		if len(t.Rows)+len(claims) > e.options.Limit {
			t.More = true
			break
		}
		for _, row := range claimTable(q.Columns, claims).Rows {
			t.Rows = append(t.Rows, append([]any{what}, row...))
		}
	}
	return t, nil
}

// statements groups the claims in which entities have a part, or all, by subject,
// predicate and object, in the order in which each is first made.
func (e *Engine) statements(ctx context.Context, entities []string) ([][]schema.Claim, error) {
	type statement struct {
		subject, object string
		predicate       quad.IRI
	}
	at := make(map[statement]int)
	var groups [][]schema.Claim
	for c, err := range e.store.Claims(ctx, graph.Filter{Entities: entities}) {
		if err != nil {
			return nil, err
		}
		if c.Object.ID == "" {
			continue
		}
		s := statement{c.Subject.ID, c.Object.ID, quads.Edge(&c)}
		i, known := at[s]
		if !known {
			i = len(groups)
			at[s] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], c)
	}
	return groups, nil
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
