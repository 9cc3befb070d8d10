package query

import (
	"errors"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja/file"
)

// idColumn is the column of the node that a path ends at.
const idColumn = "id"

// answer carries out a method that ends a path.
func (a *arguments) answer(s *steps) (value, error) {
	if s.morphism {
		return nil, a.fail("a morphism answers nothing by itself; follow it from g.V()")
	}
	limit := a.ev.out.limit
	if len(a.list) > 0 && (a.method == "getLimit" || a.method == "toArray") {
		n, err := a.number(0)
		if err != nil {
			return nil, err
		}
		limit = min(limit, n)
	} else if err := a.count(0, 0); err != nil {
		return nil, err
	}
	switch a.method {
	case "count":
		n, err := a.ev.count(s)
		return []quad.Value{quad.Int(n)}, err
	case "toValue":
		return a.ends(s, 1)
	case "tagValue":
		return a.ev.first(s)
	case "toArray":
		return a.ends(s, limit)
	}
	return done{}, a.ev.all(a.at, s, limit)
}

func (ev *evaluator) scan(s *steps) *iterator.Chain {
	it := iterator.Tag(s.path.BuildIteratorOn(ev.ctx, ev.qs), idColumn)
	return iterator.Iterate(ev.ctx, it).Paths(true)
}

var errEnough = errors.New("enough rows")

// all adds a row for each of at most limit results, with a column for each tag. It
// is called at a place in the text.
func (ev *evaluator) all(at file.Idx, s *steps, limit int) error {
	order := append([]string{idColumn}, ev.tags...)
	n := 0
	err := ev.scan(s).TagEach(func(tags map[string]refs.Ref) error {
		if err := ev.ctx.Err(); err != nil {
			return err
		}
		if n == limit || ev.out.full() {
			ev.out.table.More = ev.out.full()
			return errEnough
		}
		n++
		values, err := ev.values(tags)
		if err != nil {
			return err
		}
		return ev.add(at, order, values)
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return ev.ended(err)
}

// add adds a row to the answer.
func (ev *evaluator) add(at file.Idx, order []string, values result) error {
	size := cellValue * len(order)
	for _, v := range values {
		size += textSize(v)
	}
	ev.out.add(order, values)
	return ev.hold(at, size)
}

func (ev *evaluator) values(tags map[string]refs.Ref) (result, error) {
	values := make(result, len(tags))
	for name, ref := range tags {
		v, err := ev.qs.NameOf(ref)
		if err != nil {
			return nil, err
		}
		values[name] = v
	}
	return values, nil
}

// first is the first result, with its tags.
func (ev *evaluator) first(s *steps) (result, error) {
	var found result
	err := ev.scan(s).Limit(1).TagEach(func(tags map[string]refs.Ref) error {
		var err error
		found, err = ev.values(tags)
		return err
	})
	return found, ev.ended(err)
}

// ends lists the nodes that at most limit results end at.
func (a *arguments) ends(s *steps, limit int) ([]quad.Value, error) {
	var found []quad.Value
	err := a.ev.scan(s).Paths(false).Limit(limit).EachValue(a.ev.qs, func(v quad.Value) error {
		found = append(found, v)
		return a.ev.hold(a.at, listValue+textSize(v))
	})
	return found, a.ev.ended(err)
}

func (ev *evaluator) count(s *steps) (int64, error) {
	n, err := ev.scan(s).Count()
	return n, ev.ended(err)
}
