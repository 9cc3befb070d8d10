package query

import (
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
)

// maxDepth bounds followRecursive.
const maxDepth = 50

// step carries out a method of a path: the next step, or an answer.
func (a *arguments) step(s *steps) (value, error) {
	switch a.method {
	case "out", "in", "both":
		return a.traverse(s)
	case "has", "hasR":
		return a.has(s)
	case "save", "saveR", "saveOpt", "saveOptR":
		return a.save(s)
	case "follow", "followR", "followRecursive":
		return a.follow(s)
	case "and", "intersect", "or", "union", "except", "difference":
		return a.combine(s)
	case "tag", "as", "back", "saveInPredicates", "saveOutPredicates":
		return a.tag(s)
	case "is", "filter", "labelContext":
		return a.restrict(s)
	case "unique", "labels", "inPredicates", "outPredicates", "order", "limit", "skip":
		return a.arrange(s)
	case "all", "getLimit", "toArray", "toValue", "tagValue", "count":
		return a.answer(s)
	}
	return nil, a.fail("a path has no such method")
}

func (a *arguments) traverse(s *steps) (value, error) {
	via, err := a.via(0)
	if err != nil {
		return nil, err
	}
	tags, err := a.names(1)
	if err != nil {
		return nil, err
	}
	switch a.method {
	case "out":
		return next(s.path.OutWithTags(tags, via...), s, false), nil
	case "in":
		return next(s.path.InWithTags(tags, via...), s, false), nil
	}
	both := next(s.path.BothWithTags(tags, via...), s, false)
	both.size, both.copies = 2*s.size+2, 2*s.copies
	return both, nil
}

// next is the path after s, which one more step makes.
func next(p *path.Path, s *steps, bounded bool) *steps {
	return &steps{path: p, morphism: s.morphism, bounded: bounded, size: s.size + 1, copies: s.copies}
}

// with is s with another path in its plan.
func (s *steps) with(other *steps) *steps {
	s.size += other.size
	return s
}

// after is s, which follows other from where before ends.
func (s *steps) after(before, other *steps) *steps {
	s.size = other.size + other.copies*before.size
	s.copies = other.copies * before.copies
	return s
}

func (a *arguments) has(s *steps) (value, error) {
	if len(a.list) == 0 {
		return nil, a.fail("want a predicate")
	}
	via, err := a.oneVia(0)
	if err != nil {
		return nil, err
	}
	reverse := a.method == "hasR"
	if filters, err := a.filters(1); err == nil && len(filters) > 0 {
		return next(s.path.HasFilter(via, reverse, filters...), s, s.bounded), nil
	}
	nodes, err := a.values(1)
	if err != nil {
		return nil, err
	}
	if reverse {
		return next(s.path.HasReverse(via, nodes...), s, s.bounded), nil
	}
	return next(s.path.Has(via, nodes...), s, s.bounded), nil
}

// oneVia is argument i as one predicate or path; nil is any predicate.
func (a *arguments) oneVia(i int) (any, error) {
	via, err := a.via(i)
	if err != nil || len(via) == 0 {
		return nil, err
	}
	if len(via) > 1 {
		return nil, a.fail("argument %d: want one predicate", i+1)
	}
	return via[0], nil
}

func (a *arguments) save(s *steps) (value, error) {
	if err := a.count(1, 2); err != nil {
		return nil, err
	}
	via, err := a.oneVia(0)
	if err != nil {
		return nil, err
	}
	var tag string
	if len(a.list) == 2 {
		names, err := a.names(1)
		if err != nil {
			return nil, err
		}
		if len(names) != 1 {
			return nil, a.fail("argument 2: want the name of a tag")
		}
		tag = names[0]
	} else {
		// Without a name the column is called as the predicate.
		predicate, ok := via.(quad.Value)
		if !ok {
			return nil, a.fail("want the name of a tag")
		}
		tag = quad.StringOf(predicate)
		if err := a.tagged(tag); err != nil {
			return nil, err
		}
	}
	switch a.method {
	case "save":
		return next(s.path.Save(via, tag), s, false), nil
	case "saveR":
		return next(s.path.SaveReverse(via, tag), s, false), nil
	case "saveOpt":
		return next(s.path.SaveOptional(via, tag), s, false), nil
	}
	return next(s.path.SaveOptionalReverse(via, tag), s, false), nil
}

func (a *arguments) follow(s *steps) (value, error) {
	if len(a.list) == 0 {
		return nil, a.fail("want a path")
	}
	if a.method == "followRecursive" {
		return a.recursive(s)
	}
	p, err := a.path(0)
	if err != nil {
		return nil, err
	}
	if a.method == "followR" {
		return next(s.path.FollowReverse(p.path), s, false).after(s, p), a.count(1, 1)
	}
	return next(s.path.Follow(p.path), s, false).after(s, p), a.count(1, 1)
}

// recursive is followRecursive(via, depth?, tags…).
func (a *arguments) recursive(s *steps) (value, error) {
	via, err := a.oneVia(0)
	if err != nil {
		return nil, err
	}
	if via == nil {
		return nil, a.fail("want a predicate or a path")
	}
	depth, tags := maxDepth, 1
	if len(a.list) > 1 {
		if n, err := a.number(1); err == nil {
			depth, tags = min(max(n, 1), maxDepth), 2
		}
	}
	names, err := a.names(tags)
	if err != nil {
		return nil, err
	}
	each, ok := via.(*path.Path)
	if !ok {
		each = path.StartMorphism().Out(via)
	}
	// It keeps the nodes it begins at, and those that each round reaches.
	each = a.unique(each).Filters(a.kept())
	return next(s.path.Filters(a.kept()).FollowRecursive(each, depth, names), s, true), nil
}

func (a *arguments) combine(s *steps) (value, error) {
	if err := a.count(1, 1); err != nil {
		return nil, err
	}
	p, err := a.path(0)
	if err != nil {
		return nil, err
	}
	switch a.method {
	case "and", "intersect":
		return next(s.path.And(p.path), s, false).with(p), nil
	case "or", "union":
		return next(s.path.Or(p.path), s, false).with(p), nil
	}
	// Of what is left out Cayley keeps the first thousand.
	return next(s.path.Except(p.path.Filters(a.kept())), s, s.bounded).with(p), nil
}

func (a *arguments) tag(s *steps) (value, error) {
	if a.method == "back" {
		names, err := a.values(0)
		if err != nil || len(names) != 1 {
			return nil, a.fail("want the name of a tag")
		}
		tag, ok := names[0].(quad.String)
		if !ok {
			return nil, a.fail("want the name of a tag")
		}
		// What comes after the tag is planned forwards and backwards.
		back := next(s.path.Clone().Back(string(tag)), s, false)
		back.size, back.copies = 2*s.size, 2*s.copies
		return back, nil
	}
	names, err := a.names(0)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, a.fail("want the name of a tag")
	}
	switch a.method {
	case "saveInPredicates":
		return next(s.path.SavePredicates(true, names[0]), s, false), a.count(1, 1)
	case "saveOutPredicates":
		return next(s.path.SavePredicates(false, names[0]), s, false), a.count(1, 1)
	}
	return next(s.path.Tag(names...), s, s.bounded), nil
}

func (a *arguments) restrict(s *steps) (value, error) {
	switch a.method {
	case "is":
		nodes, err := a.values(0)
		return next(s.path.Is(nodes...), s, s.bounded), err
	case "labelContext":
		via, err := a.via(0)
		if err != nil {
			return nil, err
		}
		tags, err := a.names(1)
		return next(s.path.LabelContextWithTags(tags, via...), s, s.bounded), err
	}
	filters, err := a.filters(0)
	if err != nil {
		return nil, err
	}
	if len(filters) == 0 {
		return nil, a.fail("want lt, lte, gt, gte, like or regex")
	}
	return next(s.path.Filters(filters...), s, s.bounded), nil
}

func (a *arguments) arrange(s *steps) (value, error) {
	if a.method == "limit" || a.method == "skip" {
		if err := a.count(1, 1); err != nil {
			return nil, err
		}
		n, err := a.number(0)
		if err != nil {
			return nil, err
		}
		if a.method == "skip" {
			return next(s.path.Clone().Skip(int64(n)), s, s.bounded), nil
		}
		return next(s.path.Clone().Limit(int64(n)), s, n <= maxLimit), nil
	}
	if err := a.count(0, 0); err != nil {
		return nil, err
	}
	switch a.method {
	case "unique":
		return next(a.unique(s.path), s, true), nil
	case "labels":
		return next(s.path.Labels(), s, true), nil
	case "inPredicates":
		return next(s.path.InPredicates(), s, true), nil
	case "outPredicates":
		return next(s.path.OutPredicates(), s, true), nil
	}
	// Sorting holds all results in memory, and paths can be without number.
	if !s.bounded {
		return nil, a.fail("sort after unique() or limit(n)")
	}
	// Going back() turns the path around, so what is kept is counted on both sides.
	return next(s.path.Filters(a.kept()).Order().Filters(a.kept()), s, true), nil
}
