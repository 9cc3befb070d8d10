package web_test

import (
	"net/http"
	"testing"

	"entente/graph/web"
)

func TestRateLimit(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.Rate, o.Burst = 1, 3 })
	var limited http.Header
	for range 6 {
		if status, _, header := c.ask(http.MethodGet, "/healthz", "", "", nil); status == http.StatusTooManyRequests {
			limited = header
		}
	}
	if limited == nil || limited.Get("Retry-After") == "" {
		t.Errorf("not limited: %v", limited)
	}
}
