package query

import (
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

func iri(id string) quad.IRI { return quads.IRI(id) }

// claimTable shows columns of claims.
func claimTable(columns []string, claims []schema.Claim) *Table {
	t := &Table{Columns: columns, Rows: make([][]any, len(claims))}
	for i := range claims {
		row := make([]any, len(columns))
		for j, name := range columns {
			row[j] = column(name, &claims[i])
		}
		t.Rows[i] = row
	}
	return t
}

// column is what a claim shows in the column of this name.
func column(name string, c *schema.Claim) any {
	var provision schema.Provision
	if c.Provision != nil {
		provision = *c.Provision
	}
	switch name {
	case "claim":
		return c.ID
	case "kind":
		return string(c.Kind)
	case "subject":
		return c.Subject.Name
	case "predicate":
		return c.Predicate
	case "object":
		return orNil(c.Object.Name)
	case "code":
		return orNil(string(c.Code))
	case "role":
		return orNil(c.Role)
	case "stance":
		return orNil(string(c.Stance))
	case "modality":
		return string(c.Modality)
	case "polarity":
		return string(c.Polarity)
	case "speaker":
		if c.Speaker != nil {
			return *c.Speaker
		}
	case "date":
		if c.Date != nil {
			return *c.Date
		}
	case "article":
		return orNil(provision.Article)
	case "strength":
		return orNil(provision.Strength)
	case "trigger":
		return orNil(provision.Trigger)
	case "confidence":
		return c.Confidence
	case "document":
		return c.Document.Name
	case "sentence":
		return c.Sentence
	}
	return nil
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}
