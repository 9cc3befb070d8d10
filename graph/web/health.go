package web

import (
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// addHealth adds what watches over a service ask. Without tokens whoever may read
// the graph may read the metrics, too.
func (s *Server) addHealth() {
	answer := func(description string) map[string]*huma.Response {
		return map[string]*huma.Response{"200": {Description: description, Content: map[string]*huma.MediaType{"text/plain": {}}}}
	}
	operation := func(id, path, summary string) huma.Operation {
		return huma.Operation{
			OperationID: id, Method: http.MethodGet, Path: path, Summary: summary, Tags: []string{"service"}, Responses: answer(summary),
		}
	}
	s.describe(nobody, operation("is-alive", "/healthz", "Whether the service runs"), http.HandlerFunc(s.alive))
	ready := operation("is-ready", "/readyz", "Whether the store answers")
	ready.Errors = []int{http.StatusServiceUnavailable}
	s.describe(nobody, ready, http.HandlerFunc(s.ready))
	watcher := admin
	if len(s.tokens) == 0 {
		watcher = read
	}
	s.describe(watcher, operation("get-metrics", "/metrics", "Metrics for Prometheus"),
		promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{}))
}

func (s *Server) alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintln(w, "ok")
}

// ready reports whether the store answers.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.EntitiesNamed(r.Context(), ""); err != nil {
		problem(w, http.StatusServiceUnavailable, err.Error())
		return
	}
	s.alive(w, r)
}
