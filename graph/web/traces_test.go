package web_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/web"
)

func TestTracesReachTheCollector(t *testing.T) {
	sent := make(chan string, 10)
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		sent <- r.URL.Path + string(body)
	}))
	defer collector.Close()
	o := web.DefaultOptions()
	o.Listen, o.Traces = "127.0.0.1:0", collector.URL+"/v1/traces"
	s := newServer(t, graph.Options{Backend: graph.Memory}, o)
	recorder := httptest.NewRecorder()
	s.Handler().ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "http://localhost/v1/documents/document:none", nil))
	if recorder.Code != http.StatusNotFound {
		t.Errorf("%d", recorder.Code)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Run(ctx); err != nil { // it stops at once, and sends what is left
		t.Fatal(err)
	}
	select {
	case got := <-sent:
		if !strings.HasPrefix(got, "/v1/traces") || !strings.Contains(got, "/v1/documents/{id}") {
			t.Errorf("%q", got)
		}
	case <-time.After(5 * time.Second):
		t.Error("no trace")
	}
}
