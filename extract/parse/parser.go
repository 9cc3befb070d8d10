package parse

import (
	"context"
	"fmt"
	"io/fs"
	"sync"

	"entente/extract/lemma"
	"entente/extract/parse/nn"
	"entente/extract/text"
)

// modelPath is where New looks for the model.
const modelPath = "models/parser.bin"

// Options of a Parser; the zero value is the default.
type Options struct {
	// Scalar leaves vector instructions unused. The results are the same.
	Scalar bool
}

// Parser gives tokens their tags, lemmas, trees and names. It is safe for use by
// several goroutines at once.
type Parser struct {
	network *network
	lemmas  *lemma.Lemmatizer
	readers sync.Pool
}

// New reads models/parser.bin and the lexicons of lemmas and tags from fsys.
func New(fsys fs.FS, opts Options) (*Parser, error) {
	lemmas, err := lemma.New(fsys)
	if err != nil {
		return nil, err
	}
	b, err := fs.ReadFile(fsys, modelPath)
	if err != nil {
		return nil, fmt.Errorf("read parser model: %w", err)
	}
	file, err := readModelFile(b)
	if err != nil {
		return nil, fmt.Errorf("read parser model %s: %w", modelPath, err)
	}
	kernels := nn.Best()
	if opts.Scalar {
		kernels = nn.Scalar
	}
	net, err := newNetwork(file, kernels)
	if err != nil {
		return nil, fmt.Errorf("read parser model %s: %w", modelPath, err)
	}
	if net.tagPairs, err = readTagPairs(fsys, net.upos, net.xpos); err != nil {
		return nil, err
	}
	p := &Parser{network: net, lemmas: lemmas}
	p.readers.New = func() any { return newReader(net, kernels) }
	return p, nil
}

// Apply fills UPOS, XPOS, Lemma, Head, Deprel and, where the model has it, NER of
// every token. Each sentence becomes one tree; a sentence's analysis depends on
// its forms alone. The only error is that of a context that has ended.
func (p *Parser) Apply(ctx context.Context, d *text.Doc) error {
	r := p.readers.Get().(*reader)
	defer p.readers.Put(r)
	all := windows(d)
	for first := 0; first < len(all); first += batchSize {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.read(d.Tokens, all[first:min(first+batchSize, len(all))])
	}
	for _, s := range d.Sentences {
		join(d.Tokens, s.Tokens)
		acronyms(d.Tokens, s.Tokens)
		p.participles(d.Tokens, s.Tokens)
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Lemma = p.lemmas.Lemma(t.Form, t.UPOS, t.XPOS)
	}
	return nil
}
