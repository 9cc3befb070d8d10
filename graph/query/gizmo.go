package query

import (
	"context"
	"errors"
	"fmt"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"

	"entente/graph"
)

// Engine asks one store. Several goroutines may use it at once.
type Engine struct {
	store   *graph.Store
	options Options
	names   nameIndex
}

// New makes an engine for a store that stays open as long as the engine is used.
func New(store *graph.Store, o Options) (*Engine, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return &Engine{store: store, options: o}, nil
}

// Options are the bounds that the engine was made with.
func (e *Engine) Options() Options { return e.options }

// Error is a query or question that cannot be carried out as it is, and where in
// its text that shows.
type Error struct {
	Line, Column int // from 1; 0 where no place shows it
	Reason       string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Reason
	}
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason)
}

// errorf is an error that no place shows.
func errorf(format string, args ...any) error { return &Error{Reason: fmt.Sprintf(format, args...)} }

// ErrDeadline is returned for a query that did not end in time.
var ErrDeadline = errors.New("the query took too long; narrow it, or raise the timeout")

// Gizmo carries out a query in Gizmo. A parameter stands in it as a variable: its
// values, identifiers in angle brackets or plain strings, never become text.
func (e *Engine) Gizmo(ctx context.Context, text string, parameters map[string][]string) (*Table, error) {
	ev := newEvaluator(e.store.Quads(), e.options, text, parameters)
	return e.within(ctx, func(ctx context.Context) (*Table, error) { return ev.run(ctx) })
}

// within runs ask until the deadline. Should Cayley panic on a query, that is an
// error of the query.
func (e *Engine) within(ctx context.Context, ask func(context.Context) (*Table, error)) (*Table, error) {
	ctx, cancel := context.WithTimeout(ctx, e.options.Timeout)
	defer cancel()
	type answer struct {
		table *Table
		err   error
	}
	answers := make(chan answer, 1)
	go func() {
		var a answer
		defer func() {
			if p := recover(); p != nil {
				a = answer{nil, errorf("the query cannot be carried out: %v", p)}
			}
			answers <- a
		}()
		a.table, a.err = ask(ctx)
	}()
	var a answer
	select {
	case a = <-answers:
	case <-ctx.Done():
		a.err = ctx.Err()
	}
	if errors.Is(a.err, context.DeadlineExceeded) || errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return nil, ErrDeadline
	}
	return a.table, a.err
}

// evaluator carries out the statements of one query.
type evaluator struct {
	text      string
	qs        cayley.QuadStore
	variables map[string]value
	// namespaces are the prefixes that the query has added.
	namespaces map[string]string
	tags       []string // in the order the query names them
	steps      int
	// memory is how many bytes the query may hold, free what is left of them.
	memory, free int64
	out          *builder
	ctx          context.Context // of the run; evaluators live as long as it does
	end          context.CancelCauseFunc
}

func newEvaluator(qs cayley.QuadStore, o Options, text string, parameters map[string][]string) *evaluator {
	ev := &evaluator{
		text: text, qs: qs, variables: make(map[string]value), namespaces: make(map[string]string),
		memory: o.Memory, free: o.Memory, out: newBuilder(o.Limit),
	}
	for name, values := range parameters {
		list := make([]quad.Value, len(values))
		for i, v := range values {
			list[i] = quad.StringToValue(v)
		}
		ev.variables[name] = list
	}
	return ev
}

func (ev *evaluator) run(ctx context.Context) (*Table, error) {
	ev.ctx, ev.end = context.WithCancelCause(ctx)
	defer ev.end(nil)
	if len(ev.text) > maxText {
		return nil, errorf("the query has %d bytes; %d are the most", len(ev.text), maxText)
	}
	if err := ev.holdParameters(); err != nil {
		return nil, err
	}
	program, err := parser.ParseFile(nil, "", ev.text, parser.IgnoreRegExpErrors)
	if err != nil {
		return nil, syntaxError(err)
	}
	for i, statement := range program.Body {
		if err := ev.statement(statement, i == len(program.Body)-1); err != nil {
			return nil, err
		}
	}
	return ev.out.finish(), ev.ended(nil)
}

func syntaxError(err error) error {
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return &Error{list[0].Position.Line, list[0].Position.Column, list[0].Message}
	}
	return err
}

// fail is an error at a place in the text.
func (ev *evaluator) fail(at file.Idx, format string, args ...any) error {
	p := file.NewFile("", ev.text, 1).Position(int(at) - 1)
	return &Error{p.Line, p.Column, fmt.Sprintf(format, args...)}
}

func (ev *evaluator) statement(s ast.Statement, last bool) error {
	switch s := s.(type) {
	case *ast.EmptyStatement:
		return nil
	case *ast.VariableStatement:
		return ev.bind(s.List)
	case *ast.LexicalDeclaration:
		return ev.bind(s.List)
	case *ast.ExpressionStatement:
		if assign, ok := s.Expression.(*ast.AssignExpression); ok {
			return ev.assign(assign.Left, assign.Right)
		}
		v, err := ev.expression(s.Expression)
		if err != nil || !last {
			return err
		}
		return ev.show(s.Expression.Idx0(), v)
	}
	return ev.fail(s.Idx0(), "only variables and paths that begin with g are allowed here")
}

func (ev *evaluator) bind(list []*ast.Binding) error {
	for _, b := range list {
		if b.Initializer == nil {
			return ev.fail(b.Idx0(), "a variable needs a value")
		}
		if err := ev.assign(b.Target, b.Initializer); err != nil {
			return err
		}
	}
	return nil
}

func (ev *evaluator) assign(target ast.Expression, source ast.Expression) error {
	name, ok := target.(*ast.Identifier)
	if !ok {
		return ev.fail(target.Idx0(), "want the name of a variable")
	}
	v, err := ev.expression(source)
	ev.variables[string(name.Name)] = v
	return err
}

// show adds what the last statement is to the answer, if it is not there yet.
func (ev *evaluator) show(at file.Idx, v value) error {
	switch v := v.(type) {
	case *steps:
		if v.morphism {
			return errorf("a morphism answers nothing by itself; follow it from g.V()")
		}
		return ev.all(at, v, ev.out.limit)
	case []quad.Value:
		return ev.emit(at, v)
	}
	return nil
}

// emit adds a row for each value.
func (ev *evaluator) emit(at file.Idx, values []quad.Value) error {
	for _, v := range values {
		if v == nil {
			continue
		}
		if ev.out.full() {
			ev.out.table.More = true
			return nil
		}
		if err := ev.add(at, []string{idColumn}, result{idColumn: v}); err != nil {
			return err
		}
	}
	return nil
}
