package query

import (
	"fmt"
	"time"
)

// Options bound what a query may cost.
type Options struct {
	// Timeout is when a query ends, finished or not.
	Timeout time.Duration `mapstructure:"timeout" yaml:"timeout"`
	// Limit is how many rows an answer has at most.
	Limit int `mapstructure:"limit" yaml:"limit"`
}

// DefaultOptions is ten seconds and a thousand rows.
func DefaultOptions() Options { return Options{Timeout: 10 * time.Second, Limit: 1000} }

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	if o.Timeout <= 0 {
		return fmt.Errorf("query timeout %v: want more than zero", o.Timeout)
	}
	if o.Limit <= 0 || o.Limit > maxLimit {
		return fmt.Errorf("query limit %d: want 1 to %d", o.Limit, maxLimit)
	}
	return nil
}

const (
	maxLimit = 1_000_000
	// maxText bounds the text of a query, in bytes, and so the depth of its parse.
	maxText = 16 << 10
	// maxSteps bounds the calls in a query.
	maxSteps = 300
	// maxSize bounds the plan of a path.
	maxSize = 5000
)
