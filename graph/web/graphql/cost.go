package graphql

import (
	"entente/graph"
	"entente/graph/web/graphql/generated"
	"entente/graph/web/graphql/model"
	"entente/schema"
)

// What a field costs beyond its own fields, each of which costs 1.
const (
	lookUp = 5   // something by its name
	scan   = 100 // reading the claims of an entity, or searching
)

// costs says what fields cost that read the graph: themselves, and what is asked
// of each member of a list as often as the list may have members.
func costs() generated.ComplexityRoot {
	var c generated.ComplexityRoot
	c.Query.Claim = func(child int, _ string) int { return lookUp + child }
	c.Query.Evidence = func(child int, _ string) int { return lookUp + child }
	c.Query.Entity = func(child int, _ string) int { return lookUp + child }
	c.Query.Treaty = func(child int, _ string) int { return lookUp + child }
	c.Query.Document = func(child int, _ string) int { return lookUp + child }
	c.Query.Claims = func(child int, _ *graph.Filter, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Entities = func(child int, _ schema.EntityType, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Query.Treaties = func(child int, first *int, _ *string, last *int, _ *string) int { return pageCost(child, first, last) }
	c.Query.Documents = func(child int, first *int, _ *string, last *int, _ *string) int { return pageCost(child, first, last) }
	c.Query.Search = func(child int, _ string, first *int) int { return listCost(child, first) }
	// A way has up to four steps, and to find it takes as long as many scans.
	c.Query.Paths = func(child int, _, _ string, first *int) int { return 10*scan + listCost(4*child, first) }
	c.Query.Ask = func(child int, _ string, _ []model.Argument) int { return 10*scan + child }
	c.Entity.Claims = func(child int, _ *graph.Filter, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Document.Claims = func(child int, _ *graph.Filter, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	c.Treaty.Clauses = func(child int, _ []schema.ClauseType, first *int, _ *string, last *int, _ *string) int {
		return pageCost(child, first, last)
	}
	// It stands once in a connection, but counts as one of its members does.
	c.ClaimConnection.TotalCount = func(int) int { return 2 * lookUp }
	c.Treaty.Parties = func(child int) int { return listCost(child, nil) }
	return c
}

// pageCost is the cost of a page of a list, which is read whole for the last members.
func pageCost(child int, first, last *int) int {
	if last == nil {
		return listCost(child, first)
	}
	return 10*scan + listCost(child, last)
}

// listCost is the cost of a list of at most first members. Beyond any limit it
// stops growing, so that lists in lists do not overflow.
func listCost(child int, first *int) int {
	n := defaultFirst
	if first != nil {
		n = max(0, min(*first, maxFirst))
	}
	return scan + n*min(child, 1<<40)
}
