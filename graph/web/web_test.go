package web_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/export"
	"entente/graph/query"
	"entente/graph/web"
	"entente/schema"
)

const (
	reader = "token-of-a-reader"
	writer = "token-of-a-writer"
	admin  = "token-of-an-admin"
)

func hashed(scope, token string) string {
	sum := sha256.Sum256([]byte(token))
	return scope + ":" + hex.EncodeToString(sum[:])
}

// client asks a server that holds the sample claims.
type client struct {
	t      testing.TB
	server *httptest.Server
	web    *web.Server
	token  string
}

func newClient(t testing.TB, change func(*web.Options)) *client {
	t.Helper()
	store, err := graph.Open(context.Background(), graph.Options{Backend: graph.Bolt, Path: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	engine, err := query.New(store, query.Options{Timeout: 2 * time.Second, Limit: 100, Memory: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	o := web.DefaultOptions()
	o.Rate = 0
	o.Tokens = []string{hashed("read", reader), hashed("write", writer), hashed("admin", admin)}
	if change != nil {
		change(&o)
	}
	s, err := web.New(store, engine, o, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() {
		server.Close()
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	c := &client{t, server, s, writer}
	if status, body := c.do(http.MethodPost, "/v1/claims", "application/jsonl", lines(t, sampleClaims())); status != http.StatusOK && len(o.Tokens) > 0 {
		t.Fatalf("load: %d %s", status, body)
	}
	c.token = reader
	return c
}

func (c *client) do(method, path, contentType, body string) (int, string) {
	c.t.Helper()
	status, text, _ := c.ask(method, path, contentType, body, nil)
	return status, text
}

func (c *client) ask(method, path, contentType, body string, header http.Header) (int, string, http.Header) {
	c.t.Helper()
	r, err := http.NewRequest(method, c.server.URL+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	if header != nil {
		r.Header = header
	}
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	response, err := c.server.Client().Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return response.StatusCode, string(text), response.Header
}

func (c *client) get(path string) string {
	c.t.Helper()
	status, body := c.do(http.MethodGet, path, "", "")
	if status != http.StatusOK {
		c.t.Errorf("GET %s: %d %s", path, status, body)
	}
	return body
}

func lines(t testing.TB, claims []schema.Claim) string {
	t.Helper()
	var b bytes.Buffer
	for i := range claims {
		if err := schema.WriteClaim(&b, &claims[i]); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// sampleClaims are 30 claims of three documents.
func sampleClaims() []schema.Claim {
	japan := schema.Argument{ID: "country:JPN", Name: "Japan", Type: schema.Country, ISO3: "JPN"}
	korea := schema.Argument{ID: "country:PRK", Name: "North Korea", Type: schema.Country, ISO3: "PRK"}
	var claims []schema.Claim
	for i := range 30 {
		name := []string{"a.txt", "b.txt", "c.txt"}[i/10]
		c := schema.Claim{
			Doc: name, Document: schema.Document{ID: schema.DocumentID(name), Name: name, Hash: strings.Repeat("0", 64)},
			Kind: schema.Action, Start: i * 10, End: i*10 + 9, Sentence: "Japan accused North Korea.",
			Subject: japan, Predicate: "accuse", Object: korea, Code: schema.Accuse,
			Modality: schema.Modalities()[i%2], Polarity: schema.Positive, Confidence: 0.5, Rule: "test/web",
		}
		c.ID = schema.ClaimID(&c)
		claims = append(claims, c)
	}
	return claims
}

func TestClaimsPageByPage(t *testing.T) {
	c := newClient(t, nil)
	var got []schema.Claim
	after := ""
	for range 10 {
		var page struct {
			Claims []schema.Claim
			Next   string
		}
		if err := json.Unmarshal([]byte(c.get("/v1/claims?modality=actual&limit=4&after="+url.QueryEscape(after))), &page); err != nil {
			t.Fatal(err)
		}
		got = append(got, page.Claims...)
		if after = page.Next; after == "" {
			break
		}
	}
	want := slices.DeleteFunc(sampleClaims(), func(c schema.Claim) bool { return c.Modality != schema.Actual })
	if len(got) != len(want) {
		t.Fatalf("%d claims, want %d", len(got), len(want))
	}
	for i := range got {
		if got[i].ID != want[i].ID {
			t.Errorf("claim %d is %s, want %s", i, got[i].ID, want[i].ID)
		}
	}
}

func TestEveryRouteAnswers(t *testing.T) {
	c := newClient(t, nil)
	claim := sampleClaims()[3]
	for path, want := range map[string]string{
		"/v1/claims/" + claim.ID:                                `"predicate":"accuse"`,
		"/v1/stats":                                             `"Documents":3`,
		"/v1/entities?q=nort":                                   `"country:PRK"`,
		"/v1/entities/country:PRK":                              `"North Korea"`,
		"/v1/documents":                                         `"document:b.txt"`,
		"/v1/documents/" + claim.Document.ID:                    `"a.txt"`,
		"/v1/questions":                                         `"done-to"`,
		"/v1/questions/done-to?with[entity]=PRK":                `"subject":"Japan"`,
		"/v1/questions/done-by?with[entity]=Japan&format=csv":   "subject,predicate",
		"/v1/questions/done-by?with[entity]=Japan&format=table": "SUBJECT",
		"/healthz":      "ok",
		"/readyz":       "ok",
		"/openapi.json": `"openapi":"3.1.0"`,
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

func TestExportHasRangesAndETags(t *testing.T) {
	c := newClient(t, nil)
	_, whole, header := c.ask(http.MethodGet, "/v1/export/parquet", "", "", nil)
	if !strings.HasPrefix(whole, "PAR1") || header.Get("ETag") == "" {
		t.Fatalf("%.10q %v", whole, header)
	}
	if status, part, _ := c.ask(http.MethodGet, "/v1/export/parquet", "", "", http.Header{"Range": {"bytes=0-3"}}); status != http.StatusPartialContent || part != "PAR1" {
		t.Errorf("%d %q", status, part)
	}
	if status, _, _ := c.ask(http.MethodGet, "/v1/export/parquet", "", "", http.Header{"If-None-Match": {header.Get("ETag")}}); status != http.StatusNotModified {
		t.Errorf("%d", status)
	}
}

func TestErrorsAreProblems(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.MaxBody = 100_000 })
	for _, test := range []struct {
		method, path, body string
		status             int
	}{
		{"GET", "/v1/claims/claim:none", "", 404},
		{"GET", "/v1/claims?kind=rumour", "", 400},
		{"GET", "/v1/claims?limit=0", "", 422},
		{"GET", "/v1/claims?after=claim:none", "", 404},
		{"GET", "/v1/claims?from=June", "", 400},
		{"GET", "/v1/questions/weather", "", 404},
		{"GET", "/v1/questions/done-to", "", 400},
		{"GET", "/v1/export/gml", "", 404},
		{"GET", "/nowhere", "", 404},
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
	if status, body := c.do(http.MethodDelete, "/v1/documents/document:a.txt", "", ""); status != 200 || !strings.Contains(body, `"Deleted":1`) {
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

func TestOptions(t *testing.T) {
	for want, change := range map[string]func(*web.Options){
		"tokens are needed":    func(o *web.Options) { o.Listen = "0.0.0.0:80" },
		"beyond loopback":      func(o *web.Options) { o.Listen = ":8080" },
		"host:port":            func(o *web.Options) { o.Listen = "x" },
		"web tokens[0]: scope": func(o *web.Options) { o.Tokens = []string{"root:00"} },
		"web tokens[0]: want":  func(o *web.Options) { o.Tokens = []string{"read:secret"} },
		"web max-body":         func(o *web.Options) { o.MaxBody = 0 },
		"web traces":           func(o *web.Options) { o.Traces = "localhost:4318" },
		"web rate":             func(o *web.Options) { o.Burst = 0 },
	} {
		o := web.DefaultOptions()
		change(&o)
		if err := o.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if err := web.DefaultOptions().Validate(); err != nil {
		t.Error(err)
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
	s, err := web.New(store, engine, o, slog.New(slog.DiscardHandler))
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

func TestOpenAPIDescribesEveryOperation(t *testing.T) {
	c := newClient(t, nil)
	paths := c.web.OpenAPI().Paths
	for _, want := range []string{
		"GET /v1/claims", "POST /v1/claims", "GET /v1/claims/{id}", "GET /v1/stats", "GET /v1/entities", "GET /v1/entities/{id}",
		"GET /v1/documents", "GET /v1/documents/{id}", "DELETE /v1/documents/{id}", "GET /v1/questions", "GET /v1/questions/{name}",
		"POST /v1/query/gizmo", "GET /v1/export/{format}",
	} {
		method, path, _ := strings.Cut(want, " ")
		item := paths[path]
		if item == nil {
			t.Errorf("%s is not described", path)
			continue
		}
		op := map[string]any{"GET": item.Get, "POST": item.Post, "DELETE": item.Delete}[method]
		if op == nil {
			t.Errorf("%s is not described", want)
		}
	}
}
