package extract

import (
	"context"
	"fmt"
	"io/fs"

	"entente/extract/parse"
	"entente/extract/proposition"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
)

// Open reads single sentences of any English text into propositions, as open
// information extraction does: no claims, nothing resolved, no word added. It is
// safe for use by several goroutines.
type Open struct {
	tokens       *token.Tokenizer
	trees        *parse.Parser
	propositions *proposition.Reader
}

// NewOpen reads the lexicons and the model in fsys.
func NewOpen(fsys fs.FS) (*Open, error) {
	tokens, err := token.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("tokens: %w", err)
	}
	trees, err := parse.New(fsys, parse.Options{})
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	propositions, err := proposition.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("propositions: %w", err)
	}
	return &Open{tokens, trees, propositions}, nil
}

// Sentence returns the extractions of s, which is taken as one sentence.
func (o *Open) Sentence(ctx context.Context, s string) ([]proposition.Extraction, error) {
	all := text.Span{End: len(s)}
	d := &text.Doc{Source: text.Source{Text: s, Blocks: []text.Block{{Span: all, Kind: text.Paragraph}}}}
	if err := o.tokens.Apply(ctx, d); err != nil {
		return nil, err
	}
	if len(d.Tokens) == 0 {
		return nil, nil
	}
	sentence.Whole(d)
	if err := o.trees.Apply(ctx, d); err != nil {
		return nil, err
	}
	return o.propositions.Open(d), nil
}
