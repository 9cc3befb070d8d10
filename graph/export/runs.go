package export

import (
	"cmp"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// byGraph lays claims out as nanopublications, those of a graph together.
func byGraph(claims []schema.Claim) []quad.Quad {
	all := nanopublish(claims)
	slices.SortFunc(all, func(a, b quad.Quad) int {
		if order := cmp.Compare(graphName(a), graphName(b)); order != 0 {
			return order
		}
		return quads.Compare(a, b)
	})
	return slices.Compact(all)
}

func graphName(q quad.Quad) quad.IRI {
	name, _ := q.Label.(quad.IRI)
	return name
}

func sameGraph(a, b quad.Quad) bool { return a.Label == b.Label }

func sameSubject(a, b quad.Quad) bool { return a.Subject == b.Subject && a.Label == b.Label }

// runs yields the stretches of quads that are the same.
func runs(all []quad.Quad, same func(a, b quad.Quad) bool) iter.Seq[[]quad.Quad] {
	return func(yield func([]quad.Quad) bool) {
		start := 0
		for i := range all {
			if i+1 < len(all) && same(all[i], all[i+1]) {
				continue
			}
			if !yield(all[start : i+1]) {
				return
			}
			start = i + 1
		}
	}
}
