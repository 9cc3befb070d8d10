package web_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestGraphQL(t *testing.T) {
	c := newClient(t, nil)
	const ask = `{"query": "{ claims(filter: {entities: [\"JPN\"]}, first: 1) { nodes { subject { name } } pageInfo { hasNextPage } } }"}`
	status, body := c.do(http.MethodPost, "/graphql", "application/json", ask)
	if status != http.StatusOK || !strings.Contains(body, `"name":"Japan"`) || !strings.Contains(body, `"hasNextPage":true`) {
		t.Errorf("got %d %s", status, body)
	}
	if status, body := c.do(http.MethodGet, "/graphql?query=%7B__typename%7D", "", ""); status != http.StatusOK || !strings.Contains(body, "Query") {
		t.Errorf("GET: %d %s", status, body)
	}
	c.token = ""
	if status, _ := c.do(http.MethodPost, "/graphql", "application/json", ask); status != http.StatusUnauthorized {
		t.Errorf("without a token: %d", status)
	}
}
