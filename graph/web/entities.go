package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/schema"
)

type searchInput struct {
	Q     string `query:"q" doc:"the name, its beginning, a part of it, or nearly so" required:"true" minLength:"1" maxLength:"200"`
	Limit int    `query:"limit" doc:"the most entities" minimum:"1" maximum:"100" default:"10"`
}

type entitiesOutput struct{ Body []schema.Argument }

type entityOutput struct{ Body schema.Argument }

func (s *Server) addEntities() {
	add(s, read, huma.Operation{
		OperationID: "search-entities", Method: http.MethodGet, Path: "/v1/entities", Summary: "Entities by name",
	}, func(ctx context.Context, in *searchInput) (*entitiesOutput, error) {
		found, err := s.engine.Search(ctx, in.Q, in.Limit)
		if err != nil {
			return nil, failure(err)
		}
		return &entitiesOutput{append([]schema.Argument{}, found...)}, nil
	})
	add(s, read, huma.Operation{
		OperationID: "get-entity", Method: http.MethodGet, Path: "/v1/entities/{id}", Summary: "An entity", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *idInput) (*entityOutput, error) {
		e, err := s.store.Entity(ctx, in.ID)
		if err != nil {
			return nil, failure(err)
		}
		return &entityOutput{e}, nil
	})
}
