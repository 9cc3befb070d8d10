package token

import (
	"context"
	"io/fs"

	"entente/extract/text"
)

// Tokenizer splits the blocks of a document into tokens.
type Tokenizer struct{ lex *lexicon }

// New reads the tokenizer's word lists from the folder lexicon of fsys.
func New(fsys fs.FS) (*Tokenizer, error) {
	lex, err := load(fsys)
	if err != nil {
		return nil, err
	}
	return &Tokenizer{lex}, nil
}

// Apply fills d.Tokens from the blocks of d.Source; sentences are found later.
func (t *Tokenizer) Apply(ctx context.Context, d *text.Doc) error {
	d.Tokens = d.Tokens[:0]
	for _, b := range d.Source.Blocks {
		if err := ctx.Err(); err != nil {
			return err
		}
		s := scanner{lex: t.lex, text: d.Slice(b.Span), base: b.Start, tokens: d.Tokens, first: len(d.Tokens)}
		s.scan()
		d.Tokens = s.tokens
	}
	return nil
}

// Split returns the tokens of one text; their sentences and trees are not known.
func (t *Tokenizer) Split(s string) []text.Token {
	sc := scanner{lex: t.lex, text: s}
	sc.scan()
	return sc.tokens
}
