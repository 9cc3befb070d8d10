package web_test

import (
	"net/http"
	"strings"
	"testing"

	"entente/graph/web"
)

func TestTokens(t *testing.T) {
	c := newClient(t, nil)
	for token, want := range map[string]int{"": 401, "wrong": 401, reader: 403, writer: 200, admin: 200} {
		c.token = token
		if status, body := c.do(http.MethodPost, "/v1/claims", "application/jsonl", lines(t, sampleClaims())); status != want {
			t.Errorf("%q: %d %s, want %d", token, status, body, want)
		}
	}
	c.token = admin
	if body := c.get("/metrics"); !strings.Contains(body, `entente_requests_total{route="POST /v1/claims",status="403"} 1`) {
		t.Errorf("%.300s", body)
	}
	c.token = writer
	if status, body := c.do(http.MethodPost, "/v1/claims", "application/jsonl", "{\"kind\":1}\n"); status != 422 || !strings.Contains(body, "line 1") {
		t.Errorf("%d %s", status, body)
	}
	if status, body := c.do(http.MethodDelete, "/v1/documents/document:a.txt", "", ""); status != 200 || !strings.Contains(body, `"deleted":1`) {
		t.Errorf("%d %s", status, body)
	}
}

func TestWithoutTokensNobodyWrites(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.Tokens = nil })
	c.token = ""
	c.get("/v1/stats")
	if status, _ := c.do(http.MethodPost, "/v1/claims", "application/jsonl", ""); status != http.StatusForbidden {
		t.Errorf("%d", status)
	}
}
