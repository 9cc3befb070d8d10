package web

import (
	"math"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

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
	l, ok := c.limiters[host]
	if !ok {
		if len(c.limiters) >= mostClients {
			clear(c.limiters)
		}
		l = rate.NewLimiter(c.rate, c.burst)
		c.limiters[host] = l
	}
	return l
}

// wait is how long the client has to wait before it may ask; zero is not at all.
func (c *clients) wait(address string) time.Duration {
	reservation := c.limiter(address).Reserve()
	delay := reservation.Delay()
	if delay > 0 {
		reservation.Cancel()
	}
	return delay
}

func limitRate(o Options, next http.Handler) http.Handler {
	if o.Rate == 0 {
		return next
	}
	c := &clients{rate: rate.Limit(o.Rate), burst: o.Burst, limiters: make(map[string]*rate.Limiter)}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if delay := c.wait(r.RemoteAddr); delay > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(delay.Seconds()))))
			problem(w, http.StatusTooManyRequests, "too many requests; wait as long as Retry-After says, in seconds")
			return
		}
		next.ServeHTTP(w, r)
	})
}
