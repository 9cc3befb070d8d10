package graph

import (
	"fmt"
	"slices"
	"strings"

	"entente/schema"
)

// Filter picks claims. An empty field lets every claim through; the values of one
// field are alternatives.
type Filter struct {
	Kinds      []schema.Kind
	Codes      []schema.EventType
	Modalities []schema.Modality
	Documents  []string // identifiers
	// Entities are identifiers of subjects, objects, speakers or bound parties.
	Entities []string
	// Speakers are identifiers or names of speakers.
	Speakers []string
	// From and To bound the claim's date, ISO 8601, both inclusive: a claim
	// passes if its date, month, year or interval meets the range.
	From, To      string
	MinConfidence float64
	// After is the identifier of a claim: only those that follow it in the order of
	// Store.Claims pass there. Match does not look at it.
	After string
}

// Validate names the first value that no claim could have.
func (f *Filter) Validate() error {
	for _, k := range f.Kinds {
		if !k.Valid() {
			return fmt.Errorf("kind %q: want one of %v", k, schema.Kinds())
		}
	}
	for _, c := range f.Codes {
		if !c.Valid() {
			return fmt.Errorf("code %q: want one of %v", c, schema.EventTypes())
		}
	}
	for _, m := range f.Modalities {
		if !m.Valid() {
			return fmt.Errorf("modality %q: want one of %v", m, schema.Modalities())
		}
	}
	for _, date := range []string{f.From, f.To} {
		if err := (schema.Document{ID: "document:x", Name: "x", Date: date}).Validate(); err != nil {
			return err
		}
	}
	if !(f.MinConfidence >= 0 && f.MinConfidence <= 1) {
		return fmt.Errorf("confidence %v: want 0 to 1", f.MinConfidence)
	}
	return nil
}

// Match reports whether c passes.
func (f *Filter) Match(c *schema.Claim) bool {
	return among(f.Kinds, c.Kind) &&
		among(f.Codes, c.Code) &&
		among(f.Modalities, c.Modality) &&
		among(f.Documents, c.Document.ID) &&
		c.Confidence >= f.MinConfidence &&
		f.matchEntity(c) && f.matchSpeaker(c) && f.matchDate(c)
}

func among[T comparable](list []T, v T) bool { return len(list) == 0 || slices.Contains(list, v) }

func (f *Filter) matchEntity(c *schema.Claim) bool {
	if len(f.Entities) == 0 {
		return true
	}
	is := func(a schema.Argument) bool { return slices.Contains(f.Entities, a.ID) }
	return is(c.Subject) || is(c.Object) || slices.ContainsFunc(c.Speakers, is) ||
		c.Provision != nil && slices.ContainsFunc(c.Provision.Parties, is)
}

func (f *Filter) matchSpeaker(c *schema.Claim) bool {
	if len(f.Speakers) == 0 {
		return true
	}
	return c.Speaker != nil && slices.Contains(f.Speakers, *c.Speaker) ||
		slices.ContainsFunc(c.Speakers, func(a schema.Argument) bool {
			return slices.Contains(f.Speakers, a.ID) || slices.Contains(f.Speakers, a.Name)
		})
}

// matchDate compares as text: "2024" begins at "2024" and ends before "2024~".
func (f *Filter) matchDate(c *schema.Claim) bool {
	if f.From == "" && f.To == "" {
		return true
	}
	if c.Date == nil {
		return false
	}
	start, end, interval := strings.Cut(*c.Date, "/")
	if !interval {
		end = start
	}
	startsBefore := f.To == "" || start == "" || start == ".." || start <= f.To+"~"
	endsAfter := f.From == "" || end == "" || end == ".." || end+"~" >= f.From
	return startsBefore && endsAfter
}
