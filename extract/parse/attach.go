package parse

import (
	"math"

	"entente/extract/parse/nn"
	"entente/extract/text"
)

// treeMemory is the memory for trees and their labels.
type treeMemory struct {
	roles      []float32
	vector     []float32
	heads      nn.Rows // of the batch: the words as heads of arcs
	keys       []float32
	dependents nn.Rows // of one window: the words as dependents
	candidates nn.Rows // of one window: the keys of its heads, the root's first
	bias       []float32
	product    *nn.Matrix // the candidates as weights
	scores     []float32
	arcs       arcs
	relations  nn.Rows
	labels     []float32
}

// roles are the four parts that a word can have.
type roles struct{ arcDependent, arcHead, relDependent, relHead []float32 }

// rolesOf is the roles of the word in a row of the batch.
func (r *reader) rolesOf(row int) roles {
	a, b := len(r.arcRoot), len(r.relRoot)
	v := r.trees.roles[row*r.roles.Stride():]
	return roles{v[:a], v[a : 2*a], v[2*a : 2*a+b], v[2*a+b : 2*a+2*b]}
}

// attach chooses heads and relations (Dozat & Manning 2017, with one hidden layer
// over the pair in place of their second biaffine).
func (r *reader) attach(tokens []text.Token, batch []text.Range) {
	t := &r.trees
	n := r.second.Len()
	t.roles = r.roles.Mul(t.roles, &r.second)
	t.vector = resize(t.vector, max(len(r.arcRoot), len(r.relRoot)))
	t.heads.Reset(n, len(r.arcRoot))
	for i := range n {
		t.heads.Set(i, relu(t.vector, r.rolesOf(i).arcHead))
	}
	t.keys = r.key.Mul(t.keys, &t.heads)

	t.relations.Reset(n, len(r.relRoot))
	row := 0
	for _, w := range batch {
		heads := r.chooseHeads(w.Len(), row)
		for i, h := range heads {
			tokens[w.First+i].Head = -1
			head := r.relRoot
			if h > 0 {
				tokens[w.First+i].Head = w.First + h - 1
				head = r.rolesOf(row + h - 1).relHead
			}
			pair := t.vector[:len(head)]
			for j, v := range r.rolesOf(row + i).relDependent {
				pair[j] = v + head[j]
			}
			t.relations.Set(row+i, relu(pair, pair))
		}
		row += w.Len()
	}
	r.chooseLabels(tokens, batch)
}

// chooseHeads makes the tree of a window of n words, whose rows begin at first. The
// head of each is counted from 1, 0 being the root.
func (r *reader) chooseHeads(n, first int) []int {
	t := &r.trees
	a := len(r.arcRoot)
	t.dependents.Reset(n, a)
	t.candidates.Reset(n+1, a)
	t.bias = resize(t.bias, n+1)
	t.candidates.SetWeights(0, r.rootKey[:a])
	t.bias[0] = r.rootKey[a]
	for i := range n {
		t.dependents.Set(i, relu(t.vector, r.rolesOf(first+i).arcDependent))
		key := t.keys[(first+i)*r.key.Stride():]
		t.candidates.SetWeights(i+1, key[:a])
		t.bias[i+1] = key[a]
	}
	t.product.PackRows(&t.candidates, t.bias)
	t.scores = t.product.Mul(t.scores, &t.dependents)
	t.arcs.reset(n)
	for i := range n {
		for j, s := range t.scores[i*t.product.Stride():][:n+1] {
			t.arcs.set(i+1, j, float64(s))
		}
	}
	return t.arcs.tree()[1:]
}

// chooseLabels chooses the relation of every token to its head.
func (r *reader) chooseLabels(tokens []text.Token, batch []text.Range) {
	labels := &r.trees.labels
	*labels = r.label.Mul(*labels, &r.trees.relations)
	row := 0
	for _, w := range batch {
		for i := w.First; i < w.Last; i++ {
			t := &tokens[i]
			scores := (*labels)[row*r.label.Stride():][:len(r.deprel)]
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

// relu fills the start of dst with x, zero in the place of what is negative.
func relu(dst, x []float32) []float32 {
	dst = dst[:len(x)]
	for i, v := range x {
		// max(0, v), without a branch
		b := math.Float32bits(v)
		dst[i] = math.Float32frombits(b &^ uint32(int32(b)>>31))
	}
	return dst
}
