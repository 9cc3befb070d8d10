package main

import (
	"context"

	"github.com/spf13/pflag"

	"entente/graph"
	"entente/graph/query"
	"entente/schema"
)

// filterOptions pick claims on the command line.
type filterOptions struct {
	kinds, codes, modalities, speakers, documents, entities []string
	from, to                                                string
	minConfidence                                           float64
}

func (o *filterOptions) flags(f *pflag.FlagSet) {
	f.StringSliceVar(&o.kinds, "kind", nil, "only claims of this `KIND`: action, clause, concern, relation, effect, recommendation")
	f.StringSliceVar(&o.codes, "code", nil, "only actions of this PLOVER event `TYPE`: ACCUSE, AID, …")
	f.StringSliceVar(&o.modalities, "modality", nil, "only claims of this `MODALITY`: actual, possible, intended, obligated, conditional")
	f.StringArrayVar(&o.speakers, "speaker", nil, "only what this `SPEAKER` says, by name or identifier")
	f.StringArrayVar(&o.documents, "document", nil, "only what this `DOCUMENT` states, by name or identifier")
	f.StringArrayVar(&o.entities, "entity", nil, "only what concerns this `ENTITY`, by name, ISO code or identifier")
	f.StringVar(&o.from, "from", "", "only what is dated on or after this `DAY`, month or year")
	f.StringVar(&o.to, "to", "", "only what is dated on or before this `DAY`, month or year")
	f.Float64Var(&o.minConfidence, "min-confidence", 0, "only claims at least this sure: `X`, from 0 to 1")
}

// filter is what the flags say, names resolved to identifiers.
func (o *filterOptions) filter(ctx context.Context, e *query.Engine) (graph.Filter, error) {
	f := graph.Filter{
		Kinds:      convert[schema.Kind](o.kinds),
		Codes:      convert[schema.EventType](o.codes),
		Modalities: convert[schema.Modality](o.modalities),
		Speakers:   o.speakers, Entities: o.entities, Documents: o.documents,
		From: o.from, To: o.to,
		MinConfidence: o.minConfidence,
	}
	if err := f.Validate(); err != nil {
		return graph.Filter{}, usageError{err}
	}
	return e.ResolveFilter(ctx, f)
}

func convert[T ~string](words []string) []T {
	values := make([]T, len(words))
	for i, w := range words {
		values[i] = T(w)
	}
	return values
}
