package web_test

import (
	"net/http"
	"testing"

	"entente/graph/web"
)

func TestOnlyNamedSitesAsk(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.Origins = []string{"https://example.org"} })
	for origin, want := range map[string]string{"https://example.org": "https://example.org", "https://example.net": ""} {
		c.token = ""
		status, _, header := c.ask(http.MethodOptions, "/v1/claims", "", "", http.Header{
			"Origin": {origin}, "Access-Control-Request-Method": {"GET"}, "Access-Control-Request-Headers": {"authorization"},
		})
		if got := header.Get("Access-Control-Allow-Origin"); status != http.StatusNoContent || got != want {
			t.Errorf("before a request of %s: %d %q", origin, status, got)
		}
		c.token = reader
		if _, _, header := c.ask(http.MethodGet, "/v1/stats", "", "", http.Header{"Origin": {origin}}); header.Get("Access-Control-Allow-Origin") != want {
			t.Errorf("a request of %s: %v", origin, header)
		}
	}
	if _, _, header := newClient(t, nil).ask(http.MethodGet, "/v1/stats", "", "", http.Header{"Origin": {"https://example.org"}}); header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("no site is named, yet %v", header)
	}
}

func TestWithoutTokensOnlyThisMachineIsAnswered(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.Tokens = nil })
	for host, want := range map[string]int{"": 200, "localhost:8080": 200, "[::1]:80": 200, "rebound.example": 421} {
		r, err := http.NewRequest(http.MethodGet, c.server.URL+"/v1/stats", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host
		answer, err := c.server.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if answer.Body.Close(); answer.StatusCode != want {
			t.Errorf("%q: %d, want %d", host, answer.StatusCode, want)
		}
	}
}
