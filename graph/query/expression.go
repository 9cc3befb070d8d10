package query

import (
	"math"
	"strings"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
)

// value is what an expression of a query stands for: *steps, []quad.Value,
// shape.ValueFilter, result, graphRoot, nil for null, or done.
type value any

// steps is a path through the graph, from nodes or, as a morphism, from wherever
// it is followed.
type steps struct {
	path     *path.Path
	morphism bool
	bounded  bool // has no more results than the graph has nodes
	// Cayley plans a path as a tree and copies what a step stands on where it needs
	// it twice. size is how many nodes the tree has, copies how often the start of
	// the path is in it.
	size, copies int
}

// result is one result of a path: its tags.
type result map[string]quad.Value

// graphRoot is the variable g, done what a call returns that has answered.
type (
	graphRoot struct{}
	done      struct{}
)

func (ev *evaluator) expression(x ast.Expression) (value, error) {
	switch x := x.(type) {
	case *ast.Identifier:
		return ev.variable(x)
	case *ast.StringLiteral:
		return []quad.Value{quad.StringToValue(x.Value.String())}, nil
	case *ast.NumberLiteral:
		return ev.number(x.Idx, x.Value, 1)
	case *ast.BooleanLiteral:
		return []quad.Value{quad.Bool(x.Value)}, nil
	case *ast.NullLiteral:
		return nil, nil
	case *ast.UnaryExpression:
		if n, ok := x.Operand.(*ast.NumberLiteral); ok && x.Operator == token.MINUS {
			return ev.number(n.Idx, n.Value, -1)
		}
	case *ast.ArrayLiteral:
		return ev.array(x)
	case *ast.CallExpression:
		return ev.call(x)
	case *ast.DotExpression:
		return ev.member(x)
	}
	return nil, ev.fail(x.Idx0(), "this is not allowed in a query; use paths, strings, numbers, true, false, null and lists")
}

// member is what a result has under a tag: v.id after v = g.V(…).tagValue().
func (ev *evaluator) member(x *ast.DotExpression) (value, error) {
	left, err := ev.expression(x.Left)
	if err != nil {
		return nil, err
	}
	tags, ok := left.(result)
	if !ok {
		return nil, ev.fail(x.Identifier.Idx, "only the tags of a tagValue() can be looked up")
	}
	v, ok := tags[x.Identifier.Name.String()]
	if !ok {
		return []quad.Value(nil), nil
	}
	return []quad.Value{v}, nil
}

func (ev *evaluator) variable(x *ast.Identifier) (value, error) {
	name := x.Name.String()
	if v, ok := ev.variables[name]; ok {
		return v, nil
	}
	if name == "g" || name == "graph" {
		return graphRoot{}, nil
	}
	return nil, ev.fail(x.Idx, "there is no variable %s", name)
}

func (ev *evaluator) number(at file.Idx, v any, sign int64) (value, error) {
	switch n := v.(type) {
	case int64:
		return []quad.Value{quad.Int(sign * n)}, nil
	case float64:
		if n == math.Trunc(n) && math.Abs(n) < 1<<53 {
			return []quad.Value{quad.Int(sign * int64(n))}, nil
		}
		return []quad.Value{quad.Float(float64(sign) * n)}, nil
	}
	return nil, ev.fail(at, "this is no number")
}

func (ev *evaluator) array(x *ast.ArrayLiteral) (value, error) {
	var list []quad.Value
	for _, item := range x.Value {
		if item == nil {
			return nil, ev.fail(x.LeftBracket, "an item of the list is missing")
		}
		v, err := ev.expression(item)
		if err != nil {
			return nil, err
		}
		values, ok := v.([]quad.Value)
		if !ok {
			return nil, ev.fail(item.Idx0(), "a list holds strings, numbers and identifiers")
		}
		if err := ev.hold(item.Idx0(), listValue*len(values)); err != nil {
			return nil, err
		}
		list = append(list, values...)
	}
	return list, nil
}

// call carries out receiver.method(…) or a helper such as iri(…).
func (ev *evaluator) call(x *ast.CallExpression) (value, error) {
	if ev.steps++; ev.steps > maxSteps {
		return nil, ev.fail(x.Idx0(), "the query has more than %d steps", maxSteps)
	}
	switch callee := x.Callee.(type) {
	case *ast.Identifier:
		args, err := ev.arguments(callee.Name.String(), callee.Idx, x.ArgumentList)
		if err != nil {
			return nil, err
		}
		return args.helper()
	case *ast.DotExpression:
		receiver, err := ev.expression(callee.Left)
		if err != nil {
			return nil, err
		}
		name := callee.Identifier.Name.String()
		args, err := ev.arguments(name, callee.Identifier.Idx, x.ArgumentList)
		if err != nil {
			return nil, err
		}
		switch r := receiver.(type) {
		case graphRoot:
			return args.root()
		case *steps:
			v, err := args.step(r)
			if next, ok := v.(*steps); ok && err == nil && max(next.size, args.size()+r.size) > maxSize {
				return nil, args.fail("the query is too large to plan: both(), or() and follow() multiply what is before them")
			}
			return v, err
		}
		return nil, ev.fail(callee.Identifier.Idx, "%s: want a path before it", name)
	}
	return nil, ev.fail(x.Idx0(), "only methods of paths can be called")
}

// arguments are those of one call.
type arguments struct {
	ev     *evaluator
	method string // as Cayley documents it, with a small letter at the front
	at     file.Idx
	list   []value
	places []file.Idx
}

func (ev *evaluator) arguments(method string, at file.Idx, list []ast.Expression) (*arguments, error) {
	a := &arguments{ev: ev, method: strings.ToLower(method[:1]) + method[1:], at: at}
	for _, x := range list {
		v, err := ev.expression(x)
		if err != nil {
			return nil, err
		}
		if _, ok := v.(done); ok {
			return nil, ev.fail(x.Idx0(), "this has been answered already")
		}
		a.list = append(a.list, v)
		a.places = append(a.places, x.Idx0())
	}
	return a, nil
}

// size is that of the paths among the arguments.
func (a *arguments) size() int {
	n := 0
	for _, v := range a.list {
		if s, ok := v.(*steps); ok {
			n += s.size
		}
	}
	return n
}

func (a *arguments) fail(format string, args ...any) error {
	return a.ev.fail(a.at, a.method+": "+format, args...)
}

func (a *arguments) count(least, most int) error {
	if n := len(a.list); n < least || n > most {
		if least == most {
			return a.fail("want %d arguments, not %d", least, n)
		}
		return a.fail("want %d to %d arguments, not %d", least, most, n)
	}
	return nil
}

// values flattens the arguments from i on.
func (a *arguments) values(i int) ([]quad.Value, error) {
	var all []quad.Value
	for ; i < len(a.list); i++ {
		values, ok := a.list[i].([]quad.Value)
		if !ok {
			return nil, a.fail("argument %d: want strings, numbers or identifiers", i+1)
		}
		if err := a.ev.hold(a.places[i], listValue*len(values)); err != nil {
			return nil, err
		}
		all = append(all, values...)
	}
	return all, nil
}

// names flattens the arguments from i on, which name tags.
func (a *arguments) names(i int) ([]string, error) {
	values, err := a.values(i)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(values))
	for j, v := range values {
		s, ok := v.(quad.String)
		if !ok || s == "" {
			return nil, a.fail("want the name of a tag, a string")
		}
		names[j] = string(s)
	}
	return names, a.tagged(names...)
}

// tagged notes that results come with these tags.
func (a *arguments) tagged(names ...string) error {
	a.ev.tags = append(a.ev.tags, names...)
	if len(a.ev.tags) > maxTags {
		return a.fail("the query has more than %d tags", maxTags)
	}
	return nil
}

// via is the predicates of argument i: values, or the end of a path. None, or
// null, is any predicate.
func (a *arguments) via(i int) ([]any, error) {
	if i >= len(a.list) || a.list[i] == nil {
		return nil, nil
	}
	switch v := a.list[i].(type) {
	case []quad.Value:
		list := make([]any, len(v))
		for j := range v {
			list[j] = v[j]
		}
		return list, nil
	case *steps:
		return []any{v.path}, nil
	}
	return nil, a.fail("argument %d: want predicates", i+1)
}

func (a *arguments) path(i int) (*steps, error) {
	if s, ok := a.list[i].(*steps); ok {
		return s, nil
	}
	return nil, a.fail("argument %d: want a path", i+1)
}

// number is argument i, a whole number from 0 on.
func (a *arguments) number(i int) (int, error) {
	values, ok := a.list[i].([]quad.Value)
	if ok && len(values) == 1 {
		if n, ok := values[0].(quad.Int); ok && n >= 0 && n < 1<<31 {
			return int(n), nil
		}
	}
	return 0, a.fail("argument %d: want a whole number from 0 on", i+1)
}

// filters are the arguments from i on, which lt, gt, regex and so on made.
func (a *arguments) filters(i int) ([]shape.ValueFilter, error) {
	var list []shape.ValueFilter
	for ; i < len(a.list); i++ {
		f, ok := a.list[i].(shape.ValueFilter)
		if !ok {
			return nil, a.fail("argument %d: want lt, lte, gt, gte, like or regex", i+1)
		}
		list = append(list, f)
	}
	return list, nil
}

// comparison is the operator of a helper.
func comparison(name string) (iterator.Operator, bool) {
	switch name {
	case "lt":
		return iterator.CompareLT, true
	case "lte":
		return iterator.CompareLTE, true
	case "gt":
		return iterator.CompareGT, true
	case "gte":
		return iterator.CompareGTE, true
	}
	return 0, false
}
