package graphql

import (
	"context"
	"fmt"
	"iter"

	"entente/graph/web/graphql/model"
)

const (
	defaultFirst = 20
	maxFirst     = 1000
)

// inputError is a value that no query may have.
type inputError struct{ error }

// count is how many members of a list are asked for.
func count(name string, n *int) (int, error) {
	switch {
	case n == nil:
		return defaultFirst, nil
	case *n < 0 || *n > maxFirst:
		return 0, inputError{fmt.Errorf("%s: %d: want 0 to %d", name, *n, maxFirst)}
	}
	return *n, nil
}

// window is which part of a list a page shows, as the cursor connections of Relay
// have it. A cursor is the identifier of a member.
type window struct {
	n             int
	after, before string
	backward      bool // the last n, not the first
}

func newWindow(first *int, after *string, last *int, before *string) (window, error) {
	w := window{after: text(after), before: text(before), backward: last != nil}
	var err error
	switch {
	case first != nil && last != nil:
		err = inputError{fmt.Errorf("first and last: want one of them")}
	case w.backward:
		w.n, err = count("last", last)
	default:
		w.n, err = count("first", first)
	}
	return w, err
}

// text is the value of an optional string.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// list is the members of a connection after a cursor, and how many there are in all.
type list[T any] struct {
	after iter.Seq2[T, error]
	id    func(T) string
	total func(context.Context) (int, error)
}

// page is what a window shows of a list.
func page[T any](ctx context.Context, l list[T], w window) (*model.Connection[T], error) {
	c := &model.Connection[T]{Edges: []model.Edge[T]{}, Total: l.total}
	c.PageInfo.HasPreviousPage = w.after != ""
	for v, err := range l.after {
		if err != nil {
			return nil, err
		}
		id := l.id(v)
		if id == w.before {
			c.PageInfo.HasNextPage = true
			break
		}
		if !w.backward && len(c.Edges) == w.n {
			c.PageInfo.HasNextPage = true
			break
		}
		c.Edges = append(c.Edges, model.Edge[T]{Cursor: id, Node: v})
		if w.backward && len(c.Edges) > w.n {
			c.Edges = c.Edges[1:]
			c.PageInfo.HasPreviousPage = true
		}
	}
	if len(c.Edges) > 0 {
		c.PageInfo.StartCursor = &c.Edges[0].Cursor
		c.PageInfo.EndCursor = &c.Edges[len(c.Edges)-1].Cursor
	}
	return c, ctx.Err()
}

// byIdentifier yields a list that a store reads in parts: at most n members that
// follow an identifier. The first part is all that a page from its beginning needs.
func byIdentifier[S, T any](w window, read func(after string, n int) ([]S, error), as func(S) T, id func(T) string) iter.Seq2[T, error] {
	after, part := w.after, w.n+1
	if w.backward {
		part = maxFirst
	}
	return func(yield func(T, error) bool) {
		for {
			members, err := read(after, part)
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, m := range members {
				v := as(m)
				after = id(v)
				if !yield(v, nil) {
					return
				}
			}
			if len(members) < part {
				return
			}
		}
	}
}
