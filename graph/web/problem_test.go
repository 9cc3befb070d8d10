package web_test

import (
	"encoding/json"
	"strings"
	"testing"

	"entente/graph/web"
)

func TestErrorsAreProblems(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.MaxBody = 100_000 })
	for _, test := range []struct {
		method, path, body string
		status             int
	}{
		{"GET", "/v1/claims/claim:none", "", 404},
		{"GET", "/v1/claims?kind=rumour", "", 422},
		{"GET", "/v1/claims?limit=0", "", 422},
		{"GET", "/v1/claims?after=claim:none", "", 404},
		{"GET", "/v1/claims?from=June", "", 422},
		{"GET", "/v1/questions/weather", "", 404},
		{"GET", "/v1/questions/done-to", "", 400},
		{"GET", "/v1/export/gml", "", 422},
		{"GET", "/v1/claims?kinds=action", "", 422},
		{"GET", "/v1/claims?entity=", "", 422},
		{"GET", "/v1/claims?entity=%zz", "", 400},
		{"GET", "/v1/claims?entity=Atlantis", "", 404},
		{"GET", "/v1/questions/done-to?entity=JPN&who=PRK", "", 400},
		{"GET", "/nowhere", "", 404},
		{"PUT", "/v1/claims", "", 405},
		{"POST", "/v1/query/gizmo", strings.Repeat("x", 200_000), 413},
		{"POST", "/v1/claims", "{}", 403},
		{"DELETE", "/v1/documents/document:a.txt", "", 403},
		{"GET", "/metrics", "", 403},
	} {
		status, body, header := c.ask(test.method, test.path, "text/plain", test.body, nil)
		var p struct {
			Status int
			Detail string
		}
		if err := json.Unmarshal([]byte(body), &p); err != nil || status != test.status || p.Status != status ||
			header.Get("Content-Type") != "application/problem+json" || header.Get("X-Request-Id") == "" {
			t.Errorf("%s %s: %d %s %v", test.method, test.path, status, body, header)
		}
	}
}
