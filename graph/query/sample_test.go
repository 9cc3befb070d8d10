package query_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/query"
	"entente/schema"
)

func country(code, name, wikidata string) schema.Argument {
	return schema.Argument{ID: "country:" + code, Name: name, Type: schema.Country, ISO3: code, Wikidata: wikidata}
}

func entity(t schema.EntityType, name string) schema.Argument {
	return schema.Argument{ID: schema.EntityID(t, name, ""), Name: name, Type: t}
}

// sampleClaims are of two documents on invented and real affairs.
func sampleClaims() []schema.Claim {
	russia, korea, japan := country("RUS", "Russia", "Q159"), country("PRK", "North Korea", "Q423"), country("JPN", "Japan", "Q17")
	pact, nato := entity(schema.Treaty, "Pyongyang Pact"), entity(schema.Alliance, "NATO")
	capital := korea
	capital.Text = "Pyongyang"
	reuters := "Reuters"
	one := schema.Document{ID: schema.DocumentID("one.txt"), Name: "news/one.txt", Title: "The pact", Hash: strings.Repeat("1", 64), Date: "2024-06-20"}
	two := schema.Document{ID: schema.DocumentID("two.txt"), Name: "news/two.txt", Hash: strings.Repeat("2", 64)}
	claims := []schema.Claim{
		{Document: one, Start: 0, Sentence: "Russia signed a pact with Pyongyang.", Kind: schema.Action, Subject: russia, Predicate: "sign", Object: pact, Code: schema.Agree},
		{Document: one, Start: 100, Sentence: "Japan accused Pyongyang.", Kind: schema.Action, Subject: japan, Predicate: "accuse", Object: capital, Code: schema.Accuse},
		{Document: one, Start: 200, Sentence: "The pact may oblige both.", Kind: schema.Clause, Subject: pact, Predicate: string(schema.MutualDefense), Object: entity(schema.Phrase, "help at once"), Modality: schema.Possible, Provision: &schema.Provision{Parties: []schema.Argument{russia, korea}, Article: "Article 4"}},
		{Document: one, Start: 300, Sentence: "NATO fears missile tests.", Kind: schema.Concern, Subject: nato, Predicate: "concern", Stance: schema.StanceFear, Object: entity(schema.Phrase, "missile tests")},
		{Document: one, Start: 400, Sentence: "Japan is a partner of NATO.", Kind: schema.Relation, Subject: japan, Predicate: string(schema.AllyOf), Object: nato},
		{Document: two, Start: 0, Sentence: "According to Reuters, Russia did not sign.", Kind: schema.Action, Subject: russia, Predicate: "sign", Object: pact, Code: schema.Agree, Polarity: schema.Negative, Speaker: &reuters, Speakers: []schema.Argument{entity(schema.Organization, "Reuters")}},
		{Document: two, Start: 100, Sentence: "North Korea is party to the pact.", Kind: schema.Relation, Subject: korea, Predicate: string(schema.PartyTo), Object: pact},
	}
	for i := range claims {
		c := &claims[i]
		c.Doc, c.End, c.Rule, c.Confidence = strings.TrimPrefix(c.Document.Name, "news/"), c.Start+len(c.Sentence), "test/sample", 0.9
		if c.Modality == "" {
			c.Modality = schema.Actual
		}
		if c.Polarity == "" {
			c.Polarity = schema.Positive
		}
		c.ID = schema.ClaimID(c)
	}
	return claims
}

// sampleEngine asks a store that holds the sample claims.
func sampleEngine(t testing.TB, backend string) (*query.Engine, *graph.Store) {
	t.Helper()
	o := graph.Options{Backend: backend, Path: t.TempDir()}
	store, err := graph.Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	claims := sampleClaims()
	batches := []graph.Batch{{Document: claims[0].Document, Claims: claims[:5]}, {Document: claims[5].Document, Claims: claims[5:]}}
	if _, err := store.Load(context.Background(), batches...); err != nil {
		t.Fatal(err)
	}
	e, err := query.New(store, query.Options{Timeout: 5 * time.Second, Limit: 100, Memory: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	return e, store
}
