package web

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph/query"
)

type questionBody struct {
	Name       string          `json:"name"`
	Title      string          `json:"title"`
	About      string          `json:"about"`
	Parameters []parameterBody `json:"parameters"`
}

type parameterBody struct {
	Name     string `json:"name"`
	About    string `json:"about"`
	Type     string `json:"type"`
	Optional bool   `json:"optional"`
}

type questionsOutput struct{ Body []questionBody }

type askInput struct {
	Name      string            `path:"name" doc:"the name of the question"`
	Format    string            `query:"format" enum:"json,ndjson,csv,table" default:"json"`
	Arguments map[string]string `query:"with,deepObject" doc:"the question's parameters: with[entity]=North Korea"`
}

func (s *Server) addQuestions() {
	add(s, read, huma.Operation{
		OperationID: "list-questions", Method: http.MethodGet, Path: "/v1/questions", Summary: "The named questions",
	}, func(context.Context, *struct{}) (*questionsOutput, error) {
		questions, err := query.Questions()
		if err != nil {
			return nil, failure(err)
		}
		out := &questionsOutput{[]questionBody{}}
		for _, q := range questions {
			body := questionBody{q.Name, q.Title, q.About, []parameterBody{}}
			for _, p := range q.Parameters {
				body.Parameters = append(body.Parameters, parameterBody(p))
			}
			out.Body = append(out.Body, body)
		}
		return out, nil
	})
	add(s, read, huma.Operation{
		OperationID: "ask-question", Method: http.MethodGet, Path: "/v1/questions/{name}", Summary: "Answer a named question",
		Errors: []int{http.StatusNotFound, http.StatusRequestTimeout}, Responses: tableResponses(),
	}, func(ctx context.Context, in *askInput) (*huma.StreamResponse, error) {
		t, err := s.engine.Ask(ctx, in.Name, in.Arguments)
		if err != nil {
			return nil, failure(err)
		}
		return writeTable(t, in.Format), nil
	})
}

// mediaType is that of a table's format.
func mediaType(format string) string {
	switch format {
	case query.NDJSON:
		return "application/x-ndjson"
	case query.CSV:
		return "text/csv; charset=utf-8"
	case query.Text:
		return "text/plain; charset=utf-8"
	}
	return "application/json"
}

func tableResponses() map[string]*huma.Response {
	content := make(map[string]*huma.MediaType)
	for _, f := range query.Formats() {
		name, _, _ := strings.Cut(mediaType(f), ";")
		content[name] = &huma.MediaType{}
	}
	content["application/json"].Schema = &huma.Schema{Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeObject}}
	return map[string]*huma.Response{"200": {Description: "The rows of the answer", Content: content}}
}

func writeTable(t *query.Table, format string) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		ctx.SetHeader("Content-Type", mediaType(format))
		if t.More {
			ctx.SetHeader("X-More", "true")
		}
		// Once the answer has begun, whoever reads it sees it end early.
		_ = t.Write(ctx.BodyWriter(), format)
	}}
}
