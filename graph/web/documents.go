package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

type documentsPage struct {
	Documents []schema.Document `json:"documents" nullable:"false"`
	Next      string            `json:"next,omitempty" doc:"where the next page begins; absent on the last"`
}

type documentsOutput struct{ Body documentsPage }

type documentInput struct {
	ID string `path:"id" doc:"the identifier or name" minLength:"1" example:"document:pact.html"`
}

type documentOutput struct{ Body schema.Document }

type reportOutput struct{ Body graph.Report }

func (s *Server) addDocuments() {
	add(s, read, huma.Operation{
		OperationID: "list-documents", Method: http.MethodGet, Path: "/v1/documents", Tags: []string{"graph"},
		Summary: "The documents, by identifier",
	}, func(ctx context.Context, in *PageInput) (*documentsOutput, error) {
		found, err := s.store.DocumentsAfter(ctx, in.After, in.Limit+1)
		out := new(documentsOutput)
		out.Body.Documents, out.Body.Next = page(found, in.Limit, func(d schema.Document) string { return d.ID })
		return out, failure(err)
	})
	add(s, read, huma.Operation{
		OperationID: "get-document", Method: http.MethodGet, Path: "/v1/documents/{id}", Tags: []string{"graph"},
		Summary: "A document", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *documentInput) (*documentOutput, error) {
		d, err := s.engine.Document(ctx, in.ID)
		return &documentOutput{d}, failure(err)
	})
	add(s, write, huma.Operation{
		OperationID: "delete-document", Method: http.MethodDelete, Path: "/v1/documents/{id}", Tags: []string{"changes"},
		Summary: "Remove a document and what it gave", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *documentInput) (*reportOutput, error) {
		d, err := s.engine.Document(ctx, in.ID)
		if err != nil {
			return nil, failure(err)
		}
		if in.ID != d.ID && in.ID != d.Name {
			return nil, huma.Error400BadRequest("to remove " + d.ID + ", give this identifier or its whole name")
		}
		r, err := s.store.DeleteDocument(ctx, d.ID)
		return &reportOutput{r}, failure(err)
	})
}
