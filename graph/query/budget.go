package query

import (
	"context"
	"regexp/syntax"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja/file"
)

// What is held for a query, in bytes, as measured and rounded up.
const (
	seenNode    = 64  // a node that unique() has seen
	keptNode    = 512 // a node that order() or followRecursive() keeps
	keptTag     = 96  // each tag it comes with
	listValue   = 128 // a value of a list, beside its text
	cellValue   = 32  // a cell of the answer, beside its text
	instruction = 256 // of a regular expression, with its run
)

// hold takes n bytes out of the query's memory for what stands at a place in its
// text. When there are none left the query ends with the error that it returns.
func (ev *evaluator) hold(at file.Idx, n int) error {
	if ev.free -= int64(n); ev.free >= 0 {
		return nil
	}
	err := ev.fail(at, "the query holds more than its %d MB of memory here; narrow what comes before, as with has() or limit(), or raise query.memory", ev.memory>>20)
	ev.end(err)
	return err
}

// holdParameters counts the values that the query was given.
func (ev *evaluator) holdParameters() error {
	for _, v := range ev.variables {
		values, _ := v.([]quad.Value)
		for _, value := range values {
			if err := ev.hold(1, listValue+textSize(value)); err != nil {
				return err
			}
		}
	}
	return nil
}

// ended is why the query has ended, or else err.
func (ev *evaluator) ended(err error) error {
	if cause := context.Cause(ev.ctx); cause != nil {
		return cause
	}
	return err
}

// held counts the nodes that go through a place in a path, since the step before
// or after it keeps them in memory. To Cayley it is a filter that passes all.
type held struct {
	ev        *evaluator
	at        file.Idx
	node, tag int // bytes for a node, and for each of its tags
}

func (a *arguments) seen() held { return held{a.ev, a.at, seenNode, 0} }

func (a *arguments) kept() held { return held{a.ev, a.at, keptNode, keptTag} }

func (h held) BuildIterator(_ cayley.QuadStore, it iterator.Shape) iterator.Shape {
	return &heldShape{it, h}
}

// heldShape is an iterator whose results are counted as they are listed. Looking
// one up keeps none.
type heldShape struct {
	iterator.Shape
	held held
}

func (s *heldShape) Iterate() iterator.Scanner {
	return &heldScanner{Scanner: s.Shape.Iterate(), held: s.held, tags: make(map[string]refs.Ref)}
}

func (s *heldShape) SubIterators() []iterator.Shape { return []iterator.Shape{s.Shape} }

func (s *heldShape) Optimize(ctx context.Context) (iterator.Shape, bool) {
	s.Shape, _ = s.Shape.Optimize(ctx)
	return s, false
}

// Stats are never exact: Cayley takes the guess at what order() will list for one
// that is, and would answer count() with it.
func (s *heldShape) Stats(ctx context.Context) (iterator.Costs, error) {
	costs, err := s.Shape.Stats(ctx)
	costs.Size.Exact = false
	return costs, err
}

type heldScanner struct {
	iterator.Scanner
	held held
	tags map[string]refs.Ref
	err  error
}

func (s *heldScanner) Next(ctx context.Context) bool {
	return s.err == nil && s.Scanner.Next(ctx) && s.count()
}

func (s *heldScanner) NextPath(ctx context.Context) bool {
	return s.err == nil && s.Scanner.NextPath(ctx) && s.count()
}

func (s *heldScanner) count() bool {
	n := s.held.node
	if s.held.tag > 0 {
		clear(s.tags)
		s.TagResults(s.tags)
		n += s.held.tag * len(s.tags)
	}
	s.err = s.held.ev.hold(s.held.at, n)
	return s.err == nil
}

func (s *heldScanner) Err() error {
	if s.err != nil {
		return s.err
	}
	return s.Scanner.Err()
}

// unique is p without the nodes that it has listed before.
func (a *arguments) unique(p *path.Path) *path.Path { return p.Unique().Filters(a.seen()) }

// textSize is about how many bytes a value takes.
func textSize(v quad.Value) int {
	switch v := v.(type) {
	case nil:
		return 0
	case quad.IRI:
		return len(v)
	case quad.String:
		return len(v)
	case quad.Int, quad.Float, quad.Bool, quad.Time:
		return 8
	}
	return len(v.String())
}

// instructions is about how many instructions a regular expression compiles to,
// as x{1000}{1000} has a million.
func instructions(re *syntax.Regexp) int {
	n := 1 + len(re.Rune)
	for _, sub := range re.Sub {
		n += instructions(sub)
	}
	if re.Op == syntax.OpRepeat {
		n *= max(re.Min, re.Max, 1)
	}
	return n
}
