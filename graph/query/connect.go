package query

import (
	"context"
	"slices"

	"entente/graph"
)

// The bounds of a search for ways.
const (
	longestWay = 4      // edges
	mostNodes  = 50_000 // looked at
)

// connect answers how two entities connect: the shortest ways between them along
// direct edges in either direction, a row for each edge. It searches from both
// ends, breadth first, the smaller side first.
func (e *Engine) connect(ctx context.Context, from, to string) (*Table, error) {
	ways, err := e.ways(ctx, from, to)
	if err != nil {
		return nil, err
	}
	t := &Table{Columns: []string{"way", "step", "from", "predicate", "to", "sentence", "document", "claim"}}
	for i, way := range ways {
		if len(t.Rows)+len(way) > e.options.Limit {
			t.More = true
			break
		}
		for j, edge := range way {
			c, err := e.store.Claim(ctx, edge.Claim)
			if err != nil {
				return nil, err
			}
			t.Rows = append(t.Rows, []any{int64(i + 1), int64(j + 1), c.Subject.Name, edge.Predicate, c.Object.Name, c.Sentence, c.Document.Name, c.ID})
		}
	}
	return t, nil
}

// Paths lists at most n of the shortest ways from one entity to another, given by
// identifier, along direct edges in either direction; of four edges at most.
func (e *Engine) Paths(ctx context.Context, from, to string, n int) ([][]graph.Edge, error) {
	ctx, cancel := context.WithTimeout(ctx, e.options.Timeout)
	defer cancel()
	ways, err := e.ways(ctx, from, to)
	return ways[:min(n, len(ways))], err
}

// side is a search from one end: for each node it has reached, the edges it was
// first reached by, which lead towards that end.
type side struct {
	reached map[string][]graph.Edge
	depth   map[string]int
	front   []string
	level   int
}

func newSide(start string) *side {
	return &side{reached: map[string][]graph.Edge{start: nil}, depth: map[string]int{start: 0}, front: []string{start}}
}

// grow reaches the neighbours of the front.
func (s *side) grow(ctx context.Context, store *graph.Store) error {
	s.level++
	var next []string
	for _, node := range s.front {
		err := store.Edges(ctx, node, func(edge graph.Edge) bool {
			other := edge.To
			if other == node {
				other = edge.From
			}
			depth, known := s.depth[other]
			if !known {
				s.depth[other] = s.level
				next = append(next, other)
			}
			if !known || depth == s.level {
				s.reached[other] = append(s.reached[other], edge)
			}
			return len(s.depth) < mostNodes
		})
		if err != nil {
			return err
		}
	}
	slices.Sort(next)
	s.front = next
	return nil
}

// ways lists the shortest ways from one entity to another. Of parallel edges with
// the same predicate it takes the first by identifier of its claim.
func (e *Engine) ways(ctx context.Context, from, to string) ([][]graph.Edge, error) {
	if from == to {
		return nil, nil
	}
	a, b := newSide(from), newSide(to)
	for a.level+b.level < longestWay && len(a.front) > 0 && len(b.front) > 0 {
		smaller := a
		if len(b.front) < len(a.front) {
			smaller = b
		}
		if err := smaller.grow(ctx, e.store); err != nil {
			return nil, err
		}
		if met := meeting(a, b); len(met) > 0 {
			return join(a, b, met, e.options.Limit), nil
		}
	}
	return nil, nil
}

// meeting lists the nodes that both sides have reached, sorted.
func meeting(a, b *side) []string {
	var met []string
	for node := range a.depth {
		if _, ok := b.depth[node]; ok && a.depth[node]+b.depth[node] == a.level+b.level {
			met = append(met, node)
		}
	}
	slices.Sort(met)
	return met
}

// join makes at most limit ways through the nodes where the sides meet.
func join(a, b *side, met []string, limit int) [][]graph.Edge {
	var ways [][]graph.Edge
	for _, node := range met {
		for _, head := range a.back(node, limit) {
			for _, tail := range b.back(node, limit) {
				if len(ways) == limit {
					return ways
				}
				way := slices.Clone(head)
				slices.Reverse(way)
				ways = append(ways, append(way, tail...))
			}
		}
	}
	return ways
}

// back lists at most limit ways from a node to where the side began. Of parallel
// edges with the same predicate it takes one.
func (s *side) back(node string, limit int) [][]graph.Edge {
	if s.depth[node] == 0 {
		return [][]graph.Edge{nil}
	}
	edges := slices.Clone(s.reached[node])
	slices.SortFunc(edges, compareEdges)
	edges = slices.CompactFunc(edges, func(x, y graph.Edge) bool {
		return x.From == y.From && x.Predicate == y.Predicate && x.To == y.To
	})
	var ways [][]graph.Edge
	for _, edge := range edges {
		other := edge.From
		if other == node {
			other = edge.To
		}
		for _, rest := range s.back(other, limit) {
			if len(ways) == limit {
				return ways
			}
			ways = append(ways, append([]graph.Edge{edge}, rest...))
		}
	}
	return ways
}
