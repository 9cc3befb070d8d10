package claim

import (
	"context"
	"fmt"
	"io/fs"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// Extractor finds claims of all kinds. It is safe for use by several goroutines,
// each with a document of its own.
type Extractor struct {
	reader      *proposition.Reader
	finders     []Finder
	calibration calibration
}

// New makes an extractor from the lexicons below lexicon/ in fsys.
func New(fsys fs.FS) (*Extractor, error) {
	reader, err := proposition.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("claim: %w", err)
	}
	found, err := finders(fsys)
	if err != nil {
		return nil, fmt.Errorf("claim: %w", err)
	}
	weights, err := loadCalibration(fsys)
	if err != nil {
		return nil, fmt.Errorf("claim: %w", err)
	}
	return &Extractor{reader, found, weights}, nil
}

// Claims returns the claims of d, which must be fully annotated, in the order of
// the text, and how many drafts were refused and why.
func (x *Extractor) Claims(ctx context.Context, d *text.Doc) ([]schema.Claim, Refused, error) {
	r := NewReading(d, x.reader)
	var drafts []Draft
	for _, f := range x.finders {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		drafts = append(drafts, f.Find(r)...)
	}
	claims, refused := Assemble(r, single(r, drafts))
	for i := range claims {
		claims[i].Confidence = x.calibration.confidence(&claims[i])
	}
	return claims, refused, nil
}
