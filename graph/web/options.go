package web

import (
	"fmt"
	"net"
	"net/url"
	"time"

	"entente/graph/web/graphql"
)

// Options say how the graph is served.
type Options struct {
	// Listen is the address, 127.0.0.1:8080 by default.
	Listen string `mapstructure:"listen" yaml:"listen"`
	// Tokens are who may do what, each SCOPE:HASH with the scope read, write or
	// admin and the SHA-256 of the token in hexadecimal. A scope holds those before
	// it. Without tokens everyone may read and nobody may write.
	Tokens []string `mapstructure:"tokens" yaml:"tokens"`
	// Origins are the web sites whose pages may ask from within a browser (CORS), as
	// https://example.org, or * for all. Empty is none.
	Origins []string `mapstructure:"origins" yaml:"origins"`
	// MaxBody is the most bytes of a request.
	MaxBody int64 `mapstructure:"max-body" yaml:"max-body"`
	// Timeout is how long a request may take to arrive, and an answer to be made.
	Timeout time.Duration `mapstructure:"timeout" yaml:"timeout"`
	// Rate is how many requests a second a client may make on average; Burst how
	// many at once. Zero is no limit.
	Rate  float64 `mapstructure:"rate" yaml:"rate"`
	Burst int     `mapstructure:"burst" yaml:"burst"`
	// Traces is the URL of an OpenTelemetry collector that takes OTLP over HTTP:
	// http://127.0.0.1:4318/v1/traces. Empty is no traces.
	Traces string `mapstructure:"traces" yaml:"traces"`
	// GraphQL bounds the queries of /graphql.
	GraphQL graphql.Options `mapstructure:"graphql" yaml:"graphql"`
}

// DefaultOptions listens on loopback, for 64 MB, a minute and 50 requests a second.
func DefaultOptions() Options {
	return Options{
		Listen: "127.0.0.1:8080", MaxBody: 64 << 20, Timeout: time.Minute, Rate: 50, Burst: 100,
		GraphQL: graphql.DefaultOptions(),
	}
}

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	host, _, err := net.SplitHostPort(o.Listen)
	if err != nil {
		return fmt.Errorf("web listen %q: want host:port: %w", o.Listen, err)
	}
	for i, t := range o.Tokens {
		if _, err := parseToken(t); err != nil {
			return fmt.Errorf("web tokens[%d]: %w", i, err)
		}
	}
	if !isLoopback(host) && len(o.Tokens) == 0 {
		return fmt.Errorf("web listen %q: beyond loopback tokens are needed; make one with entente token and set web.tokens", o.Listen)
	}
	for i, origin := range o.Origins {
		if u, err := url.Parse(origin); origin != "*" && (err != nil || u.Host == "" || u.Scheme+"://"+u.Host != origin) {
			return fmt.Errorf("web origins[%d]: %q: want a web site, as https://example.org, or *", i, origin)
		}
	}
	switch {
	case o.MaxBody <= 0:
		return fmt.Errorf("web max-body %d: want more than zero", o.MaxBody)
	case o.Timeout <= 0:
		return fmt.Errorf("web timeout %v: want more than zero", o.Timeout)
	case o.Rate < 0 || o.Burst < 0 || o.Rate > 0 && o.Burst == 0:
		return fmt.Errorf("web rate %v, burst %d: want both above zero, or both zero", o.Rate, o.Burst)
	}
	if u, err := url.Parse(o.Traces); o.Traces != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		return fmt.Errorf("web traces %q: want the URL of a collector, as http://127.0.0.1:4318/v1/traces", o.Traces)
	}
	return o.GraphQL.Validate()
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
