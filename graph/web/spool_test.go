package web

import (
	"errors"
	"strings"
	"testing"

	"entente/schema"
)

func TestASpoolYieldsTheSameClaimsEachTime(t *testing.T) {
	reads := 0
	s, err := newSpool(func(yield func(schema.Claim, error) bool) {
		reads++
		for i := range 3 {
			if !yield(claimNumber(reads*100+i), nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	for _, err := range s.claims {
		if err != nil {
			t.Fatal(err)
		}
		break // as an exporter that fails does
	}
	for range 3 {
		n := 0
		for c, err := range s.claims {
			if err != nil || c.Start != 200+n {
				t.Fatalf("claim %d begins at %d: %v", n, c.Start, err)
			}
			n++
		}
		if n != 3 {
			t.Errorf("%d claims", n)
		}
	}
	if reads != 2 {
		t.Errorf("read %d times", reads)
	}
}

func TestASpoolPassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")
	s, err := newSpool(func(yield func(schema.Claim, error) bool) { yield(schema.Claim{}, broken) })
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	for _, err := range s.claims {
		if !errors.Is(err, broken) {
			t.Errorf("got %v", err)
		}
	}
	if s.full {
		t.Error("it is full of nothing")
	}
}

func claimNumber(start int) schema.Claim {
	c := schema.Claim{
		Doc: "a.txt", Document: schema.Document{ID: "document:a.txt", Name: "a.txt", Hash: strings.Repeat("0", 64)},
		Kind: schema.Concern, Start: start, End: start + 20, Sentence: "Spain fears a delay.", Predicate: string(schema.Concern), Stance: schema.StanceFear,
		Subject:  schema.Argument{ID: "country:ESP", Name: "Spain", Type: schema.Country, ISO3: "ESP"},
		Object:   schema.Argument{ID: "phrase:delay", Name: "delay", Type: schema.Phrase},
		Modality: schema.Actual, Polarity: schema.Positive, Confidence: 0.5, Rule: "test/spool",
	}
	c.ID = schema.ClaimID(&c)
	return c
}
