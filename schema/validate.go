package schema

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strings"
)

// Validate reports the first thing that makes c no claim: a value outside its
// list, a missing field, a number out of range. The error names the field.
func (c *Claim) Validate() error {
	for _, check := range []func(*Claim) error{
		checkIdentity, checkEvidence, checkStatement, checkKind, checkFactuality, checkSpeakers,
	} {
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

func checkIdentity(c *Claim) error {
	if !hasPrefix(c.ID, "claim") {
		return fmt.Errorf("id %q: want claim:…", c.ID)
	}
	if !c.Kind.Valid() {
		return fmt.Errorf("kind %q: want one of %s", c.Kind, list(Kinds()))
	}
	if c.Rule == "" {
		return errors.New("rule: missing")
	}
	return nil
}

func checkEvidence(c *Claim) error {
	if err := c.Document.Validate(); err != nil {
		return fmt.Errorf("document: %w", err)
	}
	if c.Start < 0 || c.End < c.Start {
		return fmt.Errorf("start %d, end %d: want 0 ≤ start ≤ end", c.Start, c.End)
	}
	return nil
}

func checkStatement(c *Claim) error {
	if err := c.Subject.Validate(); err != nil {
		return fmt.Errorf("subject: %w", err)
	}
	if c.Predicate == "" {
		return errors.New("predicate: missing")
	}
	// "North Korea mobilised" has no object.
	if c.Object == (Argument{}) && c.Kind == Action {
		return nil
	}
	if err := c.Object.Validate(); err != nil {
		return fmt.Errorf("object: %w", err)
	}
	return nil
}

func checkKind(c *Claim) error {
	switch {
	case c.Kind == Clause && !ClauseType(c.Predicate).Valid():
		return fmt.Errorf("predicate %q: not a type of clause", c.Predicate)
	case c.Kind == Relation && !RelationType(c.Predicate).Valid():
		return fmt.Errorf("predicate %q: not a relation", c.Predicate)
	case c.Kind == Concern && c.Predicate != string(Concern):
		return fmt.Errorf("predicate %q: want %q", c.Predicate, Concern)
	case c.Code != "" && !c.Code.Valid():
		return fmt.Errorf("code %q: want one of %s", c.Code, list(EventTypes()))
	case c.Stance != "" && !c.Stance.Valid():
		return fmt.Errorf("stance %q: want one of %s", c.Stance, list(Stances()))
	}
	if c.Provision == nil {
		return nil
	}
	for i, p := range c.Provision.Parties {
		if err := p.Validate(); err != nil {
			return fmt.Errorf("provision.parties[%d]: %w", i, err)
		}
	}
	return nil
}

func checkFactuality(c *Claim) error {
	switch {
	case !c.Modality.Valid():
		return fmt.Errorf("modality %q: want one of %s", c.Modality, list(Modalities()))
	case !c.Polarity.Valid():
		return fmt.Errorf("polarity %q: want %s or %s", c.Polarity, Positive, Negative)
	case math.IsNaN(c.Confidence) || c.Confidence < 0 || c.Confidence > 1:
		return fmt.Errorf("confidence %v: want 0 to 1", c.Confidence)
	case c.Date != nil && !isoInterval.MatchString(*c.Date):
		return fmt.Errorf("date %q: want an ISO 8601 date, month, year or interval", *c.Date)
	}
	return nil
}

func checkSpeakers(c *Claim) error {
	if c.Speaker != nil && *c.Speaker == "" {
		return errors.New("speaker: empty; want null where the author speaks")
	}
	for i, s := range c.Speakers {
		if err := s.Validate(); err != nil {
			return fmt.Errorf("speakers[%d]: %w", i, err)
		}
	}
	return nil
}

// Validate reports the first thing that makes a no subject, object, speaker or party.
func (a Argument) Validate() error {
	switch {
	case !a.Type.Valid():
		return fmt.Errorf("type %q: want one of %s", a.Type, list(EntityTypes()))
	case !strings.HasPrefix(a.ID, string(a.Type)+":"):
		return fmt.Errorf("id %q: want %s:…", a.ID, a.Type)
	case a.Name == "":
		return errors.New("name: missing")
	case a.ISO3 != "" && !iso3.MatchString(a.ISO3):
		return fmt.Errorf("iso3 %q: want three capitals", a.ISO3)
	case a.Wikidata != "" && !wikidataItem.MatchString(a.Wikidata):
		return fmt.Errorf("wikidata %q: want an item such as Q159", a.Wikidata)
	}
	return nil
}

// Validate reports the first thing that makes d no document.
func (d Document) Validate() error {
	switch {
	case !hasPrefix(d.ID, "document"):
		return fmt.Errorf("id %q: want document:…", d.ID)
	case d.Name == "":
		return errors.New("name: missing")
	case d.Date != "" && !isoDate.MatchString(d.Date):
		return fmt.Errorf("date %q: want an ISO 8601 date", d.Date)
	case d.Words < 0 || d.Sentences < 0:
		return errors.New("words, sentences: below zero")
	}
	return nil
}

// A year before 1 is written with a sign, as ISO 8601 expands it: "-0395".
const isoPoint = `-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`

var (
	iso3         = regexp.MustCompile(`^[A-Z]{3}$`)
	wikidataItem = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	isoDate      = regexp.MustCompile(`^` + isoPoint + `$`)
	// One end of an interval may be open: "2001/..".
	isoInterval = regexp.MustCompile(`^(` + isoPoint + `|(` + isoPoint + `|\.\.)?/(` + isoPoint + `|\.\.)?)$`)
)

func hasPrefix(id, prefix string) bool {
	return strings.HasPrefix(id, prefix+":") && len(id) > len(prefix)+1
}

func list[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}
