package score

import (
	"cmp"
	"slices"
)

// edge says that a gold claim may be claim number claim, with how many side
// fields agreeing.
type edge struct{ agreement, claim int }

// coreFirst matches gold to claims one to one: the core claims are served first,
// the marginal ones with what is left. The result maps gold to claim.
func coreFirst(gold []GoldClaim, edges [][]edge) map[int]int {
	pairs := map[int]int{}
	taken := map[int]bool{}
	for _, core := range []bool{true, false} {
		var index []int
		var open [][]edge
		for i, c := range gold {
			if c.Core == core {
				index = append(index, i)
				open = append(open, slices.DeleteFunc(slices.Clone(edges[i]), func(e edge) bool { return taken[e.claim] }))
			}
		}
		for k, j := range bestMatching(open) {
			pairs[index[k]] = j
		}
		for _, j := range pairs {
			taken[j] = true
		}
	}
	return pairs
}

// bestMatching is a largest one-to-one matching; the pairs that agree best go
// first, then augmenting paths (Kuhn 1955) make room for the rest.
func bestMatching(edges [][]edge) map[int]int {
	m := matching{edges: edges, owner: map[int]int{}, mine: map[int]int{}}
	m.greedy()
	for i := range edges {
		if _, ok := m.mine[i]; !ok {
			m.grow(i, map[int]bool{})
		}
	}
	return m.mine
}

type matching struct {
	edges       [][]edge
	owner, mine map[int]int
}

func (m *matching) greedy() {
	type pair struct{ agreement, gold, claim int }
	var pairs []pair
	for i, es := range m.edges {
		for _, e := range es {
			pairs = append(pairs, pair{e.agreement, i, e.claim})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.agreement, a.agreement), cmp.Compare(a.gold, b.gold), cmp.Compare(a.claim, b.claim))
	})
	for _, p := range pairs {
		_, has := m.mine[p.gold]
		_, taken := m.owner[p.claim]
		if !has && !taken {
			m.mine[p.gold], m.owner[p.claim] = p.claim, p.gold
		}
	}
}

// grow looks for an augmenting path from gold claim i.
func (m *matching) grow(i int, seen map[int]bool) bool {
	es := slices.Clone(m.edges[i])
	slices.SortFunc(es, func(a, b edge) int {
		return cmp.Or(cmp.Compare(b.agreement, a.agreement), cmp.Compare(b.claim, a.claim))
	})
	for _, e := range es {
		if seen[e.claim] {
			continue
		}
		seen[e.claim] = true
		if owner, ok := m.owner[e.claim]; !ok || m.grow(owner, seen) {
			m.owner[e.claim], m.mine[i] = i, e.claim
			return true
		}
	}
	return false
}
