package web

import (
	"encoding/json"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

// index leads on whoever opens the bare address.
type index struct {
	Description string `json:"description" doc:"the OpenAPI description of the service"`
	GraphQL     string `json:"graphql" doc:"where GraphQL is asked"`
	GraphiQL    string `json:"graphiql" doc:"a page to write GraphQL on"`
	Gizmo       string `json:"gizmo" doc:"where Gizmo is asked"`
	Claims      string `json:"claims"`
	Entities    string `json:"entities"`
	Treaties    string `json:"treaties"`
	Documents   string `json:"documents"`
	Questions   string `json:"questions"`
	Formats     string `json:"formats" doc:"the formats that the graph is exported in"`
	Stats       string `json:"stats"`
}

func (s *Server) addIndex() {
	content := map[string]*huma.MediaType{"application/json": {Schema: s.schemaOf(reflect.TypeFor[index]())}}
	s.describe(nobody, huma.Operation{
		OperationID: "get-index", Method: http.MethodGet, Path: "/", Summary: "What is where", Tags: []string{"service"},
		Responses: map[string]*huma.Response{"200": {Description: "Addresses", Content: content}},
	}, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		// Nobody is left to tell if this fails.
		_ = json.NewEncoder(w).Encode(index{
			Description: "/openapi.json", GraphQL: "/graphql", GraphiQL: "/graphiql/", Gizmo: "/v1/query/gizmo",
			Claims: "/v1/claims", Entities: "/v1/entities?type=country", Treaties: "/v1/treaties", Documents: "/v1/documents",
			Questions: "/v1/questions", Formats: "/v1/export", Stats: "/v1/stats",
		})
	}))
}
