package web_test

import (
	"context"
	"entente/graph"
	"entente/graph/export"
	"entente/graph/query"
	"entente/graph/web"
	"log/slog"
	"strings"
	"testing"
	"time"
)

func TestEveryRouteAnswers(t *testing.T) {
	c := newClient(t, nil)
	claim := sampleClaims()[3]
	for path, want := range map[string]string{
		"/v1/claims/" + claim.ID:                          `"predicate":"accuse"`,
		"/v1/stats":                                       `"documents":3`,
		"/v1/entities?q=nort":                             `"country:PRK"`,
		"/v1/entities/country:PRK":                        `"North Korea"`,
		"/v1/documents":                                   `"document:b.txt"`,
		"/v1/documents/" + claim.Document.ID:              `"a.txt"`,
		"/v1/questions":                                   `"done-to"`,
		"/v1/questions/done-to?entity=PRK":                `"subject":"Japan"`,
		"/v1/questions/done-by?entity=Japan&format=csv":   "subject,predicate",
		"/v1/questions/done-by?entity=Japan&format=table": "SUBJECT",
		"/healthz":                                        "ok",
		"/readyz":                                         "ok",
		"/openapi.json":                                   `"openapi":"3.1.0"`,
	} {
		if body := c.get(path); !strings.Contains(body, want) {
			t.Errorf("%s: %s is missing from %.300s", path, want, body)
		}
	}
	for _, f := range export.Formats() {
		if body := c.get("/v1/export/" + f.Name + "?document=document:a.txt"); body == "" {
			t.Errorf("export %s is empty", f.Name)
		}
	}
}

func TestRunStops(t *testing.T) {
	store, err := graph.Open(context.Background(), graph.Options{Backend: graph.Memory})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	engine, err := query.New(store, query.DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	o := web.DefaultOptions()
	o.Listen = "127.0.0.1:0"
	s, err := web.New(store, engine, nil, o, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() { ended <- s.Run(ctx) }()
	time.Sleep(50 * time.Millisecond)
	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("the server goes on")
	}
}
