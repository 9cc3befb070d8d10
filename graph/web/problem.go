package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/graph/query"
)

const problemType = "application/problem+json"

// problem answers with problem details (RFC 9457), where huma does not.
func problem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", problemType)
	w.Header().Del("ETag")
	w.WriteHeader(status)
	// Nobody is left to tell if this fails.
	_ = json.NewEncoder(w).Encode(huma.ErrorModel{Status: status, Title: http.StatusText(status), Detail: detail})
}

// plainRefusal makes the text with which net/http refuses to serve a file a problem.
type plainRefusal struct {
	http.ResponseWriter
	refused bool
}

func (w *plainRefusal) WriteHeader(status int) {
	if status < http.StatusBadRequest {
		w.ResponseWriter.WriteHeader(status)
		return
	}
	w.refused = true
	w.Header().Del("Content-Length")
	w.Header().Del("Content-Disposition")
	detail := "there is no such file"
	if status == http.StatusRequestedRangeNotSatisfiable {
		detail = "there is no such range; Content-Range says how many bytes there are"
	}
	problem(w.ResponseWriter, status, detail)
}

func (w *plainRefusal) Write(b []byte) (int, error) {
	if w.refused {
		return len(b), nil
	}
	return w.ResponseWriter.Write(b)
}

// failure makes an error of the graph one of HTTP.
func failure(err error) error {
	var place *query.Error
	var tooLarge *http.MaxBytesError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &tooLarge):
		return huma.NewError(http.StatusRequestEntityTooLarge, tooLargeText)
	case errors.Is(err, graph.ErrNotFound):
		return huma.Error404NotFound(err.Error())
	case errors.As(err, &place):
		return huma.Error400BadRequest(err.Error(), &huma.ErrorDetail{Message: place.Reason, Location: location(place)})
	case errors.Is(err, query.ErrDeadline), errors.Is(err, context.DeadlineExceeded):
		return huma.NewError(http.StatusRequestTimeout, query.ErrDeadline.Error())
	case isTimeout(err):
		return huma.NewError(http.StatusRequestTimeout, "the request took too long to arrive")
	case errors.Is(err, context.Canceled):
		return huma.NewError(499, "the client went away")
	}
	return huma.Error500InternalServerError(err.Error())
}

// location is where in a query an error shows.
func location(e *query.Error) string {
	if e.Line == 0 {
		return ""
	}
	return fmt.Sprintf("line %d, column %d", e.Line, e.Column)
}

// isTimeout reports whether the connection was too slow.
func isTimeout(err error) bool {
	var network net.Error
	return errors.As(err, &network) && network.Timeout()
}
