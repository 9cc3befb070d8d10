package graphql

import (
	"context"
	"errors"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphql/generated"
	"entente/graph/web/graphql/model"
)

// resolver finds out the fields that have to be read from the graph.
type resolver struct {
	store  *graph.Store
	engine *query.Engine
}

func (r resolver) Query() generated.QueryResolver       { return queries{r} }
func (r resolver) Entity() generated.EntityResolver     { return entityFields{r} }
func (r resolver) Document() generated.DocumentResolver { return documentFields{r} }
func (r resolver) Treaty() generated.TreatyResolver     { return treatyFields{r} }

// queries are the fields of Query.
type queries struct{ resolver }

func (q queries) Claim(ctx context.Context, id string) (*model.Claim, error) {
	c, err := q.store.Claim(ctx, id)
	return found(model.Claim{Claim: &c}, err)
}

func (q queries) Evidence(ctx context.Context, claim string) (*model.Evidence, error) {
	c, err := q.store.Claim(ctx, claim)
	return found(model.Evidence{Claim: &c}, err)
}

func (q queries) Document(ctx context.Context, name string) (*model.Document, error) {
	d, err := q.engine.Document(ctx, name)
	return found(model.Document{Document: d}, err)
}

// found makes what is not in the graph null.
func found[T any](v T, err error) (*T, error) {
	if errors.Is(err, graph.ErrNotFound) {
		return nil, nil
	}
	return &v, err
}

// Entity is an error where there is none, since it says which come near.
func (q queries) Entity(ctx context.Context, name string) (*model.Entity, error) {
	a, err := q.engine.Resolve(ctx, name)
	return &model.Entity{Argument: a}, err
}

func (q queries) Search(ctx context.Context, text string, first *int) ([]model.Entity, error) {
	n, err := count("first", first)
	if err != nil {
		return nil, err
	}
	list, err := q.engine.Search(ctx, text, n)
	return asEntities(list), err
}

func (q queries) Questions(context.Context) ([]query.Question, error) { return query.Questions() }

func (q queries) Ask(ctx context.Context, question string, arguments []model.Argument) (*query.Table, error) {
	values := make(map[string]string, len(arguments))
	for _, a := range arguments {
		values[a.Name] = a.Value
	}
	return q.engine.Ask(ctx, question, values)
}
