package web_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestGizmo(t *testing.T) {
	c := newClient(t, nil)
	if status, body := c.do(http.MethodPost, "/v1/query/gizmo?format=ndjson", "text/plain", `g.V("<country:JPN>").out("<plover:ACCUSE>").unique().all()`); status != 200 || body != "{\"id\":\"country:PRK\"}\n" {
		t.Errorf("%d %s", status, body)
	}
	if status, body := c.do(http.MethodPost, "/v1/query/gizmo", "application/json", `{"query":"g.V(who).out(\"<rdfs:label>\").all()","parameters":{"who":["<country:JPN>"]}}`); status != 200 || !strings.Contains(body, "Japan") {
		t.Errorf("%d %s", status, body)
	}
	if status, body := c.do(http.MethodPost, "/v1/query/gizmo", "text/plain", "while(true){}"); status != 400 || !strings.Contains(body, "line 1, column 1") {
		t.Errorf("%d %s", status, body)
	}
}
