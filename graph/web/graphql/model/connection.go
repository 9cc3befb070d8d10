package model

import "context"

// Connection is a page of a list, as the cursor connections of Relay are.
type Connection[T any] struct {
	Edges    []Edge[T]
	PageInfo PageInfo
	// Total counts the members of the whole list.
	Total func(context.Context) (int, error)
}

// TotalCount is how many members the whole list has.
func (c Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.Total(ctx) }

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

// The connections of the schema, and their edges.
type (
	// ClaimConnection is a page of claims.
	ClaimConnection = Connection[Claim]
	// ClaimEdge is a claim and its place.
	ClaimEdge = Edge[Claim]
	// EntityConnection is a page of entities.
	EntityConnection = Connection[Entity]
	// EntityEdge is an entity and its place.
	EntityEdge = Edge[Entity]
	// TreatyConnection is a page of treaties.
	TreatyConnection = Connection[Treaty]
	// TreatyEdge is a treaty and its place.
	TreatyEdge = Edge[Treaty]
	// DocumentConnection is a page of documents.
	DocumentConnection = Connection[Document]
	// DocumentEdge is a document and its place.
	DocumentEdge = Edge[Document]
)
