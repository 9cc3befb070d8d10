// Package extract reads texts and finds their claims.
//
// A Pipeline applies its steps to a document one after the other; each adds a
// layer of annotation to the same text.Doc. What finds the claims then looks at
// the finished document.
package extract

import (
	"context"

	"entente/extract/text"
)

// Step adds one layer of annotation to a document.
type Step interface {
	// Apply annotates d. It must be safe for use by several goroutines, each
	// with a document of its own, and return early when ctx is done.
	Apply(ctx context.Context, d *text.Doc) error
}
