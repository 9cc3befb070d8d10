package web_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/web"
	"entente/schema"
)

// accusations reads texts in which each line that holds "accused" is a claim.
type accusations struct{}

func (accusations) Read(_ context.Context, f web.File) ([]graph.Batch, error) {
	if len(f.Content) == 0 {
		return nil, fmt.Errorf("%s: %w", f.Name, web.ErrNoText)
	}
	b := graph.Batch{Document: schema.Document{ID: schema.DocumentID(f.Name), Name: f.Name, Date: f.Date, Hash: strings.Repeat("0", 64)}}
	for range strings.Count(string(f.Content), "accused") {
		c := sampleClaims()[len(b.Claims)]
		c.Doc, c.Document = f.Name, b.Document
		c.ID = schema.ClaimID(&c)
		b.Claims = append(b.Claims, c)
	}
	return []graph.Batch{b}, nil
}

func TestTextsAreRead(t *testing.T) {
	c := newClient(t, nil)
	const text = "Japan accused North Korea.\nIt accused it again.\n"
	if status, _ := c.do(http.MethodPost, "/v1/documents?name=new.txt", "text/plain", text); status != http.StatusForbidden {
		t.Errorf("a reader: %d", status)
	}
	c.token = writer
	status, body := c.do(http.MethodPost, "/v1/documents?name=new.txt&date=2024-06-19", "text/plain", text)
	if status != http.StatusOK || !strings.Contains(body, `"added":1`) || !strings.Contains(body, `"claims":2`) || !strings.Contains(body, `"date":"2024-06-19"`) {
		t.Errorf("%d %s", status, body)
	}
	if n := strings.Count(c.get("/v1/export/jsonl?document=new.txt"), "\n"); n != 2 {
		t.Errorf("%d claims", n)
	}
	for path, want := range map[string]int{
		"/v1/documents?name=new.txt": 422, "/v1/documents": 422, "/v1/documents?name=new.txt&date=June": 422,
	} {
		if status, body := c.do(http.MethodPost, path, "text/plain", ""); status != want || !strings.Contains(body, `"status":422`) {
			t.Errorf("%s: %d %s", path, status, body)
		}
	}
}
