package extract

import (
	"fmt"
	"io/fs"

	"entente/extract/coref"
	"entente/extract/parse"
	"entente/extract/quote"
	"entente/extract/sentence"
	"entente/extract/token"
	"entente/extract/when"
)

// DefaultSteps are the steps of the pipeline, in order. Each says what it adds;
// it may rely on all that the steps before it added.
func DefaultSteps(fsys fs.FS) ([]Step, error) {
	tokens, err := token.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("tokens: %w", err)
	}
	sentences, err := sentence.New(fsys, sentence.Options{})
	if err != nil {
		return nil, fmt.Errorf("sentences: %w", err)
	}
	trees, err := parse.New(fsys, parse.Options{})
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	times, err := when.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("times: %w", err)
	}
	references, err := coref.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("references: %w", err)
	}
	quotations, err := quote.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("quotations: %w", err)
	}
	return []Step{
		{"tokens", tokens},         // words with their plain form
		{"sentences", sentences},   // within blocks
		{"trees", trees},           // tags, lemmas, dependencies, hints of names
		{"times", times},           // dates and intervals
		{"references", references}, // pronouns, descriptions, groups
		{"quotations", quotations}, // who is credited with what
	}, nil
}
