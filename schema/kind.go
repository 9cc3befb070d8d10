package schema

import "slices"

// Kind is the sort of statement a claim makes.
type Kind string

// The six kinds. The first three are the heart of the graph.
const (
	Action         Kind = "action"         // actor – action – actor
	Clause         Kind = "clause"         // treaty – clause
	Concern        Kind = "concern"        // country – concern
	Relation       Kind = "relation"       // a standing fact between entities
	Effect         Kind = "effect"         // a consequence that the text draws
	Recommendation Kind = "recommendation" // what someone should do
)

// Kinds returns every kind, the heart of the graph first.
func Kinds() []Kind {
	return []Kind{Action, Clause, Concern, Relation, Effect, Recommendation}
}

// Valid reports whether k is one of the six kinds.
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }
