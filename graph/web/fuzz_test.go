package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"entente/graph/web"
)

// awkward are values that routes should refuse or find nothing for.
func awkward() []string {
	return []string{
		"", "x", "0", "-1", "1e999", "NaN", "null", "true", "country:JPN", "claim:", "document:", "<country:JPN>", "../../etc/passwd",
		"\x00", "\xff\xfe", "条約", "%00", "%", "a b", "'\"\\;--", "${x}", "{{x}}", "[]", "{}", "[[[[", strings.Repeat("x", 5000),
		"2024-13-45", "9999999999999999999999", "\r\nX-Evil: 1", "\u202e",
	}
}

// TestNoInputIsAServerError asks every route awkward things: none answers 5xx.
func TestNoInputIsAServerError(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.MaxBody = 1 << 20 })
	c.token = admin
	get := []string{
		"/v1/claims?kind=", "/v1/claims?code=", "/v1/claims?modality=", "/v1/claims?document=", "/v1/claims?entity=", "/v1/claims?speaker=",
		"/v1/claims?from=", "/v1/claims?to=", "/v1/claims?confidence=", "/v1/claims?limit=", "/v1/claims?after=", "/v1/claims?nothing=",
		"/v1/entities?q=", "/v1/entities?q=a&limit=", "/v1/questions/done-to?with[entity]=", "/v1/questions/done-to?with[", "/v1/questions/concerns?with[topic]=",
		"/v1/questions/connection?with[from]=JPN&with[to]=", "/v1/questions/document?with[document]=", "/v1/questions/done-to?format=",
		"/v1/export/jsonl?entity=", "/v1/export/graphml?confidence=",
	}
	paths := []string{"/v1/claims/", "/v1/entities/", "/v1/documents/", "/v1/questions/", "/v1/export/", "/v1/", "/"}
	for _, value := range awkward() {
		for _, prefix := range get {
			c.noServerError(http.MethodGet, prefix+url.QueryEscape(value), "", "")
		}
		for _, prefix := range paths {
			c.noServerError(http.MethodGet, prefix+url.PathEscape(value), "", "")
		}
		c.noServerError(http.MethodDelete, "/v1/documents/"+url.PathEscape(value), "", "")
		for _, kind := range []string{"text/plain", "application/json", "application/jsonl", "multipart/form-data", ""} {
			c.noServerError(http.MethodPost, "/v1/query/gizmo", kind, value)
			c.noServerError(http.MethodPost, "/v1/query/gizmo", kind, `{"query":"g.V(x).all()","parameters":{"x":["`+value+`"]}}`)
			c.noServerError(http.MethodPost, "/v1/claims", kind, value)
		}
	}
}

func (c *client) noServerError(method, path, contentType, body string) {
	c.t.Helper()
	if status, answer := c.do(method, path, contentType, body); status >= 500 {
		c.t.Errorf("%s %s with %q: %d %s", method, path, body, status, answer)
	}
}
