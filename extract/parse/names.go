package parse

import (
	"math"
	"strings"

	"entente/extract/text"
)

// lowest is below every score.
const lowest = -math.MaxFloat32

// path is the memory for the search of the best labels.
type path struct {
	score, next []float32
	from        []uint8 // of token i and label l, at i·labels+l: the label before
}

// findNames gives the tokens their labels of names.
func (r *reader) findNames(tokens []text.Token, batch []text.Range) {
	if r.name == nil {
		return
	}
	r.both.Copy(&r.first, &r.second)
	r.nameScores = r.name.Mul(r.nameScores, &r.both)
	row := 0
	for _, w := range batch {
		r.labelNames(tokens[w.First:w.Last], r.nameScores[row*r.name.Stride():])
		row += w.Len()
	}
}

// labelNames takes the sequence of labels with the highest sum of scores in which
// "I-X" follows "B-X" or "I-X" only (Viterbi 1967). What comes before the first
// token counts as O, label 0.
func (r *reader) labelNames(tokens []text.Token, scores []float32) {
	n, p := len(r.ner), &r.path
	p.score, p.next = resize(p.score, n), resize(p.next, n)
	p.from = resize(p.from, len(tokens)*n)
	for l := range n {
		p.score[l] = lowest
	}
	p.score[0] = 0
	for i := range tokens {
		for l, before := range r.before {
			from := before[0]
			for _, k := range before {
				if p.score[k] > p.score[from] {
					from = k
				}
			}
			p.from[i*n+l] = from
			p.next[l] = p.score[from] + scores[i*r.name.Stride()+l]
		}
		p.score, p.next = p.next, p.score
	}
	label := best(p.score)
	for i := len(tokens) - 1; i >= 0; i-- {
		tokens[i].NER = r.ner[label]
		label = int(p.from[i*n+label])
	}
}

// predecessors lists for each label those that it may follow.
func predecessors(labels []string) [][]uint8 {
	before := make([][]uint8, len(labels))
	for l, label := range labels {
		kind, inside := strings.CutPrefix(label, "I-")
		for k, other := range labels {
			if !inside || other == "B-"+kind || other == label {
				before[l] = append(before[l], uint8(k))
			}
		}
	}
	return before
}
