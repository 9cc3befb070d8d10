package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	sdk "go.opentelemetry.io/otel/sdk/trace"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphql"
)

// Server serves one graph.
type Server struct {
	store   *graph.Store
	engine  *query.Engine
	options Options
	tokens  []token
	log     *slog.Logger
	metrics *metrics
	graphql *graphql.API
	exports *exports
	texts   Texts               // nil if it reads none
	traces  *sdk.TracerProvider // nil if there are none
	mux     *http.ServeMux
	api     huma.API
	handler http.Handler
}

// New makes a server for a store and the engine that asks it. Both stay open as
// long as the server is used. texts, which may be nil, reads the texts sent to it.
func New(store *graph.Store, engine *query.Engine, texts Texts, o Options, log *slog.Logger) (*Server, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	s := &Server{
		store: store, engine: engine, texts: texts, options: o, log: log,
		metrics: newMetrics(), exports: newExports(), mux: http.NewServeMux(),
	}
	for _, text := range o.Tokens {
		t, err := parseToken(text)
		if err != nil {
			return nil, err
		}
		s.tokens = append(s.tokens, t)
	}
	var err error
	if s.graphql, err = graphql.New(store, engine, o.GraphQL); err != nil {
		return nil, err
	}
	if o.Traces != "" {
		if s.traces, err = newTraces(o.Traces, log); err != nil {
			return nil, fmt.Errorf("web traces %q: %w", o.Traces, err)
		}
	}
	s.handler, err = s.routes()
	return s, err
}

// Handler is the whole service, guarded.
func (s *Server) Handler() http.Handler { return s.handler }

// OpenAPI is the description that /openapi.json serves.
func (s *Server) OpenAPI() *huma.OpenAPI { return s.api.OpenAPI() }

// Run serves until ctx ends, then lets the requests under way finish.
func (s *Server) Run(ctx context.Context) error {
	listener, err := net.Listen("tcp", s.options.Listen)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	server := &http.Server{
		Handler: s.handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, WriteTimeout: 2 * s.options.Timeout,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	s.log.Info("listening", "address", listener.Addr().String())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	s.log.Info("stopping")
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.options.Timeout)
	defer cancel()
	err = server.Shutdown(last)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	if s.traces != nil {
		err = errors.Join(err, s.traces.Shutdown(last))
	}
	return err
}
