package query

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/cayleygraph/cayley/query/graphql"
	"github.com/cayleygraph/quad"
	"github.com/dennwc/graphql/language/ast"
	"github.com/dennwc/graphql/language/parser"
)

// GraphQL carries out a query in Cayley's own dialect of GraphQL, which knows no
// schema: { nodes(id: <country:JPN>) { id, <rdfs:label>, <plover:ACCUSE> { id } } }.
// A row is an object of the first field; what is nested is JSON in its cell.
func (e *Engine) GraphQL(ctx context.Context, text string) (*Table, error) {
	if len(text) > maxText {
		return nil, errorf("the query has %d bytes; %d are the most", len(text), maxText)
	}
	text, err := limitLists(text, e.options.Limit)
	if err != nil {
		return nil, errorf("graphql: %v", err)
	}
	q, err := graphql.Parse(strings.NewReader(text))
	if err != nil {
		return nil, errorf("graphql: %v", err)
	}
	return e.within(ctx, func(ctx context.Context) (*Table, error) {
		ctx, cancel := context.WithCancelCause(ctx)
		defer cancel(nil)
		found, err := q.Execute(e.counted(ctx, cancel, text), e.store.Quads())
		if cause := context.Cause(ctx); cause != nil {
			return nil, cause
		}
		if err != nil {
			return nil, err
		}
		return e.objectTable(found), nil
	})
}

// What is held for an answer in Cayley's dialect, in bytes, as measured and
// rounded up.
const (
	foundValue = 768      // an object or a value
	allValues  = 8 * 1024 // an object of { * }, with all that is said of a node
)

// counted is a context that ends when it has been looked at too often. Cayley's
// dialect gathers its whole answer in memory, and looks at its context once for
// each object and value that it finds: there is no other place to count them.
type counted struct {
	context.Context
	left atomic.Int64
	end  func()
}

func (e *Engine) counted(ctx context.Context, cancel context.CancelCauseFunc, text string) *counted {
	each := int64(foundValue)
	if strings.Contains(text, graphql.AnyKey) {
		each = allValues
	}
	c := &counted{Context: ctx, end: func() {
		cancel(errorf("graphql: the answer takes more than its %d MB of memory; ask for fewer objects with first:, or raise query.memory", e.options.Memory>>20))
	}}
	c.left.Store(e.options.Memory / each)
	return c
}

// Done is called for each thing that is found.
func (c *counted) Done() <-chan struct{} {
	if c.left.Add(-1) < 0 {
		c.end()
	}
	return c.Context.Done()
}

// limitLists writes (first: limit) into every field that has fields of its own and
// does not say how many it wants, so that each list of the answer is short.
func limitLists(text string, limit int) (string, error) {
	document, err := parser.Parse(parser.ParseParams{Source: text})
	if err != nil {
		return "", err
	}
	inserts := make(map[int]string)
	for _, d := range document.Definitions {
		if operation, ok := d.(*ast.OperationDefinition); ok {
			if err := limitFields(operation.SelectionSet, limit, inserts); err != nil {
				return "", err
			}
		}
	}
	for _, at := range slices.Backward(slices.Sorted(maps.Keys(inserts))) {
		text = text[:at] + inserts[at] + text[at:]
	}
	return text, nil
}

// limitFields notes what to insert where, in bytes of the text.
func limitFields(set *ast.SelectionSet, limit int, inserts map[int]string) error {
	for _, s := range set.Selections {
		field, ok := s.(*ast.Field)
		if !ok || field.SelectionSet == nil {
			continue
		}
		if err := limitFields(field.SelectionSet, limit, inserts); err != nil {
			return err
		}
		first := slices.IndexFunc(field.Arguments, func(a *ast.Argument) bool { return a.Name.Value == graphql.LimitKey })
		if first >= 0 {
			n, _ := field.Arguments[first].Value.(*ast.IntValue)
			if n == nil {
				return fmt.Errorf("%s: want first: and a number", field.Name.Value)
			}
			if v, err := strconv.Atoi(n.Value); err != nil || v < 0 || v > limit {
				return fmt.Errorf("%s: first: %s, want 0 to %d", field.Name.Value, n.Value, limit)
			}
			continue
		}
		if len(field.Arguments) > 0 {
			inserts[field.Arguments[0].Loc.Start] = fmt.Sprintf("%s: %d, ", graphql.LimitKey, limit)
		} else {
			inserts[field.Name.Loc.End] = fmt.Sprintf("(%s: %d)", graphql.LimitKey, limit)
		}
	}
	return nil
}

// objectTable makes a table of the first field of an answer, or of all of them
// where there are several.
func (e *Engine) objectTable(found map[string]any) *Table {
	var objects []map[string]any
	for _, name := range slices.Sorted(maps.Keys(found)) {
		switch v := found[name].(type) {
		case map[string]any:
			objects = append(objects, v)
		case []map[string]any:
			objects = append(objects, v...)
		}
	}
	t := &Table{More: len(objects) > e.options.Limit}
	objects = objects[:min(len(objects), e.options.Limit)]
	for _, o := range objects {
		for _, name := range slices.Sorted(maps.Keys(o)) {
			if !slices.Contains(t.Columns, name) {
				t.Columns = append(t.Columns, name)
			}
		}
	}
	for _, o := range objects {
		row := make([]any, len(t.Columns))
		for i, name := range t.Columns {
			row[i] = objectCell(o[name])
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// objectCell is a value of an answer: a cell, or JSON where it is nested.
func objectCell(v any) any {
	switch v := v.(type) {
	case nil:
		return nil
	case quad.Value:
		return cell(v)
	}
	var text strings.Builder
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	if err := e.Encode(plain(v)); err != nil {
		return nil
	}
	return strings.TrimSuffix(text.String(), "\n")
}

// plain makes the values in a nested answer into cells.
func plain(v any) any {
	switch v := v.(type) {
	case quad.Value:
		return cell(v)
	case []quad.Value:
		list := make([]any, len(v))
		for i := range v {
			list[i] = cell(v[i])
		}
		return list
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plain(v[i])
		}
		return list
	case map[string]any:
		object := make(map[string]any, len(v))
		for name := range v {
			object[name] = plain(v[name])
		}
		return object
	}
	return v
}
