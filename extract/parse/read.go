package parse

import (
	"entente/extract/parse/nn"
	"entente/extract/text"
)

// reader runs the network over batches of sentences. It holds the memory for that
// and serves one goroutine at a time.
type reader struct {
	*network
	features features
	vector   []float32

	input, first, second, both nn.Rows // of every token: x, h⁰, h¹ and [h⁰ ; h¹]
	lstm                       nn.Memory
	lengths                    []int

	tagScores, nameScores []float32
	trees                 treeMemory
	path                  path
}

func newReader(n *network, k nn.Kernels) *reader {
	return &reader{network: n, trees: treeMemory{product: nn.NewMatrix(k)}}
}

// read fills the tokens of the windows, which come longest first.
func (r *reader) read(tokens []text.Token, batch []text.Range) {
	r.embed(tokens, batch)
	n := r.input.Len()
	r.first.ResetUnit(n, 2*r.units)
	r.second.ResetUnit(n, 2*r.units)
	for i := range 2 {
		r.network.lstm[0][i].Run(&r.lstm, &r.input, r.lengths, &r.first, i*r.units)
	}
	for i := range 2 {
		r.network.lstm[1][i].Run(&r.lstm, &r.first, r.lengths, &r.second, i*r.units)
	}
	r.tag(tokens, batch)
	r.attach(tokens, batch)
	r.findNames(tokens, batch)
	for _, w := range batch {
		attachPairs(tokens, w)
	}
}

// embed looks up the vectors of the words and of their features.
func (r *reader) embed(tokens []text.Token, batch []text.Range) {
	n := 0
	r.lengths = r.lengths[:0]
	for _, w := range batch {
		n += w.Len()
		r.lengths = append(r.lengths, w.Len())
	}
	r.input.Reset(n, r.word.width+r.bag.width)
	row := 0
	for _, w := range batch {
		for i := range tokens[w.First:w.Last] {
			r.input.Set(row, r.embedding(tokens[w.First+i].Form))
			row++
		}
	}
}

// embedding is the vector of a form; it lasts until the next call.
func (r *reader) embedding(form string) []float32 {
	r.vector = resize(r.vector, r.word.width+r.bag.width)
	clear(r.vector)
	f := &r.features
	f.read(form)
	r.word.add(r.vector[:r.word.width], int(r.vocab[string(f.key)]))
	for _, h := range f.hash {
		r.bag.add(r.vector[r.word.width:], int(h%uint32(len(r.bag.scale))))
	}
	return r.vector
}

// resize returns s with length n, in new memory only where the old is too small.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
