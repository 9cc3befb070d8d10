package entity

import (
	"context"
	"io/fs"

	"entente/extract/text"
)

// Recognizer finds the mentions of a document's entities. It is safe for use by
// several goroutines at once.
type Recognizer struct{ g *gazetteer }

// New reads the tables in the folder gazetteer of fsys, and the lexicon that
// token.New needs to split their names.
func New(fsys fs.FS) (*Recognizer, error) {
	g, err := load(fsys)
	if err != nil {
		return nil, err
	}
	return &Recognizer{g}, nil
}

// Apply fills d.Mentions, in the order of the text and the longer first, and
// d.Entities. It needs tokens with tags and trees, and uses labels of names where
// the tokens have them.
func (r *Recognizer) Apply(ctx context.Context, d *text.Doc) error {
	d.Mentions, d.Entities = d.Mentions[:0], d.Entities[:0]
	p := newPass(r.g, d)
	for s := range d.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.read(d.Sentences[s])
	}
	p.link()
	p.acronyms()
	p.nominals()
	p.write()
	return nil
}
