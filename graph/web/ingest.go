package web

import (
	"bytes"
	"context"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

type ingestInput struct {
	RawBody []byte `contentType:"application/jsonl" doc:"claims as JSON Lines, those of a document together"`
}

func (s *Server) addIngest() {
	add(s, write, huma.Operation{
		OperationID: "load-claims", Method: http.MethodPost, Path: "/v1/claims", Summary: "Load documents with their claims, each whole or not at all",
		Errors: []int{http.StatusRequestEntityTooLarge, http.StatusUnprocessableEntity}, MaxBodyBytes: s.options.MaxBody,
	}, s.ingest)
}

// ingest loads nothing if a line of the body is no claim.
func (s *Server) ingest(ctx context.Context, in *ingestInput) (*reportOutput, error) {
	var batches []graph.Batch
	for b, err := range graph.Group(schema.ReadClaims(bytes.NewReader(in.RawBody))) {
		if err != nil {
			return nil, huma.Error422UnprocessableEntity(err.Error())
		}
		batches = append(batches, b)
	}
	r, err := s.store.Load(ctx, batches...)
	if errors.Is(err, graph.ErrInvalid) {
		return nil, huma.Error422UnprocessableEntity(err.Error())
	}
	if err != nil {
		return nil, failure(err)
	}
	return &reportOutput{r}, nil
}
