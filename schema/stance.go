package schema

import "slices"

// Stance is how the holder of a concern takes its topic.
type Stance string

// The stances.
const (
	StanceConcern      Stance = "concern" // worry, alarm, unease
	StanceFear         Stance = "fear"
	StanceObjection    Stance = "objection" // opposes, rejects, views as a violation
	StanceCondemnation Stance = "condemnation"
	StanceWarning      Stance = "warning"
)

// Stances returns every stance.
func Stances() []Stance {
	return []Stance{StanceConcern, StanceFear, StanceObjection, StanceCondemnation, StanceWarning}
}

// Valid reports whether s is a known stance.
func (s Stance) Valid() bool { return slices.Contains(Stances(), s) }
