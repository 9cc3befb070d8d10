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
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	sdk "go.opentelemetry.io/otel/sdk/trace"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphiql"
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
	traces  *sdk.TracerProvider // nil if there are none
	api     huma.API
	handler http.Handler
}

// New makes a server for a store and the engine that asks it. Both stay open as
// long as the server is used.
func New(store *graph.Store, engine *query.Engine, o Options, log *slog.Logger) (*Server, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	s := &Server{store: store, engine: engine, options: o, log: log, metrics: newMetrics()}
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

func (s *Server) routes() (http.Handler, error) {
	mux := http.NewServeMux()
	config := huma.DefaultConfig("Entente", "1")
	config.DocsPath = "" // its page would load from elsewhere
	config.CreateHooks = nil
	config.Info.Description = "Claims that texts on international affairs make, and who says so."
	s.api = humago.New(mux, config)
	s.addClaims()
	s.addEntities()
	s.addDocuments()
	s.addQuestions()
	s.addGizmo()
	s.addExport()
	s.addIngest()
	mux.Handle("/graphql", require(read, s.graphql))
	mux.Handle("GET /graphiql/", graphiql.Handler())
	mux.HandleFunc("GET /healthz", s.alive)
	mux.HandleFunc("GET /readyz", s.ready)
	mux.Handle("GET /metrics", require(admin, promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{})))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		problem(w, http.StatusNotFound, "there is nothing at "+r.URL.Path)
	})
	var routed http.Handler = mux
	if s.traces != nil {
		routed = trace(s.traces, mux)
	}
	compressed, err := compress(authorize(s.tokens, routed))
	if err != nil {
		return nil, err
	}
	route := func(r *http.Request) string {
		_, pattern := mux.Handler(r)
		return pattern
	}
	return observe(s.log, s.metrics, route, limitRate(s.options, limitBody(s.options, compressed))), nil
}

func (s *Server) alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintln(w, "ok")
}

// ready reports whether the store answers.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	if _, err := s.store.EntitiesNamed(r.Context(), ""); err != nil {
		problem(w, http.StatusServiceUnavailable, err.Error())
		return
	}
	s.alive(w, r)
}

// Run serves until ctx ends, then lets the requests under way finish.
func (s *Server) Run(ctx context.Context) error {
	listener, err := net.Listen("tcp", s.options.Listen)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	server := &http.Server{
		Handler: s.handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute,
		WriteTimeout: 2 * s.options.Timeout, ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	s.log.Info("listening", "address", listener.Addr().String())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
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

// add adds an operation that needs a scope.
func add[I, O any](s *Server, needed scope, op huma.Operation, handler func(context.Context, *I) (*O, error)) {
	op.Middlewares = huma.Middlewares{func(ctx huma.Context, next func(huma.Context)) {
		r, w := humago.Unwrap(ctx)
		require(needed, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { next(ctx) })).ServeHTTP(w, r)
	}}
	op.Errors = append(op.Errors, http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests)
	op.Tags = []string{needed.String()}
	huma.Register(s.api, op, handler)
}
