package parse

import (
	"math"
	"slices"
)

// arcs holds the score of every head for every word of a sentence. Node 0 is the
// root, which has no head; node i is the i-th word, counted from 1.
type arcs struct {
	n     int // nodes, the root included
	score []float64
}

// reset makes room for a sentence of the given number of words.
func (a *arcs) reset(words int) {
	a.n = words + 1
	a.score = resize(a.score, a.n*a.n)
}

// set gives the arc from head to dependent a score.
func (a *arcs) set(dependent, head int, score float64) { a.score[dependent*a.n+head] = score }

// of is the scores of the heads of a dependent.
func (a *arcs) of(dependent int) []float64 { return a.score[dependent*a.n:][:a.n] }

// tree returns the heads that make the best tree in which one word hangs from the
// root; heads[0] has no meaning. It overwrites the scores.
//
// Ties go to the head on the left, and what is no number counts as the worst
// score, so that there is always one answer.
func (a *arcs) tree() []int {
	a.clean()
	heads := make([]int, a.n)
	for v := 1; v < a.n; v++ {
		heads[v] = best(a.of(v))
	}
	if isTree(heads) {
		return heads // nearly always
	}
	a.ensureOneRoot()
	return newContraction(a).solve()
}

// clean makes every score a number, and lets no word be its own head.
func (a *arcs) clean() {
	for v := 1; v < a.n; v++ {
		row := a.of(v)
		for u, s := range row {
			if math.IsNaN(s) || math.IsInf(s, 0) {
				row[u] = -math.MaxFloat32
			}
		}
		row[v] = math.Inf(-1)
	}
}

// ensureOneRoot lowers the scores of all arcs from the root so far that a tree
// with two of them is worse than any with one (Stanojević & Cohen 2021).
func (a *arcs) ensureOneRoot() {
	lowest, highest := math.Inf(1), math.Inf(-1)
	for v := 1; v < a.n; v++ {
		for u, s := range a.of(v) {
			if u != v {
				lowest, highest = min(lowest, s), max(highest, s)
			}
		}
	}
	for v := 1; v < a.n; v++ {
		a.of(v)[0] -= 1 + float64(a.n)*(highest-lowest)
	}
}

// isTree reports whether one word hangs from the root and there is no cycle.
func isTree(heads []int) bool {
	return count(heads[1:], 0) == 1 && findCycle(heads, nil) == nil
}

// best is the index of the highest score, the leftmost of equals.
func best[T float32 | float64](row []T) int {
	at := 0
	for i, s := range row {
		if s > row[at] {
			at = i
		}
	}
	return at
}

func count(s []int, value int) int {
	n := 0
	for _, v := range s {
		if v == value {
			n++
		}
	}
	return n
}

// findCycle returns the nodes of a cycle in heads, or nil. Nodes that are gone do
// not take part.
func findCycle(heads []int, gone []bool) []int {
	seen := make([]int, len(heads)) // the walk in which a node was first met
	for start := 1; start < len(heads); start++ {
		if gone != nil && gone[start] {
			continue
		}
		v := start
		for v != 0 && seen[v] == 0 {
			seen[v] = start
			v = heads[v]
		}
		if v != 0 && seen[v] == start {
			cycle := []int{v}
			for u := heads[v]; u != v; u = heads[u] {
				cycle = append(cycle, u)
			}
			slices.Sort(cycle)
			return cycle
		}
	}
	return nil
}
