package web_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph/web"
)

// awkward are values that routes should refuse or find nothing for.
func awkward() []string {
	return []string{
		"", "x", "0", "-1", "1e999", "NaN", "null", "true", "country:JPN", "claim:", "document:", "<country:JPN>", "../../etc/passwd",
		"\x00", "\xff\xfe", "条約", "%00", "%", "a b", "'\"\\;--", "${x}", "{{x}}", "[]", "{}", "[[[[", strings.Repeat("x", 5000),
		"2024-13-45", "9999999999999999999999", "\r\nX-Evil: 1", "\u202e", "jsonl", "csv", "done-to", "g.V().all()", "while(true){}",
	}
}

// operation is one of the OpenAPI description.
type operation struct {
	method, path, id, summary string
	tags                      []string
	parameters                []*huma.Param
	responses                 map[string]*huma.Response
	body                      bool
}

func operations(api *huma.OpenAPI) []operation {
	var list []operation
	for _, path := range slices.Sorted(maps.Keys(api.Paths)) {
		item := api.Paths[path]
		for method, op := range map[string]*huma.Operation{
			http.MethodGet: item.Get, http.MethodPost: item.Post, http.MethodPut: item.Put, http.MethodPatch: item.Patch, http.MethodDelete: item.Delete,
		} {
			if op != nil {
				list = append(list, operation{method, path, op.OperationID, op.Summary, op.Tags, op.Parameters, op.Responses, op.RequestBody != nil})
			}
		}
	}
	slices.SortFunc(list, func(a, b operation) int { return strings.Compare(a.path+a.method, b.path+b.method) })
	return list
}

// requests are those with value in one parameter and something usual in the path's
// others. The parameter after the last is the body.
func (o operation) requests(parameter int, value string) []*http.Request {
	path := o.path
	query := make(url.Values)
	header := make(http.Header)
	for i, p := range o.parameters {
		v := map[string]string{"format": "jsonl", "id": "country:JPN", "query": "g.V(1).all()", "entity": "Japan"}[p.Name]
		if i == parameter {
			v = value
		}
		switch {
		case p.In == "path":
			path = strings.ReplaceAll(path, "{"+p.Name+"}", url.PathEscape(v))
		case i == parameter && p.In == "header":
			header.Set(p.Name, v)
		case i == parameter && p.Style == "deepObject":
			query.Set(p.Name+"[entity]", v)
			query.Set(p.Name+"["+v+"]", v)
		case i == parameter || p.Required:
			query.Set(p.Name, v)
		}
	}
	bodies := []string{""}
	kinds := []string{""}
	if o.body && parameter == len(o.parameters) {
		asked, _ := json.Marshal(map[string]any{"query": value})
		given, _ := json.Marshal(map[string]any{"query": "g.V(x).all()", "parameters": map[string][]string{"x": {value}}})
		bodies = []string{value, string(asked), string(given)}
		kinds = []string{"", "text/plain", "application/json", "application/jsonl", "multipart/form-data"}
	}
	var list []*http.Request
	for _, body := range bodies {
		for _, kind := range kinds {
			r := httptest.NewRequest(o.method, "http://127.0.0.1/", strings.NewReader(body))
			r.URL = &url.URL{Scheme: "http", Host: "127.0.0.1", RawQuery: query.Encode()}
			r.URL.RawPath = path
			r.URL.Path, _ = url.PathUnescape(path)
			r.Header = header.Clone()
			if kind != "" {
				r.Header.Set("Content-Type", kind)
			}
			r.Header.Set("Authorization", "Bearer "+admin)
			list = append(list, r)
		}
	}
	return list
}

// FuzzOperations asks what the OpenAPI description lists for anything: none answers
// 5xx, and what is refused is told as a problem.
func FuzzOperations(f *testing.F) {
	c := newClient(f, func(o *web.Options) { o.MaxBody = 1 << 20 })
	list := operations(c.web.OpenAPI())
	for i, op := range list {
		for j := range len(op.parameters) + 1 {
			for _, value := range awkward() {
				f.Add(uint(i), uint(j), value)
			}
		}
	}
	f.Fuzz(func(t *testing.T, number, parameter uint, value string) {
		op := list[number%uint(len(list))]
		for _, r := range op.requests(int(parameter%uint(len(op.parameters)+1)), value) {
			answer := httptest.NewRecorder()
			c.web.Handler().ServeHTTP(answer, r)
			if answer.Code >= 500 {
				t.Errorf("%s %s: %d %s", r.Method, r.URL, answer.Code, answer.Body)
			}
			if answer.Code < 400 {
				continue
			}
			var p struct {
				Status int
				Errors []any
			}
			err := json.Unmarshal(answer.Body.Bytes(), &p)
			isProblem := p.Status == answer.Code && answer.Header().Get("Content-Type") == "application/problem+json"
			isGraphQL := op.path == "/graphql" && len(p.Errors) > 0 // it has a form of its own
			if err != nil || !isProblem && !isGraphQL {
				t.Errorf("%s %s: %d is told as %s %s", r.Method, r.URL, answer.Code, answer.Header().Get("Content-Type"), answer.Body)
			}
		}
	})
}
