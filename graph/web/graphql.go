package web

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

// addGraphQL adds /graphql, which has the form of its own specification, in its
// errors too.
func (s *Server) addGraphQL() {
	answer := &huma.Schema{
		Type: huma.TypeObject, AdditionalProperties: true,
		Properties: map[string]*huma.Schema{
			"data":   {Type: huma.TypeObject, Nullable: true},
			"errors": {Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeObject}},
		},
	}
	content := map[string]*huma.MediaType{"application/json": {Schema: answer}, "application/graphql-response+json": {Schema: answer}}
	responses := func() map[string]*huma.Response {
		return map[string]*huma.Response{
			"200": {Description: "The answer, or in application/json what is wrong with the request", Content: content},
			"400": {Description: "What is wrong with the request", Content: content},
			"408": {Description: "The request took too long to arrive", Content: content},
			"413": {Description: "The request is too large", Content: content},
			"415": {Description: "The request is no JSON", Content: content},
		}
	}
	text := &huma.Schema{Type: huma.TypeString}
	needed := &huma.Schema{Type: huma.TypeString}
	needText(needed)
	s.describe(read, huma.Operation{
		OperationID: "query-graphql", Method: http.MethodPost, Path: "/graphql", Tags: []string{"questions"},
		Summary: "Ask in GraphQL; /graphiql/ shows the schema", Responses: responses(),
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
			"application/json": {Schema: graphqlRequest()},
		}},
	}, s.graphql)
	s.describe(read, huma.Operation{
		OperationID: "get-graphql", Method: http.MethodGet, Path: "/graphql", Tags: []string{"questions"},
		Summary: "Ask in GraphQL", Responses: responses(),
		Parameters: []*huma.Param{
			{Name: "query", In: "query", Required: true, Description: "the query", Schema: needed},
			{Name: "operationName", In: "query", Description: "which of its operations is meant", Schema: text},
			{Name: "variables", In: "query", Description: "an object in JSON", Schema: text},
			{Name: "extensions", In: "query", Description: "an object in JSON; there are none", Schema: text},
		},
	}, s.graphql)
}

// graphqlRequest describes what is sent to /graphql.
func graphqlRequest() *huma.Schema {
	query := &huma.Schema{Type: huma.TypeString}
	needText(query)
	object := &huma.Schema{Type: huma.TypeObject, Nullable: true, AdditionalProperties: true}
	return &huma.Schema{
		Type: huma.TypeObject, Required: []string{"query"}, AdditionalProperties: true,
		Properties: map[string]*huma.Schema{
			"query": query, "operationName": {Type: huma.TypeString, Nullable: true}, "variables": object, "extensions": object,
		},
	}
}
