package web

import (
	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

// FilterInput is the filter of claims in the query of a URL. It is exported for
// huma, which looks into no other embedded type.
type FilterInput struct {
	Kind       []string `query:"kind" doc:"kinds of claims: action, clause, concern, relation, effect, recommendation"`
	Code       []string `query:"code" doc:"PLOVER event types of actions"`
	Modality   []string `query:"modality" doc:"actual, possible, intended, obligated, conditional"`
	Document   []string `query:"document" doc:"identifiers of documents"`
	Entity     []string `query:"entity" doc:"identifiers of entities that take part"`
	Speaker    []string `query:"speaker" doc:"identifiers or names of speakers"`
	From       string   `query:"from" doc:"the earliest date, ISO 8601" maxLength:"10"`
	To         string   `query:"to" doc:"the latest date, ISO 8601" maxLength:"10"`
	Confidence float64  `query:"confidence" doc:"the least confidence" minimum:"0" maximum:"1"`
}

func (f *FilterInput) filter() (graph.Filter, error) {
	out := graph.Filter{
		Kinds: list[schema.Kind](f.Kind), Codes: list[schema.EventType](f.Code), Modalities: list[schema.Modality](f.Modality),
		Documents: f.Document, Entities: f.Entity, Speakers: f.Speaker, From: f.From, To: f.To, MinConfidence: f.Confidence,
	}
	if err := out.Validate(); err != nil {
		return out, huma.Error400BadRequest(err.Error())
	}
	return out, nil
}

func list[T ~string](values []string) []T {
	var out []T
	for _, v := range values {
		out = append(out, T(v))
	}
	return out
}
