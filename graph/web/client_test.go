package web_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"entente/graph"
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

// newServer serves an empty store.
func newServer(t testing.TB, kept graph.Options, o web.Options) *web.Server {
	t.Helper()
	store, err := graph.Open(context.Background(), kept)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	engine, err := query.New(store, query.Options{Timeout: 2 * time.Second, Limit: 100, Memory: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	s, err := web.New(store, engine, accusations{}, o, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func newClient(t testing.TB, change func(*web.Options)) *client {
	t.Helper()
	o := web.DefaultOptions()
	o.Rate = 0
	o.Tokens = []string{hashed("read", reader), hashed("write", writer), hashed("admin", admin)}
	if change != nil {
		change(&o)
	}
	s := newServer(t, graph.Options{Backend: graph.Bolt, Path: t.TempDir()}, o)
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close) // before the store
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
