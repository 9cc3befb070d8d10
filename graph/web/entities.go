package web

import (
	"context"
	"net/http"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"entente/schema"
)

// PageInput is a page of a list by identifier. It is exported for huma.
type PageInput struct {
	After string `query:"after" doc:"go on after this identifier: next of the page before"`
	Limit int    `query:"limit" doc:"the most of a page" minimum:"1" maximum:"1000" default:"100"`
}

type entitiesInput struct {
	Q    string     `query:"q" doc:"the name, its beginning, a part of it, or nearly so; the nearest come first, phrases not at all" maxLength:"200"`
	Type entityType `query:"type" doc:"only entities of this type; where it is not given, all but phrases"`
	PageInput
}

// mostFound bounds a search by name.
const mostFound = 1000

type entitiesPage struct {
	Entities []schema.Argument `json:"entities" nullable:"false"`
	Next     string            `json:"next,omitempty" doc:"where the next page begins; absent on the last"`
}

type entitiesOutput struct{ Body entitiesPage }

type nameInput struct {
	ID string `path:"id" doc:"the identifier, name, ISO 3166-1 code or wording in a text" minLength:"1" example:"country:JPN"`
}

type entityOutput struct{ Body schema.Argument }

func (s *Server) addEntities() {
	add(s, read, huma.Operation{
		OperationID: "list-entities", Method: http.MethodGet, Path: "/v1/entities", Tags: []string{"graph"},
		Summary: "Entities: those that q finds, or all by identifier",
	}, s.listEntities)
	add(s, read, huma.Operation{
		OperationID: "get-entity", Method: http.MethodGet, Path: "/v1/entities/{id}", Tags: []string{"graph"},
		Summary: "An entity", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *nameInput) (*entityOutput, error) {
		e, err := s.engine.Resolve(ctx, in.ID)
		return &entityOutput{e}, failure(err)
	})
}

func (s *Server) listEntities(ctx context.Context, in *entitiesInput) (*entitiesOutput, error) {
	out := new(entitiesOutput)
	if in.Q != "" {
		found, err := s.engine.Search(ctx, in.Q, mostFound)
		found = slices.DeleteFunc(found, func(a schema.Argument) bool { return in.Type != "" && a.Type != schema.EntityType(in.Type) })
		out.Body.Entities, _ = page(found, in.Limit, entityID)
		return out, failure(err)
	}
	var list []schema.Argument
	for _, t := range in.types() {
		found, err := s.store.EntitiesAfter(ctx, t, in.After, in.Limit+1-len(list))
		if err != nil {
			return nil, failure(err)
		}
		list = append(list, found...)
	}
	out.Body.Entities, out.Body.Next = page(list, in.Limit, entityID)
	return out, nil
}

// types are those to list in the order of their identifiers, which begin with
// them: all but phrases, unless one is asked for.
func (in *entitiesInput) types() []schema.EntityType {
	if in.Type != "" {
		return []schema.EntityType{schema.EntityType(in.Type)}
	}
	types := slices.DeleteFunc(schema.EntityTypes(), func(t schema.EntityType) bool { return t == schema.Phrase })
	slices.Sort(types)
	return types
}

func entityID(a schema.Argument) string { return a.ID }

// page is the first of a list that holds one more where there is a next page, and
// the identifier after which that begins.
func page[T any](list []T, limit int, id func(T) string) (first []T, next string) {
	if len(list) > limit {
		next = id(list[limit-1])
	}
	return append([]T{}, list[:min(limit, len(list))]...), next
}
