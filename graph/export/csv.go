package export

import (
	"bufio"

	"entente/graph/sheet"
)

// writeNodeTable writes Id, Label and the attributes of nodes, as Gephi wants them.
func writeNodeTable(w *bufio.Writer, claims Claims) error {
	out := sheet.NewWriter(w)
	attributes := nodeAttributes()
	if err := out.Write(header([]any{"Id", "Label"}, attributes)...); err != nil {
		return err
	}
	_, err := eachNode(claims, func(n node) error {
		return out.Write(cells([]any{n.id(), n.Name}, attributes, n)...)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// writeEdgeTable writes Id, Source, Target, Type, Label, Weight and the attributes
// of edges, as Gephi wants them.
func writeEdgeTable(w *bufio.Writer, claims Claims) error {
	out := sheet.NewWriter(w)
	attributes := edgeAttributes()
	if err := out.Write(header([]any{"Id", "Source", "Target", "Type", "Label", "Weight"}, attributes)...); err != nil {
		return err
	}
	err := eachEdge(claims, func(e edge) error {
		return out.Write(cells([]any{e.id(), e.source().id(), e.target().id(), "Directed", e.Predicate, e.weight()}, attributes, e)...)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

func header[T any](first []any, attributes []attribute[T]) []any {
	for _, a := range attributes {
		first = append(first, a.name)
	}
	return first
}

func cells[T any](first []any, attributes []attribute[T], of T) []any {
	for _, a := range attributes {
		first = append(first, a.of(of))
	}
	return first
}
