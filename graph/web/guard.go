package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// scopeKey is the key of a request's scope in its context.
type scopeKey struct{}

// authorize finds out the scope of a request and refuses a token that is none.
func authorize(tokens []token, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		has := nobody
		if len(tokens) == 0 {
			has = read
		}
		if given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok && len(tokens) > 0 {
			sum := sha256.Sum256([]byte(given))
			for _, t := range tokens {
				// All are compared, so that the time tells nothing.
				if subtle.ConstantTimeCompare(sum[:], t.hash) == 1 {
					has = t.scope
				}
			}
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), scopeKey{}, has)))
	})
}

// require refuses a request without the scope.
func require(needed scope, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		has, _ := r.Context().Value(scopeKey{}).(scope)
		switch {
		case has >= needed:
			next.ServeHTTP(w, r)
		case has == nobody:
			w.Header().Set("WWW-Authenticate", `Bearer realm="entente"`)
			problem(w, http.StatusUnauthorized, "a bearer token is needed")
		default:
			problem(w, http.StatusForbidden, "this needs a token of the scope "+needed.String())
		}
	})
}

// clients limits how often each client asks.
type clients struct {
	rate  rate.Limit
	burst int

	mu       sync.Mutex
	limiters map[string]*rate.Limiter
}

// mostClients bounds how many are remembered; those beyond start anew.
const mostClients = 10_000

func (c *clients) limiter(address string) *rate.Limiter {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = address
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.limiters) >= mostClients {
		clear(c.limiters)
	}
	l, ok := c.limiters[host]
	if !ok {
		l = rate.NewLimiter(c.rate, c.burst)
		c.limiters[host] = l
	}
	return l
}

func limitRate(o Options, next http.Handler) http.Handler {
	if o.Rate == 0 {
		return next
	}
	c := &clients{rate: rate.Limit(o.Rate), burst: o.Burst, limiters: make(map[string]*rate.Limiter)}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !c.limiter(r.RemoteAddr).Allow() {
			w.Header().Set("Retry-After", "1")
			problem(w, http.StatusTooManyRequests, "too many requests; wait a second")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// limitBody bounds the body and the time of a request.
func limitBody(o Options, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > o.MaxBody {
			problem(w, http.StatusRequestEntityTooLarge, "the request is too large")
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, o.MaxBody)
		ctx, cancel := context.WithTimeout(r.Context(), o.Timeout)
		defer cancel()
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(o.Timeout)) // not all writers have one
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
