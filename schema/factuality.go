package schema

import "slices"

// Modality says how surely a statement holds.
type Modality string

// The modalities, after FactBank's epistemic values (Saurí and Pustejovsky 2009)
// widened by intention, obligation and condition.
const (
	Actual      Modality = "actual"
	Possible    Modality = "possible"    // may, could, might, the risk of
	Intended    Modality = "intended"    // plans, pledges, vows, will
	Obligated   Modality = "obligated"   // must, should, shall
	Conditional Modality = "conditional" // if, in the event of
)

// Modalities returns every modality, the surest first.
func Modalities() []Modality {
	return []Modality{Actual, Possible, Intended, Obligated, Conditional}
}

// Valid reports whether m is a known modality.
func (m Modality) Valid() bool { return slices.Contains(Modalities(), m) }

// Polarity says whether a statement is affirmed or denied.
type Polarity string

// The two polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Valid reports whether p is a known polarity.
func (p Polarity) Valid() bool { return p == Positive || p == Negative }
