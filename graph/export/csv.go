package export

import (
	"bufio"

	"entente/graph/sheet"
)

// writeNodeTable writes Id, Label and the attributes of nodes, as Gephi wants them.
func writeNodeTable(w *bufio.Writer, claims Claims) error {
	out := sheet.NewWriter(w)
	attributes := nodeAttributes()[1:] // label has its own column
	if err := out.Write(header([]any{"Id", "Label"}, attributes)...); err != nil {
		return err
	}
	err := eachNode(claims, func(n node) error {
		return out.Write(cells([]any{n.ID, n.Name}, attributes, n)...)
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
	attributes := edgeAttributes()[2:] // label and weight have their own columns
	if err := out.Write(header([]any{"Id", "Source", "Target", "Type", "Label", "Weight"}, attributes)...); err != nil {
		return err
	}
	err := eachEdge(claims, func(e edge) error {
		return out.Write(cells([]any{e.ID, e.Subject.ID, e.Object.ID, "Directed", e.Predicate, e.weight()}, attributes, e)...)
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
