package extract

import (
	"fmt"
	"io/fs"

	"entente/extract/coref"
	"entente/extract/entity"
	"entente/extract/parse"
	"entente/extract/quote"
	"entente/extract/sentence"
	"entente/extract/token"
	"entente/extract/when"
)

// The names of the steps.
const (
	Tokens     = "tokens"     // words with their plain form
	Sentences  = "sentences"  // within blocks
	Trees      = "trees"      // tags, lemmas, dependencies, hints of names
	Names      = "names"      // countries, people, organisations, treaties
	Times      = "times"      // dates and intervals
	Quotations = "quotations" // who says what
	References = "references" // pronouns, descriptions, groups
)

// DefaultSteps are the steps of the pipeline, in order. Each may rely on all that
// the steps before it added.
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
	names, err := entity.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
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
		{Tokens, tokens},
		{Sentences, sentences},
		{Trees, trees},
		{Names, names},
		{Times, times},
		{Quotations, quotations},
		{References, references},
	}, nil
}
