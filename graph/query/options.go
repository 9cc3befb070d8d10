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
	// Memory is about how many bytes a query may hold: the nodes that unique(),
	// order() and followRecursive() remember, lists, and the answer.
	Memory int64 `mapstructure:"memory" yaml:"memory"`
}

// DefaultOptions is ten seconds, a thousand rows and 32 MB.
func DefaultOptions() Options {
	return Options{Timeout: 10 * time.Second, Limit: 1000, Memory: 32 << 20}
}

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	if o.Timeout <= 0 {
		return fmt.Errorf("query timeout %v: want more than zero", o.Timeout)
	}
	if o.Limit <= 0 || o.Limit > maxLimit {
		return fmt.Errorf("query limit %d: want 1 to %d", o.Limit, maxLimit)
	}
	if o.Memory < 1<<20 {
		return fmt.Errorf("query memory %d: want at least %d bytes", o.Memory, 1<<20)
	}
	return nil
}

const (
	maxLimit = 1_000_000
	// maxText bounds the text of a query, in bytes, and so the depth of its parse.
	maxText = 16 << 10
	// maxSteps bounds the calls in a query.
	maxSteps = 300
	// maxTags bounds the tags that a result can come with.
	maxTags = 100
	// maxSize bounds the plan of a path.
	maxSize = 5000
)
