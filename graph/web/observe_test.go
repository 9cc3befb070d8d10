package web

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAPanicIsAnErrorOfOneRequest(t *testing.T) {
	var logged bytes.Buffer
	handler := observe(slog.New(slog.NewJSONHandler(&logged, nil)), newMetrics(), http.NewServeMux(),
		http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("broken") }))
	answer := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "/v1/stats", nil)
	r.Header.Set(requestID, "call-7")
	handler.ServeHTTP(answer, r)
	if answer.Code != http.StatusInternalServerError || answer.Header().Get("Content-Type") != problemType ||
		answer.Header().Get(requestID) != "call-7" || strings.Contains(answer.Body.String(), "broken") {
		t.Errorf("%d %v %s", answer.Code, answer.Header(), answer.Body)
	}
	if !strings.Contains(logged.String(), `"panic":"broken"`) || !strings.Contains(logged.String(), `"id":"call-7"`) || !strings.Contains(logged.String(), `"status":500`) {
		t.Error(logged.String())
	}
}
