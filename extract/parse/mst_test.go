package parse

import (
	"math/rand/v2"
	"testing"
)

// TestTreeIsBest compares the trees with the best of all trees, for sentences
// short enough to try them all.
func TestTreeIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		words := 1 + r.IntN(5)
		a := new(arcs)
		a.reset(words)
		for i := range a.score {
			a.score[i] = float64(r.IntN(20)) // ties, too
		}
		total := func(heads []int) (sum float64) {
			for v := 1; v <= words; v++ {
				sum += a.of(v)[heads[v]]
			}
			return sum
		}
		want := bestOfAll(words, total)
		scores := arcs{a.n, append([]float64(nil), a.score...)}
		heads := scores.tree()
		if !isTree(heads) || total(heads) != want {
			t.Fatalf("heads %v with a total of %g, want %g: %v", heads[1:], total(heads), want, a.score)
		}
	}
}

// TestTreeIsTree checks that any scores give a tree.
func TestTreeIsTree(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		words := 1 + r.IntN(80)
		a := new(arcs)
		a.reset(words)
		for i := range a.score {
			a.score[i] = r.NormFloat64() * 10
		}
		if heads := a.tree(); !isTree(heads) {
			t.Fatalf("no tree: %v", heads[1:])
		}
	}
}

// bestOfAll is the highest total of the single-rooted trees over the words.
func bestOfAll(words int, total func([]int) float64) float64 {
	best, found := 0.0, false
	heads := make([]int, words+1)
	var try func(v int)
	try = func(v int) {
		if v > words {
			if isTree(heads) && (!found || total(heads) > best) {
				best, found = total(heads), true
			}
			return
		}
		for heads[v] = 0; heads[v] <= words; heads[v]++ {
			try(v + 1)
		}
	}
	try(1)
	return best
}
