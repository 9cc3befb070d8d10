package graphql

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// measure refuses a query that is too large or too deep, before anything looks at
// it that takes longer than reading it. It says nothing of a query that cannot be
// parsed.
func measure(text string, depth int) *gqlerror.Error {
	if len(text) > maxText {
		return refusal("QUERY_TOO_LARGE", "the query has %d bytes; %d are the most", len(text), maxText)
	}
	if document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, maxTokens); err == nil {
		return measureDocument(document, depth)
	}
	return nil
}

// measureDocument counts each fragment once: fragments that spread fragments can
// stand for more fields than could ever be counted one by one.
func measureDocument(document *ast.QueryDocument, depth int) *gqlerror.Error {
	m := meter{document.Fragments, make(map[string]size)}
	var largest size
	for _, operation := range document.Operations {
		largest = largest.with(m.set(operation.SelectionSet))
	}
	for _, fragment := range document.Fragments {
		largest = largest.with(m.fragment(fragment.Name))
	}
	switch {
	case largest.depth > depth:
		return refusal("QUERY_TOO_DEEP", "fields lie %d deep in each other; %d is the most", largest.depth, depth)
	case largest.fields > maxFields:
		return refusal("QUERY_TOO_LARGE", "the query has more than %d fields, those of fragments counted wherever they are spread", maxFields)
	}
	return nil
}

func refusal(code, format string, args ...any) *gqlerror.Error {
	err := gqlerror.Errorf(format, args...)
	err.Extensions = map[string]any{"code": code}
	return err
}

// size is how deep and how large a set of fields is.
type size struct{ depth, fields int }

// with is the size of two sets side by side. It stops counting fields above the
// most there may be.
func (s size) with(other size) size {
	return size{max(s.depth, other.depth), min(s.fields+other.fields, maxFields+1)}
}

// meter measures sets of fields, each fragment once.
type meter struct {
	fragments ast.FragmentDefinitionList
	known     map[string]size
}

func (m meter) set(selections ast.SelectionSet) size {
	var s size
	for _, selection := range selections {
		switch selection := selection.(type) {
		case *ast.Field:
			inner := m.set(selection.SelectionSet)
			s = s.with(size{inner.depth + 1, inner.fields + 1})
		case *ast.InlineFragment:
			s = s.with(m.set(selection.SelectionSet))
		case *ast.FragmentSpread:
			s = s.with(m.fragment(selection.Name))
		}
	}
	return s
}

// fragment is empty within itself: a query with such a circle is not valid, which
// is found out later.
func (m meter) fragment(name string) size {
	if s, ok := m.known[name]; ok {
		return s
	}
	m.known[name] = size{}
	if f := m.fragments.ForName(name); f != nil {
		m.known[name] = m.set(f.SelectionSet)
	}
	return m.known[name]
}
