// Package extract reads texts and finds their claims.
//
// A Pipeline applies its steps to a document one after the other; each adds a
// layer of annotation to the same text.Doc. What finds the claims then looks at
// the finished document. A Batch does so for many files at once.
package extract

import (
	"context"

	"entente/extract/text"
)

// Annotator adds one layer of annotation to a document.
type Annotator interface {
	// Apply annotates d. It must be safe for use by several goroutines, each
	// with a document of its own, and return early when ctx is done.
	Apply(ctx context.Context, d *text.Doc) error
}

// Step is an annotator with the name of its layer.
type Step struct {
	Name string
	Annotator
}
