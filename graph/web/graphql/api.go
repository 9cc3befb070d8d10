package graphql

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphql/generated"
)

// API answers GraphQL over one graph. Several goroutines may use it at once.
type API struct {
	exec    *executor.Executor
	depth   int
	timeout time.Duration
}

// New makes an API for a store and the engine that asks it. Both stay open as long
// as the API is used.
func New(store *graph.Store, engine *query.Engine, o Options) (*API, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	exec := executor.New(generated.NewExecutableSchema(generated.Config{
		Resolvers: resolver{store, engine}, Complexity: costs(),
	}))
	exec.Use(extension.Introspection{})
	exec.Use(extension.FixedComplexityLimit(o.Complexity))
	exec.SetParserTokenLimit(maxTokens)
	exec.SetErrorPresenter(present)
	exec.SetRecoverFunc(func(_ context.Context, p any) error { return fmt.Errorf("the field cannot be read: %v", p) })
	return &API{exec, o.Depth, engine.Options().Timeout}, nil
}

// Request is what a client asks.
type Request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	// Extensions are read and not carried out: there are none.
	Extensions map[string]any `json:"extensions"`
}

// Response is the answer. Data is absent where the request was refused before
// anything was carried out.
type Response struct {
	Errors gqlerror.List   `json:"errors,omitempty"`
	Data   json.RawMessage `json:"data,omitempty"`
}

// Do carries out a request. What is wrong with it is in the response.
func (a *API) Do(ctx context.Context, r Request) Response {
	ctx, cancel := context.WithTimeout(ctx, a.timeout)
	defer cancel()
	if err := measure(r.Query, a.depth); err != nil {
		return Response{Errors: gqlerror.List{err}}
	}
	ctx = graphql.StartOperationTrace(ctx)
	operation, refused := a.exec.CreateOperationContext(ctx, &graphql.RawParams{
		Query: r.Query, OperationName: r.OperationName, Variables: r.Variables,
	})
	if refused != nil {
		return Response{Errors: refused}
	}
	next, ctx := a.exec.DispatchOperation(ctx, operation)
	answer := next(ctx)
	if answer == nil { // it was over before it began
		return Response{Errors: gqlerror.List{present(ctx, ctx.Err())}}
	}
	// Fields are read at the same time, and fail in any order.
	slices.SortStableFunc(answer.Errors, byPlace)
	return Response{answer.Errors, answer.Data}
}

func byPlace(a, b *gqlerror.Error) int {
	return cmp.Or(
		slices.CompareFunc(a.Locations, b.Locations, func(a, b gqlerror.Location) int {
			return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		}),
		strings.Compare(a.Path.String(), b.Path.String()),
	)
}

// present tells a client of an error: where it happened, and a code that says of
// what sort it is.
func present(ctx context.Context, err error) *gqlerror.Error {
	shown := graphql.DefaultErrorPresenter(ctx, err)
	if shown.Extensions != nil {
		return shown
	}
	if field := graphql.GetFieldContext(ctx); field != nil && field.Field.Field != nil && field.Field.Position != nil && shown.Locations == nil {
		shown.Locations = []gqlerror.Location{{Line: field.Field.Position.Line, Column: field.Field.Position.Column}}
	}
	shown.Extensions = map[string]any{"code": code(err)}
	return shown
}

func code(err error) string {
	var input inputError
	var asked *query.Error
	switch {
	case errors.As(err, &input), errors.As(err, &asked):
		return "BAD_USER_INPUT"
	case errors.Is(err, graph.ErrNotFound):
		return "NOT_FOUND"
	case errors.Is(err, query.ErrDeadline), errors.Is(err, context.DeadlineExceeded):
		return "TIMEOUT"
	case errors.Is(err, context.Canceled):
		return "CANCELED"
	}
	return "INTERNAL_SERVER_ERROR"
}
