package web

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

type gizmoInput struct {
	Type    string `header:"Content-Type"`
	Format  string `query:"format" enum:"json,ndjson,csv,table" default:"json"`
	RawBody []byte `contentType:"text/plain" required:"true"`
}

// gizmoBody is a query with parameters, as JSON.
type gizmoBody struct {
	Query      string              `json:"query"`
	Parameters map[string][]string `json:"parameters"`
}

func (s *Server) addGizmo() {
	op := huma.Operation{
		OperationID: "query-gizmo", Method: http.MethodPost, Path: "/v1/query/gizmo",
		Summary: "Ask in Gizmo: the query as the body, or JSON with query and parameters",
		Errors:  []int{http.StatusRequestTimeout, http.StatusRequestEntityTooLarge}, Responses: tableResponses(),
	}
	add(s, read, op, func(ctx context.Context, in *gizmoInput) (*huma.StreamResponse, error) {
		body := gizmoBody{Query: string(in.RawBody)}
		if strings.HasPrefix(in.Type, "application/json") {
			body = gizmoBody{}
			if err := json.Unmarshal(in.RawBody, &body); err != nil {
				return nil, huma.Error400BadRequest("the body is no JSON with query and parameters: " + err.Error())
			}
		}
		t, err := s.engine.Gizmo(ctx, body.Query, body.Parameters)
		if err != nil {
			return nil, failure(err)
		}
		return writeTable(t, in.Format), nil
	})
}
