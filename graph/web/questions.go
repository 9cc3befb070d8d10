package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph/query"
)

type question struct {
	Name       string      `json:"name"`
	Title      string      `json:"title"`
	About      string      `json:"about"`
	Parameters []parameter `json:"parameters" nullable:"false"`
}

type parameter struct {
	Name     string `json:"name"`
	About    string `json:"about"`
	Type     string `json:"type" enum:"entity,document,text"`
	Optional bool   `json:"optional"`
}

type questionsOutput struct {
	Body []question `nullable:"false"`
}

type askInput struct {
	requestInput
	Format string `query:"format" doc:"the form of the answer; else as Accept says" enum:"json,ndjson,csv,table"`
}

// addQuestions makes each named question an operation, described with its parameters.
func (s *Server) addQuestions() error {
	questions, err := query.Questions()
	if err != nil {
		return err
	}
	list := &questionsOutput{[]question{}}
	for _, q := range questions {
		shown := question{q.Name, q.Title, q.About, []parameter{}}
		for _, p := range q.Parameters {
			shown.Parameters = append(shown.Parameters, parameter(p))
		}
		list.Body = append(list.Body, shown)
	}
	add(s, read, huma.Operation{
		OperationID: "list-questions", Method: http.MethodGet, Path: "/v1/questions", Tags: []string{"questions"},
		Summary: "The named questions",
	}, func(context.Context, *struct{}) (*questionsOutput, error) { return list, nil })
	for _, q := range list.Body {
		s.addQuestion(q)
	}
	return nil
}

func (s *Server) addQuestion(q question) {
	op := huma.Operation{
		OperationID: "ask-" + q.Name, Method: http.MethodGet, Path: "/v1/questions/" + q.Name, Tags: []string{"questions"},
		Summary: q.Title, Description: q.About + " ", Errors: tableErrors(), Responses: tableResponses(),
	}
	for _, p := range q.Parameters {
		op.Parameters = append(op.Parameters, &huma.Param{
			Name: p.Name, In: "query", Description: p.About, Required: !p.Optional,
			Schema: &huma.Schema{Type: huma.TypeString},
		})
	}
	add(s, read, op, func(ctx context.Context, in *askInput) (*huma.StreamResponse, error) {
		format, err := tableFormats().choose(in.Format, in.accept())
		if err != nil {
			return nil, err
		}
		arguments := make(map[string]string)
		for name, values := range in.request.URL.Query() {
			if name != "format" {
				arguments[name] = values[0]
			}
		}
		t, err := s.engine.Ask(ctx, q.Name, arguments)
		if err != nil {
			return nil, failure(err)
		}
		return writeTable(t, format), nil
	})
}
