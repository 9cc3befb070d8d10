package parse

import (
	"math"
	"slices"
)

// contraction finds the maximum spanning arborescence by the algorithm of Chu &
// Liu (1965) and Edmonds (1967): every node takes its best head; a cycle among
// them is contracted into one node; when no cycle is left, the nodes are taken
// apart again, each cycle breaking where an arc enters it. A contraction costs one
// pass over the words for each node of the cycle, so that the whole is quadratic.
type contraction struct {
	*arcs
	// original holds, for each arc between contracted nodes, the arc between
	// words that it stands for.
	original []arc
	// node is the node that a word has been contracted into.
	node   []int
	gone   []bool
	heads  []int
	cycles []cycle
}

// arc leads from a head to a dependent.
type arc struct{ dependent, head int }

// cycle is a contraction that was made; its first node stands for it afterwards.
type cycle struct {
	nodes []int
	arcs  []arc // the arc within the cycle into each node
	node  []int // contraction.node as it was before
}

func newContraction(a *arcs) *contraction {
	c := &contraction{
		arcs:     a,
		original: make([]arc, a.n*a.n),
		node:     make([]int, a.n),
		gone:     make([]bool, a.n),
		heads:    make([]int, a.n),
	}
	for v := range a.n {
		c.node[v] = v
		for u := range a.n {
			c.original[v*a.n+u] = arc{v, u}
		}
	}
	return c
}

// solve contracts until there is no cycle, then expands.
func (c *contraction) solve() []int {
	for v := 1; v < c.n; v++ {
		c.heads[v] = best(c.of(v))
	}
	for {
		nodes := findCycle(c.heads, c.gone)
		if nodes == nil {
			return c.expand()
		}
		c.contract(nodes)
	}
}

// contract makes nodes[0] stand for all of nodes.
func (c *contraction) contract(nodes []int) {
	made := cycle{nodes: nodes, node: slices.Clone(c.node)}
	loss := make([]float64, len(nodes)) // what breaking the cycle at a node costs
	inside := make([]bool, c.n)
	for i, v := range nodes {
		made.arcs = append(made.arcs, c.original[v*c.n+c.heads[v]])
		loss[i] = c.of(v)[c.heads[v]]
		inside[v] = true
	}
	c.cycles = append(c.cycles, made)
	whole := nodes[0]
	for v := range c.n {
		if c.gone[v] || inside[v] {
			continue
		}
		c.enter(whole, v, nodes, loss)
		if v != 0 {
			c.leave(whole, v, nodes)
			if inside[c.heads[v]] {
				c.heads[v] = whole
			}
		}
	}
	for _, v := range nodes[1:] {
		c.gone[v] = true
	}
	for v, node := range c.node {
		if inside[node] {
			c.node[v] = whole
		}
	}
	c.of(whole)[whole] = math.Inf(-1)
	for u, gone := range c.gone {
		if gone {
			c.of(whole)[u] = math.Inf(-1)
		}
	}
	c.heads[whole] = best(c.of(whole))
}

// enter finds the best arc from head into the cycle.
func (c *contraction) enter(whole, head int, nodes []int, loss []float64) {
	score, from := math.Inf(-1), arc{}
	for i, v := range nodes {
		if s := c.of(v)[head] - loss[i]; s > score {
			score, from = s, c.original[v*c.n+head]
		}
	}
	c.set(whole, head, score)
	c.original[whole*c.n+head] = from
}

// leave finds the best arc from the cycle to dependent.
func (c *contraction) leave(whole, dependent int, nodes []int) {
	score, from := math.Inf(-1), arc{}
	for _, u := range nodes {
		if s := c.of(dependent)[u]; s > score {
			score, from = s, c.original[dependent*c.n+u]
		}
	}
	c.set(dependent, whole, score)
	c.original[dependent*c.n+whole] = from
}

// expand takes the cycles apart, the last one first.
func (c *contraction) expand() []int {
	into := make([]arc, c.n) // the arc chosen into each node
	for v := 1; v < c.n; v++ {
		if !c.gone[v] {
			into[v] = c.original[v*c.n+c.heads[v]]
		}
	}
	for i := len(c.cycles) - 1; i >= 0; i-- {
		made := c.cycles[i]
		entering := into[made.nodes[0]]
		broken := made.node[entering.dependent]
		for j, v := range made.nodes {
			into[v] = made.arcs[j]
		}
		into[broken] = entering
	}
	heads := make([]int, c.n)
	for _, a := range into[1:] {
		heads[a.dependent] = a.head
	}
	return heads
}
