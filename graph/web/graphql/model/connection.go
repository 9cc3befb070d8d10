package model

// Connection is a page of a list, as the cursor connections of Relay are.
type Connection[T any] struct {
	Edges    []Edge[T]
	PageInfo PageInfo
}

// Nodes are what the edges lead to.
func (c Connection[T]) Nodes() []T {
	nodes := make([]T, len(c.Edges))
	for i, e := range c.Edges {
		nodes[i] = e.Node
	}
	return nodes
}

// Edge is what a page holds, and its place in the list.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// PageInfo is where a page stands in its list.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

// The connections of the schema.
type (
	ClaimConnection    = Connection[Claim]
	ClaimEdge          = Edge[Claim]
	EntityConnection   = Connection[Entity]
	EntityEdge         = Edge[Entity]
	TreatyConnection   = Connection[Treaty]
	TreatyEdge         = Edge[Treaty]
	DocumentConnection = Connection[Document]
	DocumentEdge       = Edge[Document]
)
