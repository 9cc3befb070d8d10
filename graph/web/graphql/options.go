package graphql

import "fmt"

// Options bound what a query may cost, beside the time that an engine's queries
// may take.
type Options struct {
	// Depth is how deeply fields may lie within each other.
	Depth int `mapstructure:"depth" yaml:"depth"`
	// Complexity is the most that a query may cost; see costs.
	Complexity int `mapstructure:"complexity" yaml:"complexity"`
}

// DefaultOptions is 16 fields deep, which the introspection of common tools needs,
// and a complexity of 20,000.
func DefaultOptions() Options { return Options{Depth: 16, Complexity: 20_000} }

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	switch {
	case o.Depth <= 0:
		return fmt.Errorf("graphql depth %d: want more than zero", o.Depth)
	case o.Complexity <= 0:
		return fmt.Errorf("graphql complexity %d: want more than zero", o.Complexity)
	}
	return nil
}

const (
	// maxText bounds the text of a query, in bytes.
	maxText = 64 << 10
	// maxTokens bounds its words and marks.
	maxTokens = 5000
	// maxFields bounds its fields, those of fragments counted wherever they are
	// spread.
	maxFields = 2000
	// maxBody bounds a request with its variables, in bytes.
	maxBody = 1 << 20
)
