package quads_test

import (
	"fmt"
	"math/rand/v2"

	"entente/schema"
)

// randomClaims makes n claims of one document, every field in use, from a seed.
func randomClaims(seed uint64, n int) []schema.Claim {
	r := rand.New(rand.NewPCG(seed, 1))
	doc := schema.Document{
		Name: fmt.Sprintf("folder/text %d.txt", seed), Title: word(r), Author: word(r), Publisher: word(r),
		URL: "https://example.org/?q=" + word(r), Date: "2024-06-19", Hash: fmt.Sprintf("%064x", seed), Words: 300, Sentences: 12,
	}
	doc.ID = schema.DocumentID(doc.Name)
	claims := make([]schema.Claim, n)
	for i := range claims {
		claims[i] = randomClaim(r, doc)
	}
	return claims
}

func randomClaim(r *rand.Rand, doc schema.Document) schema.Claim {
	start := r.IntN(50) * 100
	c := schema.Claim{
		Doc: "text.txt", Document: doc, Kind: pick(r, schema.Kinds()),
		Start: start, End: start + 90, Sentence: fmt.Sprintf("Sentence %d of \"%s\" — 条约.\n", start, doc.Name),
		Subject: argument(r), Object: argument(r), Predicate: word(r), Mode: maybe(r, "visit"), Reciprocal: r.IntN(4) == 0,
		Intensity: maybe(r, "grave"), Role: maybe(r, "President"),
		Modality: pick(r, schema.Modalities()), Polarity: pick(r, []schema.Polarity{schema.Positive, schema.Negative}),
		Cue: maybe(r, "may"), Confidence: r.Float64(), Rule: "action/active",
	}
	switch c.Kind {
	case schema.Action:
		c.Code = pick(r, append(schema.EventTypes(), ""))
	case schema.Clause:
		c.Predicate = string(pick(r, schema.ClauseTypes()))
		c.Provision = &schema.Provision{
			Parties: []schema.Argument{argument(r), argument(r)}, Trigger: "if attacked",
			Strength: "shall", Article: "Article 4", Basis: word(r),
		}
	case schema.Relation:
		c.Predicate = string(pick(r, schema.RelationTypes()))
	case schema.Concern:
		c.Predicate, c.Stance = "concern", pick(r, schema.Stances())
	}
	if r.IntN(3) == 0 {
		c.Speakers = []schema.Argument{argument(r), argument(r)}
		c.Speaker = &c.Speakers[1].Name
	}
	if r.IntN(3) == 0 {
		date := "1980/1989"
		c.Date = &date
	}
	c.ID = schema.ClaimID(&c)
	return c
}

func argument(r *rand.Rand) schema.Argument {
	switch r.IntN(3) {
	case 0:
		return schema.Argument{
			ID: "country:PRK", Name: "North Korea", Type: schema.Country, ISO3: "PRK", Wikidata: "Q423",
			Text: maybe(r, "Pyongyang"), Sector: maybe(r, "GOV"), Country: maybe(r, "PRK"),
		}
	case 1:
		name := word(r)
		return schema.Argument{ID: schema.EntityID(schema.Treaty, name, ""), Name: name, Type: schema.Treaty}
	}
	name := word(r) + " " + word(r)
	return schema.Argument{ID: schema.EntityID(schema.Phrase, name, ""), Name: name, Type: schema.Phrase}
}

func pick[T any](r *rand.Rand, values []T) T { return values[r.IntN(len(values))] }

func maybe(r *rand.Rand, s string) string { return pick(r, []string{s, ""}) }

func word(r *rand.Rand) string {
	return pick(r, []string{
		"pact", "Pact", "call on", "条約", "a \"quoted\" word", "tab\tand\nline", "control\x01\x1f", "blank ", "50% of <it>",
		"é", "é", "\\back", "عربي", "x|y^z`", "ﬁ\uFFFD\U0001F600", "nuclear war",
	})
}
