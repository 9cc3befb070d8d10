package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

type gizmoInput struct {
	requestInput
	Format string `query:"format" doc:"the form of the answer; else as Accept says" enum:"json,ndjson,csv,table"`
	Query  string `query:"query" doc:"the query" required:"true" minLength:"1"`
}

// gizmoBody is a query with parameters, as JSON.
type gizmoBody struct {
	Query      string            `json:"query" minLength:"1" doc:"the query; a parameter stands in it as a variable"`
	Parameters map[string]values `json:"parameters,omitempty" nullable:"true" doc:"identifiers in angle brackets or plain strings, one or several each"`
}

// values are those of a parameter.
type values []string

// Schema describes a string or a list of them.
func (values) Schema(huma.Registry) *huma.Schema {
	text := &huma.Schema{Type: huma.TypeString}
	return &huma.Schema{OneOf: []*huma.Schema{text, {Type: huma.TypeArray, Items: text}}}
}

// UnmarshalJSON takes a string for a list of one.
func (v *values) UnmarshalJSON(data []byte) error {
	var one *string
	if err := json.Unmarshal(data, &one); err != nil {
		return json.Unmarshal(data, (*[]string)(v))
	}
	if one == nil {
		return errors.New("a parameter is null; want a string or a list of strings")
	}
	*v = values{*one}
	return nil
}

// addGizmo takes queries by POST, and by GET for programs that read from a URL.
func (s *Server) addGizmo() {
	op := huma.Operation{
		OperationID: "query-gizmo", Method: http.MethodPost, Path: "/v1/query/gizmo", Tags: []string{"questions"},
		Summary: "Ask in Gizmo: the query as the body, or JSON with query and parameters",
		Errors:  append(tableErrors(), http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType), Responses: tableResponses(),
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
			"text/plain":       {Schema: &huma.Schema{Type: huma.TypeString}, Example: `g.V("<country:JPN>").out("<plover:ACCUSE>").unique().all()`},
			"application/json": {Schema: s.schemaOf(reflect.TypeFor[gizmoBody]())},
		}},
	}
	add(s, read, op, func(ctx context.Context, in *askInput) (*huma.StreamResponse, error) {
		body, err := readGizmo(&in.requestInput)
		if err != nil {
			return nil, err
		}
		return s.gizmo(ctx, in.Format, in.accept(), body)
	})
	add(s, read, huma.Operation{
		OperationID: "get-gizmo", Method: http.MethodGet, Path: "/v1/query/gizmo", Tags: []string{"questions"},
		Summary: "Ask in Gizmo", Errors: tableErrors(), Responses: tableResponses(),
	}, func(ctx context.Context, in *gizmoInput) (*huma.StreamResponse, error) {
		return s.gizmo(ctx, in.Format, in.accept(), gizmoBody{Query: in.Query})
	})
}

func readGizmo(in *requestInput) (gizmoBody, error) {
	sent, err := in.sent("text/plain", "application/json")
	if err != nil {
		return gizmoBody{}, err
	}
	text, err := in.text()
	if err != nil || sent == "text/plain" {
		return gizmoBody{Query: string(text)}, err
	}
	var body gizmoBody
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&body); err != nil {
		return body, huma.Error400BadRequest("the body is no JSON with query and parameters: " + err.Error())
	}
	return body, nil
}

func (s *Server) gizmo(ctx context.Context, name, accept string, body gizmoBody) (*huma.StreamResponse, error) {
	format, err := tableFormats().choose(name, accept)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(body.Query) == "" {
		return nil, huma.Error400BadRequest("the query is missing")
	}
	parameters := make(map[string][]string)
	for name, list := range body.Parameters {
		parameters[name] = list
	}
	t, err := s.engine.Gizmo(ctx, body.Query, parameters)
	if err != nil {
		return nil, failure(err)
	}
	return writeTable(t, format), nil
}
