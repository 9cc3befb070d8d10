package graphql

import (
	"fmt"

	"entente/graph/web/graphql/model"
)

const (
	defaultFirst = 20
	maxFirst     = 1000
)

// inputError is a value that no query may have.
type inputError struct{ error }

// count is how many members of a list are asked for.
func count(first *int) (int, error) {
	switch {
	case first == nil:
		return defaultFirst, nil
	case *first < 0 || *first > maxFirst:
		return 0, inputError{fmt.Errorf("first: %d: want 0 to %d", *first, maxFirst)}
	}
	return *first, nil
}

// text is the value of an optional string.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// connection makes a page of at most n of a list that holds one more where there
// is another page. A cursor is the identifier of a member.
func connection[T any](list []T, n int, after *string, id func(T) string) *model.Connection[T] {
	c := &model.Connection[T]{Edges: []model.Edge[T]{}}
	c.PageInfo.HasPreviousPage = after != nil
	c.PageInfo.HasNextPage = len(list) > n
	for _, v := range list[:min(n, len(list))] {
		c.Edges = append(c.Edges, model.Edge[T]{Cursor: id(v), Node: v})
	}
	if len(c.Edges) > 0 {
		c.PageInfo.StartCursor = &c.Edges[0].Cursor
		c.PageInfo.EndCursor = &c.Edges[len(c.Edges)-1].Cursor
	}
	return c
}
