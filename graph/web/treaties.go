package web

import (
	"context"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

type treatiesPage struct {
	Treaties []schema.Argument `json:"treaties" nullable:"false"`
	Next     string            `json:"next,omitempty" doc:"where the next page begins; absent on the last"`
}

type treatiesOutput struct{ Body treatiesPage }

// treaty is a treaty with what texts say of it.
type treaty struct {
	Treaty  schema.Argument   `json:"treaty"`
	Parties []schema.Argument `json:"parties" doc:"who is said to have joined it, or to be bound by its clauses" nullable:"false"`
	Clauses []schema.Claim    `json:"clauses" doc:"what it provides" nullable:"false"`
	Next    string            `json:"next,omitempty" doc:"where the next page of clauses begins; absent on the last"`
}

type treatyOutput struct{ Body treaty }

type treatyInput struct {
	ID     string       `path:"id" doc:"the identifier or name" minLength:"1"`
	Clause []clauseType `query:"clause,explode" doc:"only clauses of these types"`
	PageInput
}

type clauseType schema.ClauseType

func (clauseType) Schema(huma.Registry) *huma.Schema { return oneOf(schema.ClauseTypes()) }

func (s *Server) addTreaties() {
	add(s, read, huma.Operation{
		OperationID: "list-treaties", Method: http.MethodGet, Path: "/v1/treaties", Tags: []string{"graph"},
		Summary: "The treaties, by identifier",
	}, func(ctx context.Context, in *PageInput) (*treatiesOutput, error) {
		found, err := s.store.EntitiesAfter(ctx, schema.Treaty, in.After, in.Limit+1)
		out := new(treatiesOutput)
		out.Body.Treaties, out.Body.Next = page(found, in.Limit, entityID)
		return out, failure(err)
	})
	add(s, read, huma.Operation{
		OperationID: "get-treaty", Method: http.MethodGet, Path: "/v1/treaties/{id}", Tags: []string{"graph"},
		Summary: "A treaty with its parties and clauses", Errors: []int{http.StatusNotFound},
	}, s.getTreaty)
}

func (s *Server) getTreaty(ctx context.Context, in *treatyInput) (*treatyOutput, error) {
	a, err := s.engine.Resolve(ctx, in.ID)
	if err == nil && a.Type != schema.Treaty {
		err = fmt.Errorf("%s (%s) is no treaty: %w", a.Name, a.ID, graph.ErrNotFound)
	}
	if err != nil {
		return nil, failure(err)
	}
	out := &treatyOutput{treaty{Treaty: a}}
	if out.Body.Parties, err = s.engine.Parties(ctx, a.ID); err != nil {
		return nil, failure(err)
	}
	clauses, err := claimPage(s.engine.Clauses(ctx, a.ID, as[schema.ClauseType](in.Clause), graph.Filter{After: in.After}), in.Limit)
	out.Body.Clauses, out.Body.Next = clauses.Claims, clauses.Next
	return out, failure(err)
}
