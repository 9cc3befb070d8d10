package graphql_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web/graphql"
	"entente/schema"
)

func country(code, name, wikidata string) schema.Argument {
	return schema.Argument{ID: "country:" + code, Name: name, Type: schema.Country, ISO3: code, Wikidata: wikidata}
}

func entity(t schema.EntityType, name string) schema.Argument {
	return schema.Argument{ID: schema.EntityID(t, name, ""), Name: name, Type: t}
}

// sampleClaims are of two documents.
func sampleClaims() []schema.Claim {
	finland, sweden, norway := country("FIN", "Finland", "Q33"), country("SWE", "Sweden", "Q34"), country("NOR", "Norway", "Q20")
	treaty := entity(schema.Treaty, "Helsinki Treaty")
	helsinki := finland
	helsinki.Text = "Helsinki"
	date, agency := "1962-03-23", "TT"
	one := schema.Document{ID: schema.DocumentID("one.txt"), Name: "one.txt", Title: "Five states sign", Date: "1962-03-24", Hash: strings.Repeat("1", 64), Words: 80, Sentences: 4}
	two := schema.Document{ID: schema.DocumentID("two.txt"), Name: "two.txt", Hash: strings.Repeat("2", 64)}
	claims := []schema.Claim{
		{Document: one, Sentence: "Sweden signed the treaty.", Kind: schema.Action, Subject: sweden, Predicate: "sign", Object: treaty, Code: schema.Agree, Date: &date},
		{Document: one, Sentence: "It binds the parties to consult each other.", Kind: schema.Clause, Subject: treaty, Predicate: string(schema.Consultation), Object: entity(schema.Phrase, "consult each other"), Modality: schema.Obligated, Cue: "binds", Provision: &schema.Provision{Parties: []schema.Argument{sweden, norway}, Strength: "shall", Article: "Article 1"}},
		{Document: one, Sentence: "Helsinki and Stockholm are partners.", Kind: schema.Relation, Subject: helsinki, Predicate: string(schema.AllyOf), Object: sweden},
		{Document: one, Sentence: "Norway fears delay.", Kind: schema.Concern, Subject: norway, Predicate: "concern", Stance: schema.StanceFear, Object: entity(schema.Phrase, "delay")},
		{Document: two, Sentence: "According to TT, Norway may thank Sweden.", Kind: schema.Action, Subject: norway, Predicate: "thank", Object: sweden, Code: schema.Support, Modality: schema.Possible, Cue: "may", Speaker: &agency, Speakers: []schema.Argument{entity(schema.Organization, "TT")}},
		{Document: two, Sentence: "Finland is party to it.", Kind: schema.Relation, Subject: finland, Predicate: string(schema.PartyTo), Object: treaty},
	}
	for i := range claims {
		c := &claims[i]
		c.Start = 100 * i
		c.Doc, c.End, c.Rule, c.Confidence = c.Document.Name, c.Start+len(c.Sentence), "test/sample", 0.5+float64(i)/20
		if c.Modality == "" {
			c.Modality = schema.Actual
		}
		c.Polarity = schema.Positive
		c.ID = schema.ClaimID(c)
	}
	return claims
}

// newAPI answers from a store in memory that holds the sample claims.
func newAPI(t testing.TB) *graphql.API {
	t.Helper()
	return newAPIWithin(t, 5*time.Second)
}

// newAPIWithin answers within a time.
func newAPIWithin(t testing.TB, timeout time.Duration) *graphql.API {
	t.Helper()
	store, err := graph.Open(context.Background(), graph.Options{Backend: graph.Memory})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	claims := sampleClaims()
	batches := []graph.Batch{{Document: claims[0].Document, Claims: claims[:4]}, {Document: claims[4].Document, Claims: claims[4:]}}
	if _, err := store.Load(context.Background(), batches...); err != nil {
		t.Fatal(err)
	}
	engine, err := query.New(store, query.Options{Timeout: timeout, Limit: 100, Memory: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	api, err := graphql.New(store, engine, graphql.DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	return api
}
