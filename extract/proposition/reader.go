package proposition

import (
	"io/fs"

	"entente/extract/text"
)

// Reader finds propositions. It is safe for use by several goroutines.
type Reader struct{}

// New makes a reader from the lexicons below lexicon/ in fsys.
func New(fsys fs.FS) (*Reader, error) { return &Reader{}, nil }

// Read returns the propositions of d, which must have trees, in the order of
// their predicates.
func (r *Reader) Read(d *text.Doc) []Proposition { return nil }
