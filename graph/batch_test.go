package graph_test

import (
	"errors"
	"iter"
	"reflect"
	"strings"
	"testing"

	"entente/graph"
	"entente/schema"
)

// A broken line does not part the claims of its document, of which loading would
// keep the last part alone.
func TestGroup(t *testing.T) {
	a, b := randomBatch("a.txt", 1, 3), randomBatch("b.txt", 2, 2)
	broken := errors.New("line 2: broken")
	got, errs := grouped(func(yield func(schema.Claim, error) bool) {
		_ = yield(a.Claims[0], nil) && yield(schema.Claim{}, broken) && yield(a.Claims[1], nil) && yield(a.Claims[2], nil) &&
			yield(b.Claims[0], nil) && yield(b.Claims[1], nil)
	})
	if !reflect.DeepEqual(got, []graph.Batch{a, b}) || len(errs) != 1 || !errors.Is(errs[0], broken) {
		t.Errorf("got %d batches, errors %v", len(got), errs)
	}
}

func TestGroupLeavesOutWhatStandsApart(t *testing.T) {
	a, b := randomBatch("a.txt", 1, 4), randomBatch("b.txt", 2, 2)
	got, errs := grouped(func(yield func(schema.Claim, error) bool) {
		_ = yield(a.Claims[0], nil) && yield(a.Claims[1], nil) && yield(b.Claims[0], nil) && yield(b.Claims[1], nil) &&
			yield(a.Claims[2], nil) && yield(a.Claims[3], nil)
	})
	a.Claims = a.Claims[:2]
	if !reflect.DeepEqual(got, []graph.Batch{a, b}) || len(errs) != 1 || !strings.Contains(errs[0].Error(), "sort the claims by document") {
		t.Errorf("got %d batches, errors %v", len(got), errs)
	}
}

func grouped(claims iter.Seq2[schema.Claim, error]) (batches []graph.Batch, errs []error) {
	for b, err := range graph.Group(claims) {
		if err != nil {
			errs = append(errs, err)
		} else {
			batches = append(batches, b)
		}
	}
	return batches, errs
}
