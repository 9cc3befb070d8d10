package when

import (
	"context"
	"fmt"
	"io/fs"

	"entente/extract/text"
)

// Reader finds the dates of documents. It is safe for use by several goroutines.
type Reader struct {
	lex *lexicon
}

// New returns a Reader with the words of time in fsys ("lexicon/time.tsv").
func New(fsys fs.FS) (*Reader, error) {
	lex, err := loadLexicon(fsys)
	if err != nil {
		return nil, fmt.Errorf("when: %w", err)
	}
	return &Reader{lex}, nil
}

// Apply fills d.Times. Relative dates are counted from the date of the document
// or, where the file does not give one, from its dateline.
func (r *Reader) Apply(ctx context.Context, d *text.Doc) error {
	d.Times = nil
	found := make([][]expression, len(d.Sentences))
	for i := range d.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		found[i] = r.read(d, d.Sentences[i].Tokens)
	}
	s := story{doc: d, lex: r.lex}
	s.now = isoDay(d.Source.Document.Date)
	if s.now.open() {
		s.now = dateline(d, found)
	}
	for i := range found {
		s.tell(i, found[i])
	}
	return nil
}

// expression is a meaning and where it stands.
type expression struct {
	tokens text.Range
	meaning
}

// read finds the expressions in the sentence r.
func (r *Reader) read(d *text.Doc, tokens text.Range) []expression {
	g := &grammar{lex: r.lex, items: r.lex.items(d, tokens)}
	var out []expression
	for i := 0; i < len(g.items); {
		m, next := g.expression(i)
		if m != nil {
			first := i
			if out == nil || out[len(out)-1].tokens.Last <= g.items[first].token {
				out = append(out, expression{text.Range{First: g.items[first].token, Last: g.items[next-1].token + 1}, m})
			}
		}
		i = max(next, i+1)
	}
	return out
}
