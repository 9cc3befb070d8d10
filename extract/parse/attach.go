package parse

import (
	"math"

	"entente/extract/parse/nn"
	"entente/extract/text"
)

// treeMemory is the memory for trees and their labels.
type treeMemory struct {
	vector           []float32
	dependents, keys nn.Rows
	heads            nn.Rows // keys of one window, the root's first
	product          *nn.Matrix
	projected        []float32
	scores           []float32
	bias             []float32
	relations        nn.Rows
	arcs             arcs
}

// attach chooses heads and relations (Dozat & Manning 2017, with one hidden layer
// over the pair in place of their second biaffine).
func (r *reader) attach(tokens []text.Token, batch []text.Range) {
	t := &r.trees
	n := r.second.Len()
	a, rel := len(r.arcRoot), len(r.relRoot)
	r.words = r.network.words.Mul(r.words, &r.second)
	stride := r.network.words.Stride()

	t.keys.Reset(n, a)
	t.vector = resize(t.vector, max(a, rel))
	for i := range n {
		t.keys.Set(i, relu(t.vector[:a], r.words[i*stride+a:]))
	}
	t.projected = r.biaff.Mul(t.projected, &t.keys)

	t.relations.Reset(n, rel)
	first := 0
	for _, w := range batch {
		r.chooseHeads(tokens[w.First:w.Last], first)
		for i := w.First; i < w.Last; i++ {
			row := first + i - w.First
			head := r.relRoot
			if h := tokens[i].Head; h >= 0 {
				head = r.words[(first+h)*stride+2*a+rel:][:rel]
				tokens[i].Head = w.First + h
			}
			for j, v := range r.words[row*stride+2*a:][:rel] {
				t.vector[j] = positive(v + head[j])
			}
			t.relations.Set(row, t.vector[:rel])
		}
		first += w.Len()
	}
	r.chooseLabels(tokens, batch)
}

// chooseHeads makes the tree of one window, whose rows begin at first: the heads are
// counted from the window's start, -1 for the root.
func (r *reader) chooseHeads(tokens []text.Token, first int) {
	t := &r.trees
	n, a := len(tokens), len(r.arcRoot)
	t.dependents.Reset(n, a)
	t.heads.Reset(n+1, a)
	t.bias = resize(t.bias, n+1)
	t.heads.SetWeights(0, r.rootKey[:a])
	t.bias[0] = r.rootKey[a]
	for i := range n {
		t.dependents.Set(i, relu(t.vector[:a], r.words[(first+i)*r.network.words.Stride():]))
		key := t.projected[(first+i)*r.biaff.Stride():]
		t.heads.SetWeights(i+1, key[:a])
		t.bias[i+1] = key[a]
	}
	t.product.PackRows(&t.heads, t.bias)
	t.scores = t.product.Mul(t.scores, &t.dependents)
	t.arcs.reset(n)
	for i := range n {
		for j, s := range t.scores[i*t.product.Stride():][:n+1] {
			t.arcs.set(i+1, j, float64(s))
		}
	}
	for i, h := range t.arcs.tree()[1:] {
		tokens[i].Head = h - 1
	}
}

// chooseLabels chooses the relation of every token to its head.
func (r *reader) chooseLabels(tokens []text.Token, batch []text.Range) {
	r.labelScores = r.label.Mul(r.labelScores, &r.trees.relations)
	row := 0
	for _, w := range batch {
		for i := w.First; i < w.Last; i++ {
			t := &tokens[i]
			scores := r.labelScores[row*r.label.Stride():][:len(r.deprel)]
			row++
			if t.Head < 0 {
				t.Deprel = "root"
				continue
			}
			scores[r.rootLabel] = lowest
			t.Deprel = r.deprel[best(scores)]
		}
	}
}

// relu fills dst with x, zero in the place of what is negative.
func relu(dst, x []float32) []float32 {
	for i, v := range x[:len(dst)] {
		dst[i] = positive(v)
	}
	return dst
}

// positive is max(0, v), without a branch.
func positive(v float32) float32 {
	b := math.Float32bits(v)
	return math.Float32frombits(b &^ uint32(int32(b)>>31))
}
