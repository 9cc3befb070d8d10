package extract

import (
	"context"
	"fmt"
	"io/fs"
	"slices"

	"entente/extract/claim"
	"entente/extract/text"
	"entente/schema"
)

// Pipeline turns a source into claims. It is safe for use by several goroutines.
type Pipeline struct {
	steps   []Step
	claims  *claim.Extractor
	options Options
}

// Options say how texts are read into claims.
type Options struct {
	// Workers is how many inputs a batch reads at once; zero is one a processor.
	Workers int
	// MinConfidence is the confidence, 0 to 1, below which a claim is dropped.
	MinConfidence float64
}

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	if o.MinConfidence < 0 || o.MinConfidence > 1 {
		return fmt.Errorf("extract min-confidence %v: want 0 to 1", o.MinConfidence)
	}
	if o.Workers < 0 {
		return fmt.Errorf("extract workers %d: below zero", o.Workers)
	}
	return nil
}

// New makes the default pipeline from the gazetteers, lexicons and models in fsys.
func New(fsys fs.FS, o Options) (*Pipeline, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	steps, err := DefaultSteps(fsys)
	if err != nil {
		return nil, err
	}
	claims, err := claim.New(fsys)
	if err != nil {
		return nil, err
	}
	return &Pipeline{steps, claims, o}, nil
}

// Reading is what a pipeline found in one source.
type Reading struct {
	Doc    *text.Doc
	Claims []schema.Claim
	// Refused counts what looked like a claim but was not borne out by the text.
	Refused claim.Refused
}

// Read applies each step to src, then finds the claims.
func (p *Pipeline) Read(ctx context.Context, src text.Source) (Reading, error) {
	d, err := p.Annotate(ctx, src)
	if err != nil {
		return Reading{}, err
	}
	claims, refused, err := p.claims.Claims(ctx, d)
	if err != nil {
		return Reading{}, fmt.Errorf("%s: claims: %w", src.Document.Name, err)
	}
	kept := claims[:0]
	for _, c := range claims {
		switch {
		case c.Validate() != nil:
			refused[claim.Invalid]++
		case c.Confidence >= p.options.MinConfidence:
			kept = append(kept, c)
		}
	}
	return Reading{d, kept, refused}, nil
}

// Annotate applies each step to src.
func (p *Pipeline) Annotate(ctx context.Context, src text.Source) (*text.Doc, error) {
	d := &text.Doc{Source: src}
	if err := p.apply(ctx, d, p.steps); err != nil {
		return nil, err
	}
	return d, nil
}

// Complete adds to d, whose tokens and sentences are given, what the later steps
// find.
func (p *Pipeline) Complete(ctx context.Context, d *text.Doc) error {
	first := slices.IndexFunc(p.steps, func(s Step) bool { return s.Name == Trees })
	return p.apply(ctx, d, p.steps[first:])
}

func (p *Pipeline) apply(ctx context.Context, d *text.Doc, steps []Step) error {
	for _, s := range steps {
		if err := s.Apply(ctx, d); err != nil {
			return fmt.Errorf("%s: %s: %w", d.Source.Document.Name, s.Name, err)
		}
	}
	d.Source.Document.Sentences = len(d.Sentences)
	return nil
}
