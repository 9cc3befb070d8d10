package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

type claimsInput struct {
	FilterInput
	After string `query:"after" doc:"go on after this claim: next of the page before"`
	Limit int    `query:"limit" doc:"the most claims of a page" minimum:"1" maximum:"1000" default:"100"`
}

type claimsOutput struct {
	Body struct {
		Claims []schema.Claim `json:"claims"`
		Next   string         `json:"next,omitempty" doc:"where the next page begins; absent on the last"`
	}
}

type idInput struct {
	ID string `path:"id" doc:"the identifier"`
}

type claimOutput struct{ Body schema.Claim }

type statsOutput struct{ Body graph.Stats }

func (s *Server) addClaims() {
	add(s, read, huma.Operation{
		OperationID: "list-claims", Method: http.MethodGet, Path: "/v1/claims", Summary: "Claims that pass a filter, page by page",
	}, s.listClaims)
	add(s, read, huma.Operation{
		OperationID: "get-claim", Method: http.MethodGet, Path: "/v1/claims/{id}", Summary: "A claim with its sentence, document and rule", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *idInput) (*claimOutput, error) {
		c, err := s.store.Claim(ctx, in.ID)
		if err != nil {
			return nil, failure(err)
		}
		return &claimOutput{c}, nil
	})
	add(s, read, huma.Operation{
		OperationID: "get-stats", Method: http.MethodGet, Path: "/v1/stats", Summary: "How much the graph holds",
	}, func(ctx context.Context, _ *struct{}) (*statsOutput, error) {
		st, err := s.store.Stats(ctx)
		if err != nil {
			return nil, failure(err)
		}
		return &statsOutput{st}, nil
	})
}

func (s *Server) listClaims(ctx context.Context, in *claimsInput) (*claimsOutput, error) {
	f, err := in.filter()
	if err != nil {
		return nil, err
	}
	f.After = in.After
	out := new(claimsOutput)
	out.Body.Claims = []schema.Claim{}
	for c, err := range s.store.Claims(ctx, f) {
		if err != nil {
			return nil, failure(err)
		}
		if len(out.Body.Claims) == in.Limit {
			out.Body.Next = out.Body.Claims[in.Limit-1].ID
			break
		}
		out.Body.Claims = append(out.Body.Claims, c)
	}
	return out, nil
}
