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

// stand is how a claim stands to what it states.
type stand struct{ claim, polarity, modality, speaker string }

// heldStand is what is held for a claim until all are known, in bytes, as measured
// and rounded up.
const heldStand = 512

// contradictions answers where claims state the same of the same and disagree.
func (e *Engine) contradictions(ctx context.Context, q *Question, entities []string) (*Table, error) {
	statements, err := e.statements(ctx, entities)
	if err != nil {
		return nil, err
	}
	t := &Table{Columns: append([]string{"differs"}, q.Columns...)}
	var ids, differs []string
	for _, stands := range statements {
		what := difference(stands)
		if what == "" {
			continue
		}
		if len(ids)+len(stands) > e.options.Limit {
			t.More = true
			break
		}
		for _, s := range stands {
			ids, differs = append(ids, s.claim), append(differs, what)
		}
	}
	rows, err := e.claimRows(ctx, q.Columns, ids)
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		if row, ok := rows[id]; ok { // or it has been removed since
			t.Rows = append(t.Rows, append([]any{differs[i]}, row...))
		}
	}
	return t, nil
}

// claimRows shows columns of claims, by identifier.
func (e *Engine) claimRows(ctx context.Context, columns, ids []string) (map[string][]any, error) {
	claims, err := e.store.ClaimsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	rows := make(map[string][]any, len(claims))
	for i, row := range claimTable(columns, claims).Rows {
		rows[claims[i].ID] = row
	}
	return rows, nil
}

// statements groups the claims in which entities have a part, or all, by subject,
// predicate and object, in the order in which each is first made.
func (e *Engine) statements(ctx context.Context, entities []string) ([][]stand, error) {
	type statement struct {
		subject, object string
		predicate       quad.IRI
	}
	at := make(map[statement]int)
	var groups [][]stand
	free := e.options.Memory
	for c, err := range e.store.Claims(ctx, graph.Filter{Entities: entities}) {
		if err != nil {
			return nil, err
		}
		if c.Object.ID == "" {
			continue
		}
		if free -= heldStand; free < 0 {
			return nil, errorf("there are too many claims to compare in %d MB of memory; name an entity, or raise query.memory", e.options.Memory>>20)
		}
		s := statement{c.Subject.ID, c.Object.ID, quads.Edge(&c)}
		i, known := at[s]
		if !known {
			i = len(groups)
			at[s] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], stand{c.ID, string(c.Polarity), string(c.Modality), speaker(&c)})
	}
	return groups, nil
}

// difference names the first respect in which stands disagree.
func difference(stands []stand) string {
	first := stands[0]
	for _, respect := range []struct {
		name string
		of   func(stand) string
	}{
		{"polarity", func(s stand) string { return s.polarity }},
		{"modality", func(s stand) string { return s.modality }},
		{"speaker", func(s stand) string { return s.speaker }},
	} {
		for _, s := range stands {
			if respect.of(s) != respect.of(first) {
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
