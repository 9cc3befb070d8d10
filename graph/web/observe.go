package web

import (
	"crypto/rand"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"strconv"
	"time"
)

// requestID is the header that names a request, in the answer and in the log.
const requestID = "X-Request-Id"

// goodID is one that a client or proxy may have given a request.
var goodID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// recorder notes the status and the bytes that were written.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 && status >= http.StatusOK {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}

func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// observe gives a request its id, logs it, counts it by route, and makes a panic an
// error.
func observe(log *slog.Logger, m *metrics, mux *http.ServeMux, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		id := r.Header.Get(requestID)
		if !goodID.MatchString(id) {
			id = rand.Text()[:16]
		}
		w.Header().Set(requestID, id)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		rec := &recorder{ResponseWriter: w}
		m.underWay.Inc()
		defer func() {
			m.underWay.Dec()
			if p := recover(); p != nil {
				log.Error("panic", "id", id, "panic", p, "stack", string(debug.Stack()))
				if rec.status == 0 {
					problem(rec, http.StatusInternalServerError, "something went wrong; the log has more under "+id)
				}
			}
			if rec.status == 0 {
				rec.status = http.StatusOK // net/http writes it for an empty answer
			}
			_, route := mux.Handler(r)
			if route == "" {
				route = "none"
			}
			took := time.Since(start)
			m.requests.WithLabelValues(route, strconv.Itoa(rec.status)).Inc()
			m.seconds.WithLabelValues(route).Observe(took.Seconds())
			log.Info("request", "id", id, "client", r.RemoteAddr, "method", r.Method, "path", r.URL.Path,
				"route", route, "status", rec.status, "bytes", rec.bytes, "ms", float64(took.Microseconds())/1000)
		}()
		next.ServeHTTP(rec, r)
	})
}
