package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

// ingestTypes are the media types of claims.
func ingestTypes() []string {
	return []string{"application/jsonl", "application/x-ndjson", "application/json", "text/plain", "application/octet-stream"}
}

// mostBadLines bounds how many are told.
const mostBadLines = 100

type ingestInput struct{ requestInput }

func (s *Server) addIngest() {
	content := make(map[string]*huma.MediaType)
	for _, t := range ingestTypes()[:2] {
		content[t] = &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString}}
	}
	add(s, write, huma.Operation{
		OperationID: "load-claims", Method: http.MethodPost, Path: "/v1/claims", Tags: []string{"changes"},
		Summary:     "Load documents with their claims, as entente extract prints them",
		Description: "The claims of a document stand together. Each document is loaded whole, or stays as it was; where one line is no claim, nothing is loaded. ",
		RequestBody: &huma.RequestBody{Required: true, Content: content},
		Errors:      []int{http.StatusRequestTimeout, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType},
		Responses: map[string]*huma.Response{"200": {
			Description: "What was done", Content: map[string]*huma.MediaType{"application/json": {Schema: s.schemaOf(reflect.TypeFor[graph.Report]())}},
		}},
	}, s.ingest)
}

func (s *Server) ingest(ctx context.Context, in *ingestInput) (*reportOutput, error) {
	if _, err := in.sent(ingestTypes()...); err != nil {
		return nil, err
	}
	var batches []graph.Batch
	var bad []error
	for b, err := range graph.Group(schema.ReadClaims(in.request.Body)) {
		var tooLarge *http.MaxBytesError
		switch {
		case errors.As(err, &tooLarge), isTimeout(err):
			return nil, failure(err)
		case err != nil && len(bad) < mostBadLines:
			bad = append(bad, &huma.ErrorDetail{Message: err.Error(), Location: "body"})
		case err == nil:
			batches = append(batches, b)
		}
	}
	if len(bad) > 0 {
		return nil, huma.Error422UnprocessableEntity("nothing is loaded, because some lines are no claims", bad...)
	}
	if len(batches) == 0 {
		return nil, huma.Error422UnprocessableEntity("the body holds no claims")
	}
	r, err := s.store.Load(ctx, batches...)
	if errors.Is(err, graph.ErrInvalid) {
		return nil, huma.Error422UnprocessableEntity(err.Error())
	}
	if err != nil {
		return nil, failure(fmt.Errorf("%w (%d documents were loaded before)", err, r.Added+r.Changed+r.Unchanged))
	}
	return &reportOutput{r}, nil
}
