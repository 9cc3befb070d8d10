package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/graph/query"
)

// problem answers with problem details (RFC 9457), where huma does not.
func problem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	// Nobody is left to tell if this fails.
	_ = json.NewEncoder(w).Encode(huma.ErrorModel{Status: status, Title: http.StatusText(status), Detail: detail})
}

// failure makes an error of the graph one of HTTP.
func failure(err error) error {
	var place *query.Error
	var tooLarge *http.MaxBytesError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &tooLarge):
		return huma.NewError(http.StatusRequestEntityTooLarge, "the request is too large")
	case errors.Is(err, graph.ErrNotFound):
		return huma.Error404NotFound(err.Error())
	case errors.As(err, &place):
		return huma.Error400BadRequest(err.Error(), &huma.ErrorDetail{Message: place.Reason, Location: err.Error()})
	case errors.Is(err, query.ErrDeadline), errors.Is(err, context.DeadlineExceeded):
		return huma.NewError(http.StatusRequestTimeout, query.ErrDeadline.Error())
	case errors.Is(err, context.Canceled):
		return huma.NewError(499, "the client went away")
	}
	return huma.Error500InternalServerError(err.Error())
}
