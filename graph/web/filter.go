package web

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/graph/export"
	"entente/schema"
)

// FilterInput is the filter of claims in the query of a URL. It is exported for
// huma, which looks into no other embedded type.
type FilterInput struct {
	Kind       []kind     `query:"kind,explode" doc:"kinds of claims"`
	Code       []code     `query:"code,explode" doc:"PLOVER event types of actions"`
	Modality   []modality `query:"modality,explode" doc:"how surely a statement holds"`
	Document   []string   `query:"document,explode" doc:"documents, by identifier, name or name of their file"`
	Entity     []string   `query:"entity,explode" doc:"entities that take part, by identifier, name, ISO 3166-1 code or wording in a text"`
	Speaker    []string   `query:"speaker,explode" doc:"identifiers or names of speakers"`
	From       string     `query:"from" doc:"the earliest date: a year, month or day" pattern:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" example:"2015-07"`
	To         string     `query:"to" doc:"the latest date: a year, month or day" pattern:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" example:"2015"`
	Confidence float64    `query:"confidence" doc:"the least confidence" minimum:"0" maximum:"1"`
	Facts      bool       `query:"facts" doc:"only what is stated as actual and positive"`
	Named      bool       `query:"named" doc:"only claims between entities that have a name, not phrases of the text"`
}

// The words of claims, for the description to list their values.
type (
	kind       schema.Kind
	code       schema.EventType
	modality   schema.Modality
	entityType schema.EntityType
)

func (kind) Schema(huma.Registry) *huma.Schema       { return oneOf(schema.Kinds()) }
func (code) Schema(huma.Registry) *huma.Schema       { return oneOf(schema.EventTypes()) }
func (modality) Schema(huma.Registry) *huma.Schema   { return oneOf(schema.Modalities()) }
func (entityType) Schema(huma.Registry) *huma.Schema { return oneOf(schema.EntityTypes()) }

func oneOf[T ~string](values []T) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	for _, v := range values {
		s.Enum = append(s.Enum, string(v))
	}
	return s
}

// selection is which claims are meant.
type selection struct {
	filter       graph.Filter
	facts, named bool
	limit        int // none if zero
}

// selection is what the URL says, names resolved to identifiers.
func (f *FilterInput) selection(ctx context.Context, s *Server) (selection, error) {
	filter, err := s.engine.ResolveFilter(ctx, graph.Filter{
		Kinds: as[schema.Kind](f.Kind), Codes: as[schema.EventType](f.Code), Modalities: as[schema.Modality](f.Modality),
		Documents: f.Document, Entities: f.Entity, Speakers: f.Speaker, From: f.From, To: f.To, MinConfidence: f.Confidence,
	})
	return selection{filter: filter, facts: f.Facts, named: f.Named}, failure(err)
}

// selected are the claims that are meant.
func (s *Server) selected(ctx context.Context, by selection) export.Claims {
	claims := s.store.Claims(ctx, by.filter)
	if by.facts {
		claims = export.Facts(claims)
	}
	if by.named {
		claims = export.Named(claims)
	}
	return firstClaims(claims, by.limit)
}

// firstClaims are the first n of a sequence, all where n is zero.
func firstClaims(claims export.Claims, n int) export.Claims {
	if n == 0 {
		return claims
	}
	return func(yield func(schema.Claim, error) bool) {
		left := n
		for c, err := range claims {
			if !yield(c, err) {
				return
			}
			if left--; left == 0 {
				return
			}
		}
	}
}

// as makes strings of one type those of another.
func as[T, F ~string](values []F) []T {
	var out []T
	for _, v := range values {
		out = append(out, T(v))
	}
	return out
}
