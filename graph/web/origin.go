package web

import (
	"net"
	"net/http"
	"strings"

	"github.com/rs/cors"
)

// shared lets pages of other web sites ask (CORS), those that the options name.
func shared(o Options, next http.Handler) http.Handler {
	if len(o.Origins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: o.Origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete},
		AllowedHeaders: []string{"Accept", "Authorization", "Content-Type", "If-None-Match", "Range", requestID},
		ExposedHeaders: []string{"Accept-Ranges", "Content-Disposition", "Content-Range", "ETag", "Retry-After", "X-More", requestID},
		MaxAge:         600,
	}).Handler(next)
}

// local answers only who asks for this machine by name or address. A web site may
// let its own name lead to it, and read the answers in a visitor's browser.
func local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = strings.Trim(r.Host, "[]")
		}
		if host != "" && !isLoopback(host) {
			problem(w, http.StatusMisdirectedRequest, "without tokens only this machine is answered: ask for 127.0.0.1 or localhost")
			return
		}
		next.ServeHTTP(w, r)
	})
}
