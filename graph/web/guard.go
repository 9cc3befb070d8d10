package web

import (
	"context"
	"net/http"
	"time"
)

// guard puts around the routes what every request goes through, from the outside
// in: identifiers made whole, the log, metrics and request id, other sites, the
// rate, the size and time of the request, compression, the token.
func (s *Server) guard(mux *http.ServeMux) (http.Handler, error) {
	routed := strict(mux)
	if s.traces != nil {
		routed = trace(s.traces, routed)
	}
	compressed, err := compress(authorize(s.tokens, routed))
	if err != nil {
		return nil, err
	}
	guarded := limitRate(s.options, limitRequest(s.options, compressed))
	if len(s.tokens) == 0 {
		guarded = local(guarded)
	}
	return wholeIdentifiers(observe(s.log, s.metrics, mux, shared(s.options, guarded))), nil
}

const tooLargeText = "the request is too large"

// limitRequest bounds the body and the time of a request.
func limitRequest(o Options, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > o.MaxBody {
			problem(w, http.StatusRequestEntityTooLarge, tooLargeText)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, o.MaxBody)
		ctx, cancel := context.WithTimeout(r.Context(), o.Timeout)
		defer cancel()
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(o.Timeout)) // not all writers have one
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
