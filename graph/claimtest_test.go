package graph_test

import (
	"fmt"
	"math/rand/v2"

	"entente/graph"
	"entente/schema"
)

// randomBatch makes a document of n claims from a seed. Countries and treaties
// recur between documents, phrases mostly do not.
func randomBatch(name string, seed uint64, n int) graph.Batch {
	r := rand.New(rand.NewPCG(seed, 7))
	doc := schema.Document{ID: schema.DocumentID(name), Name: name, Title: "On " + name, Hash: fmt.Sprintf("%064x", seed), Words: n * 20}
	b := graph.Batch{Document: doc}
	seen := make(map[string]bool)
	for len(b.Claims) < n {
		c := randomClaim(r, doc)
		if !seen[c.ID] {
			seen[c.ID] = true
			b.Claims = append(b.Claims, c)
		}
	}
	return b
}

func randomClaim(r *rand.Rand, doc schema.Document) schema.Claim {
	start := r.IntN(100_000) * 100
	c := schema.Claim{
		Doc: doc.Name, Document: doc, Kind: schema.Kinds()[r.IntN(6)],
		Start: start, End: start + 90, Sentence: fmt.Sprintf("Sentence %d of %s.", start, doc.Name),
		Subject: randomCountry(r), Object: randomObject(r), Predicate: []string{"sign", "call on", "accuse"}[r.IntN(3)],
		Modality: schema.Modalities()[r.IntN(2)], Polarity: schema.Positive, Confidence: float64(r.IntN(101)) / 100, Rule: "test/random",
	}
	switch c.Kind {
	case schema.Action:
		c.Code = schema.EventTypes()[r.IntN(16)]
	case schema.Clause:
		c.Subject = randomTreaty(r)
		c.Predicate = string(schema.ClauseTypes()[r.IntN(27)])
		c.Provision = &schema.Provision{Parties: []schema.Argument{randomCountry(r)}, Article: "Article 4"}
	case schema.Relation:
		c.Predicate = string(schema.RelationTypes()[r.IntN(16)])
	case schema.Concern:
		c.Predicate, c.Stance = string(schema.Concern), schema.StanceFear
	}
	if r.IntN(4) == 0 {
		c.Speakers = []schema.Argument{randomCountry(r)}
		c.Speaker = &c.Speakers[0].Name
		date := fmt.Sprintf("20%02d-06", r.IntN(25))
		c.Date = &date
	}
	c.ID = schema.ClaimID(&c)
	return c
}

func randomCountry(r *rand.Rand) schema.Argument {
	i := r.IntN(60)
	code := string([]byte{'A' + byte(i%26), 'A' + byte(i/26), 'Z'})
	return schema.Argument{
		ID: "country:" + code, Name: fmt.Sprintf("Country %d", i), Type: schema.Country, ISO3: code, Wikidata: fmt.Sprintf("Q%d", i+1),
		Text: []string{"", "the capital"}[r.IntN(2)],
	}
}

func randomTreaty(r *rand.Rand) schema.Argument {
	name := fmt.Sprintf("Treaty %d", r.IntN(40))
	return schema.Argument{ID: schema.EntityID(schema.Treaty, name, ""), Name: name, Type: schema.Treaty}
}

func randomObject(r *rand.Rand) schema.Argument {
	switch r.IntN(3) {
	case 0:
		return randomCountry(r)
	case 1:
		return randomTreaty(r)
	}
	// Names that differ only in case are one entity.
	name := fmt.Sprintf("%s %d", []string{"nuclear war", "Nuclear war"}[r.IntN(2)], r.IntN(3000))
	return schema.Argument{ID: schema.EntityID(schema.Phrase, name, ""), Name: name, Type: schema.Phrase}
}
