package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
)

type statsOutput struct{ Body graph.Stats }

func (s *Server) addStats() {
	add(s, read, huma.Operation{
		OperationID: "get-stats", Method: http.MethodGet, Path: "/v1/stats", Summary: "How much the graph holds", Tags: []string{"graph"},
	}, func(ctx context.Context, _ *struct{}) (*statsOutput, error) {
		st, err := s.store.Stats(ctx)
		if err != nil {
			return nil, failure(err)
		}
		return &statsOutput{st}, nil
	})
}
