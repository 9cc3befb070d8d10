package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

type documentsOutput struct{ Body []schema.Document }

type documentOutput struct{ Body schema.Document }

type reportOutput struct{ Body graph.Report }

func (s *Server) addDocuments() {
	add(s, read, huma.Operation{
		OperationID: "list-documents", Method: http.MethodGet, Path: "/v1/documents", Summary: "The documents in the graph",
	}, func(ctx context.Context, _ *struct{}) (*documentsOutput, error) {
		documents, err := s.store.Documents(ctx)
		if err != nil {
			return nil, failure(err)
		}
		return &documentsOutput{append([]schema.Document{}, documents...)}, nil
	})
	add(s, read, huma.Operation{
		OperationID: "get-document", Method: http.MethodGet, Path: "/v1/documents/{id}", Summary: "A document", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *idInput) (*documentOutput, error) {
		d, err := s.store.Document(ctx, in.ID)
		if err != nil {
			return nil, failure(err)
		}
		return &documentOutput{d}, nil
	})
	add(s, write, huma.Operation{
		OperationID: "delete-document", Method: http.MethodDelete, Path: "/v1/documents/{id}", Summary: "Remove a document and what it gave", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *idInput) (*reportOutput, error) {
		r, err := s.store.DeleteDocument(ctx, in.ID)
		if err != nil {
			return nil, failure(err)
		}
		return &reportOutput{r}, nil
	})
}
