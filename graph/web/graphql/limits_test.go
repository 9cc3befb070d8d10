package graphql_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"entente/graph/web/graphql"
)

// bomb has fragments that each spread the one before twice: 2^n fields.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString("{ claims { nodes { ...f0 } } } fragment f0 on Claim { id }")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, " fragment f%d on Claim { ...f%d ...f%d }", i, i-1, i-1)
	}
	return strings.Replace(b.String(), "...f0", fmt.Sprintf("...f%d", n), 1)
}

func TestHostileQueriesAreRefusedAtOnce(t *testing.T) {
	api := newAPI(t)
	nested := func(n int) string {
		return "{ entity(name: \"Sweden\") { " + strings.Repeat("claims(first: 50) { nodes { subject { ", n) + "id" + strings.Repeat(" } } }", n) + " } }"
	}
	introspection := "{ __schema { types { " + strings.Repeat("fields { type { ", 40) + "name" + strings.Repeat(" } }", 40) + " } } }"
	for name, test := range map[string]struct{ query, code string }{
		"deep":                   {nested(6), "QUERY_TOO_DEEP"},
		"lists in lists":         {nested(3), "COMPLEXITY_LIMIT_EXCEEDED"},
		"long lists":             {"{ claims(first: 1000) { nodes { id kind predicate rule modality subject { id name type } object { id name type } evidence { sentence start end } document { id name title date } } edges { cursor node { id kind } } } }", "COMPLEXITY_LIMIT_EXCEEDED"},
		"many aliases":           {"{ " + strings.Repeat("x: search(text: \"a\") { id } ", 400) + "}", "COMPLEXITY_LIMIT_EXCEEDED"},
		"many paths":             {"{ " + strings.Repeat("a: paths(from: \"FIN\", to: \"SWE\") { steps { predicate } } ", 30) + "}", "COMPLEXITY_LIMIT_EXCEEDED"},
		"overflow":               {"{ a: claims(first: 1000) { nodes { subject { claims(first: 1000) { nodes { subject { claims(first: 1000) { nodes { subject { claims(first: 1000) { nodes { id } } } } } } } } } } } }", "COMPLEXITY_LIMIT_EXCEEDED"},
		"fragments in fragments": {bomb(60), "QUERY_TOO_LARGE"},
		"circle":                 {"{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "GRAPHQL_VALIDATION_FAILED"},
		"the same field again":   {"{ claims { nodes { " + strings.Repeat("id ", 4000) + "} } }", "QUERY_TOO_LARGE"},
		"long":                   {"{ claims { nodes { id } } } #" + strings.Repeat("x", 100_000), "QUERY_TOO_LARGE"},
		"brackets":               {strings.Repeat("{a", 20_000), "GRAPHQL_PARSE_FAILED"},
		"list of lists":          {"{ claims(filter: { kinds: " + strings.Repeat("[", 30_000) + " }) { nodes { id } } }", "GRAPHQL_PARSE_FAILED"},
		"deep introspection":     {introspection, "QUERY_TOO_DEEP"},
		"wide introspection":     {"{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", "GRAPHQL_VALIDATION_FAILED"},
		"nothing":                {"fragment f on Claim { id }", "GRAPHQL_VALIDATION_FAILED"},
		"mutation":               {"mutation { delete }", "GRAPHQL_VALIDATION_FAILED"},
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			response := api.Do(context.Background(), graphql.Request{Query: test.query})
			if took := time.Since(began); took > time.Second {
				t.Errorf("took %v", took)
			}
			if len(response.Errors) == 0 || response.Data != nil || response.Errors[0].Extensions["code"] != test.code {
				t.Errorf("want %s, got %s %.200s", test.code, response.Errors, response.Data)
			}
		})
	}
}

func TestTheDeadlineEndsAQuery(t *testing.T) {
	response := newAPIWithin(t, time.Nanosecond).Do(context.Background(), graphql.Request{Query: "{ claims { nodes { id } } }"})
	if len(response.Errors) != 1 || response.Errors[0].Extensions["code"] != "TIMEOUT" {
		t.Errorf("got %v", response)
	}
}

func TestOptionsAreValidated(t *testing.T) {
	for _, change := range []func(*graphql.Options){
		func(o *graphql.Options) { o.Depth = 0 },
		func(o *graphql.Options) { o.Complexity = -1 },
	} {
		o := graphql.DefaultOptions()
		change(&o)
		if _, err := graphql.New(nil, nil, o); err == nil {
			t.Errorf("%+v: no error", o)
		}
	}
}

func TestRequestsOverHTTP(t *testing.T) {
	api := newAPI(t)
	const accept, old = "application/graphql-response+json", "application/json"
	for _, test := range []struct {
		name, method, target, sent, body, accept string
		status                                   int
		holds                                    string
	}{
		{"GET", "GET", "/graphql?query={__typename}", "", "", accept, 200, `"__typename":"Query"`},
		{"GET with variables", "GET", `/graphql?query=query($n:String!){entity(name:$n){id}}&variables={"n":"SWE"}`, "", "", accept, 200, "country:SWE"},
		{"GET with broken variables", "GET", "/graphql?query={__typename}&variables=[", "", "", old, 400, "variables: want an object"},
		{"POST", "POST", "/graphql", "application/json; charset=UTF-8", `{"query": "{__typename}", "variables": null}`, "*/*", 200, "Query"},
		{"numbers", "POST", "/graphql", old, `{"query": "query($n:Int!){claims(first:$n){nodes{id}}}", "variables": {"n": 1}}`, old, 200, "claim:"},
		{"one of two operations", "POST", "/graphql", old, `{"query": "query A{a:__typename} query B{b:__typename}", "operationName": "B"}`, old, 200, `"b":"Query"`},
		{"another type", "POST", "/graphql", "text/plain", "{__typename}", old, 415, "Content-Type"},
		{"another encoding", "POST", "/graphql", "application/json; charset=utf-16", "{}", old, 415, "Content-Type"},
		{"a hash for a query", "GET", `/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"00"}}`, "", "", old, 400, "PersistedQueryNotSupported"},
		{"broken extensions", "GET", "/graphql?query={__typename}&extensions=[", "", "", old, 400, "extensions: want an object"},
		{"no JSON", "POST", "/graphql", old, "{", old, 400, "no request in JSON"},
		{"two requests", "POST", "/graphql", old, `{"query": "{__typename}"}{}`, old, 400, "more behind its end"},
		{"too large", "POST", "/graphql", old, `{"query": "` + strings.Repeat("x", 2<<20), old, 413, "too large"},
		{"PUT", "PUT", "/graphql", old, "", old, 405, "GET or POST"},
		{"refused, of old", "POST", "/graphql", old, `{"query": "{nothing}"}`, old, 200, "GRAPHQL_VALIDATION_FAILED"},
		{"refused", "POST", "/graphql", old, `{"query": "{nothing}"}`, accept, 400, "GRAPHQL_VALIDATION_FAILED"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := httptest.NewRequest(test.method, strings.ReplaceAll(test.target, " ", "%20"), strings.NewReader(test.body))
			r.Header.Set("Content-Type", test.sent)
			r.Header.Set("Accept", test.accept)
			w := httptest.NewRecorder()
			api.ServeHTTP(w, r)
			if w.Code != test.status || !strings.Contains(w.Body.String(), test.holds) {
				t.Errorf("got %d %s", w.Code, w.Body)
			}
			if got := w.Header().Get("Content-Type"); !strings.HasPrefix(got, "application/") || w.Code == http.StatusOK && test.accept == accept && !strings.HasPrefix(got, accept) {
				t.Errorf("content type %s", got)
			}
		})
	}
}
