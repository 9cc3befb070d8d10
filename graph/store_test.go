package graph_test

import (
	"context"
	"errors"
	"iter"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"entente/graph"
	"entente/graph/quads"
	"entente/schema"
)

// forEachBackend runs a test on an empty store of each back end.
func forEachBackend(t *testing.T, test func(t *testing.T, s *graph.Store)) {
	t.Helper()
	open := func(t *testing.T, o graph.Options) {
		s, err := graph.Open(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}()
		test(t, s)
	}
	t.Run(graph.Bolt, func(t *testing.T) { open(t, graph.Options{Backend: graph.Bolt, Path: t.TempDir()}) })
	t.Run(graph.Memory, func(t *testing.T) { open(t, graph.Options{Backend: graph.Memory}) })
	t.Run(graph.Postgres, func(t *testing.T) { open(t, graph.Options{Backend: graph.Postgres, URL: emptyDatabase(t)}) })
}

func load(t testing.TB, s *graph.Store, batches ...graph.Batch) graph.Report {
	t.Helper()
	r, err := s.Load(context.Background(), batches...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// contents lists every quad in the store.
func contents(t testing.TB, s *graph.Store) []quad.Quad {
	t.Helper()
	qs := s.Quads()
	r := cayley.NewResultReader(qs, qs.QuadsAllIterator().Iterate())
	defer r.Close()
	all, err := quad.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	n := len(all)
	if all = quads.Sort(all); len(all) != n {
		t.Errorf("%d duplicate quads", n-len(all))
	}
	return all
}

// want is what a store that holds just these batches contains.
func want(batches ...graph.Batch) []quad.Quad {
	var all []quad.Quad
	for _, b := range batches {
		all = append(all, quads.Encode(b.Claims, []schema.Document{b.Document})...)
	}
	return quads.Sort(all)
}

func same(t *testing.T, got, want []quad.Quad) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for _, q := range want {
		if !slices.Contains(got, q) {
			t.Errorf("missing %v", q)
		}
	}
	for _, q := range got {
		if !slices.Contains(want, q) {
			t.Errorf("left over %v", q)
		}
	}
}

func TestLoadingTwiceChangesNothing(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		a, b := randomBatch("a.txt", 1, 60), randomBatch("b.txt", 2, 40)
		if r := load(t, s, a, b); r.Added != 2 || r.Claims != 100 || r.QuadsAdded != len(want(a, b)) {
			t.Errorf("report %+v", r)
		}
		same(t, contents(t, s), want(a, b))
		if r := load(t, s, a, b); r != (graph.Report{Unchanged: 2}) {
			t.Errorf("report %+v", r)
		}
		same(t, contents(t, s), want(a, b))
	})
}

func TestLoadingAChangedDocumentReplacesIt(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		a, b := randomBatch("a.txt", 1, 60), randomBatch("b.txt", 2, 40)
		load(t, s, a, b)
		for seed := range uint64(4) {
			b = randomBatch("b.txt", 10+seed, 10+int(seed)*20)
			if r := load(t, s, b); r.Changed != 1 {
				t.Errorf("report %+v", r)
			}
			same(t, contents(t, s), want(a, b))
		}
		empty := graph.Batch{Document: b.Document}
		load(t, s, empty)
		same(t, contents(t, s), want(a, empty))
	})
}

func TestTheSameDocumentTwiceInOneLoad(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		last := randomBatch("a.txt", 2, 20)
		load(t, s, randomBatch("a.txt", 1, 20), last)
		same(t, contents(t, s), want(last))
	})
}

func TestDeletingADocumentRemovesExactlyWhatItGave(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		a, b, c := randomBatch("a.txt", 1, 60), randomBatch("b.txt", 2, 60), randomBatch("c.txt", 3, 60)
		load(t, s, a, b, c)
		for _, step := range []struct {
			delete graph.Batch
			left   []graph.Batch
		}{{b, []graph.Batch{a, c}}, {a, []graph.Batch{c}}, {c, nil}} {
			if r, err := s.DeleteDocument(context.Background(), step.delete.Document.ID); err != nil || r.Deleted != 1 {
				t.Fatalf("%+v %v", r, err)
			}
			same(t, contents(t, s), want(step.left...))
		}
		load(t, s, b)
		same(t, contents(t, s), want(b))
		if _, err := s.DeleteDocument(context.Background(), "document:none"); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}

func TestClaimsComeBackAsTheyWereLoaded(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		a, b := randomBatch("a.txt", 1, 50), randomBatch("b.txt", 2, 50)
		load(t, s, b, a)
		all := append(slices.Clone(a.Claims), b.Claims...)
		slices.SortFunc(all, quads.CompareClaims)
		for _, f := range []graph.Filter{
			{},
			{Documents: []string{"document:b-txt", "document:btxt"}},
			{Kinds: []schema.Kind{schema.Clause, schema.Concern}},
			{Entities: []string{all[0].Subject.ID, all[1].Object.ID}},
			{Speakers: []string{"Country 3"}, MinConfidence: 0.2},
			{From: "2010", To: "2015-03"},
			{Codes: []schema.EventType{schema.Accuse, schema.Support}, Modalities: []schema.Modality{schema.Actual}},
			{Entities: []string{all[2].Subject.ID}, Kinds: []schema.Kind{schema.Action}, Speakers: []string{"Country 4", "country:DAZ"}},
			{Speakers: []string{"nobody"}},
			{Documents: []string{a.Document.ID}, Codes: []schema.EventType{schema.Agree}},
		} {
			var got, expected []schema.Claim
			for c, err := range s.Claims(ctx, f) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, c)
			}
			for _, c := range all {
				if f.Match(&c) {
					expected = append(expected, c)
				}
			}
			if !reflect.DeepEqual(got, expected) {
				t.Errorf("%+v: %d claims, want %d", f, len(got), len(expected))
			}
		}
		got, err := s.Claim(ctx, all[7].ID)
		if err != nil || !reflect.DeepEqual(got, all[7]) {
			t.Errorf("got %+v %v, want %+v", got, err, all[7])
		}
		if _, err := s.Claim(ctx, "claim:none"); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}

func TestDocumentsEntitiesAndCounts(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		a, b := randomBatch("a.txt", 1, 30), randomBatch("b.txt", 2, 30)
		load(t, s, a, b)
		docs, err := s.Documents(ctx)
		if err != nil || !slices.Equal(docs, []schema.Document{a.Document, b.Document}) {
			t.Errorf("%+v %v", docs, err)
		}
		if d, err := s.Document(ctx, b.Document.ID); err != nil || d != b.Document {
			t.Errorf("%+v %v", d, err)
		}
		if _, err := s.Document(ctx, "document:none"); !errors.Is(err, graph.ErrNotFound) {
			t.Error(err)
		}
		st, err := s.Stats(ctx)
		total := 0
		for _, n := range st.Claims {
			total += n
		}
		if err != nil || st.Documents != 2 || total != 60 || st.Entities[schema.Country] == 0 || st.Quads != len(want(a, b)) {
			t.Errorf("%+v %v", st, err)
		}
		country := a.Claims[0].Subject
		for _, c := range a.Claims {
			if c.Subject.Type == schema.Country {
				country = c.Subject
			}
		}
		country.Text = ""
		for _, name := range []string{country.Name, country.ISO3, strings.ToLower(country.ISO3)} {
			if found, err := s.EntitiesNamed(ctx, name); err != nil || !slices.Equal(found, []schema.Argument{country}) {
				t.Errorf("%s: %+v %v", name, found, err)
			}
		}
	})
}

// wantStats counts what a list of quads says.
func wantStats(all []quad.Quad) graph.Stats {
	members := make(map[quad.Value]int)
	for _, q := range all {
		if q.Predicate == quads.Type {
			members[q.Object]++
		}
	}
	st := graph.Stats{
		Documents: members[quads.Document], Sentences: members[quads.Sentence], Quads: len(all),
		Claims: make(map[schema.Kind]int), Entities: make(map[schema.EntityType]int),
	}
	for _, k := range schema.Kinds() {
		st.Claims[k] = members[quads.Class(k)]
	}
	for _, t := range schema.EntityTypes() {
		st.Entities[t] = members[quads.EntityClass(t)]
	}
	return st
}

func TestStatsAreRightAfterEveryWrite(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		check := func(batches ...graph.Batch) {
			t.Helper()
			for range 2 {
				st, err := s.Stats(ctx)
				if err != nil {
					t.Fatal(err)
				}
				if want := wantStats(want(batches...)); !reflect.DeepEqual(st, want) {
					t.Errorf("got  %+v\nwant %+v", st, want)
				}
				st.Claims[schema.Action] = -1 // what is returned is the caller's
			}
		}
		a, b, changed := randomBatch("a.txt", 1, 40), randomBatch("b.txt", 2, 40), randomBatch("b.txt", 3, 20)
		check()
		load(t, s, a)
		check(a)
		load(t, s, b)
		check(a, b)
		load(t, s, changed)
		check(a, changed)
		for range 3 { // the same quads come and go
			load(t, s, b)
			load(t, s, changed)
		}
		check(a, changed)
		if _, err := s.DeleteDocument(ctx, a.Document.ID); err != nil {
			t.Fatal(err)
		}
		check(changed)
		load(t, s, a)
		check(a, changed)
		if got := len(slices.Collect(claimsOf(t, s, graph.Filter{}))); got != 60 {
			t.Errorf("%d claims, want 60", got)
		}
	})
}

// claimsOf are the claims that pass f.
func claimsOf(t *testing.T, s *graph.Store, f graph.Filter) iter.Seq[schema.Claim] {
	return func(yield func(schema.Claim) bool) {
		for c, err := range s.Claims(context.Background(), f) {
			if err != nil {
				t.Fatal(err)
			}
			if !yield(c) {
				return
			}
		}
	}
}

func TestReadersBesideAWriter(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		ctx, cancel := context.WithCancel(context.Background())
		load(t, s, randomBatch("a.txt", 1, 30))
		var readers sync.WaitGroup
		for range 4 {
			readers.Go(func() {
				for ctx.Err() == nil {
					if _, err := s.Stats(ctx); err != nil && ctx.Err() == nil {
						t.Error(err)
					}
				}
			})
		}
		for seed := range uint64(5) {
			load(t, s, randomBatch("b.txt", seed, 30))
		}
		cancel()
		readers.Wait()
	})
}

func TestReadersOfADocumentThatIsReplaced(t *testing.T) {
	forEachBackend(t, func(t *testing.T, s *graph.Store) {
		ctx, cancel := context.WithCancel(context.Background())
		a := randomBatch("a.txt", 1, 30)
		load(t, s, a, randomBatch("b.txt", 0, 30))
		actions := graph.Filter{Kinds: []schema.Kind{schema.Action}}
		read := func(f graph.Filter) {
			total, stay, want := 0, 0, 0
			for c, err := range s.Claims(ctx, f) {
				if err != nil && ctx.Err() == nil {
					t.Error(err)
				}
				total++
				if c.Document.ID == a.Document.ID {
					stay++
				}
			}
			for i := range a.Claims {
				if f.Match(&a.Claims[i]) {
					want++
				}
			}
			if ctx.Err() == nil && (stay != want || len(f.Kinds) == 0 && total != 60) {
				t.Errorf("%d claims, %d of the document that stays, want %d there", total, stay, want)
			}
		}
		var readers sync.WaitGroup
		for range 4 {
			readers.Go(func() {
				for ctx.Err() == nil {
					read(graph.Filter{})
					read(actions)
				}
			})
		}
		for seed := range uint64(5) {
			load(t, s, randomBatch("b.txt", seed, 30))
		}
		cancel()
		readers.Wait()
	})
}

func TestInvalidBatchesAreRefused(t *testing.T) {
	s, err := graph.Open(context.Background(), graph.Options{Backend: graph.Memory})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for want, change := range map[string]func(*graph.Batch){
		"another sentence": func(b *graph.Batch) { b.Claims[1].Start, b.Claims[1].End = b.Claims[0].Start, 1e9 },
		"other things":     func(b *graph.Batch) { b.Claims[1].Document.Hash = "else" },
		"kind":             func(b *graph.Batch) { b.Claims[1].Kind = "rumour" },
		"id":               func(b *graph.Batch) { b.Document.ID = "a" },
	} {
		b := randomBatch("a.txt", 1, 3)
		change(&b)
		if _, err := s.Load(context.Background(), b); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if all := contents(t, s); len(all) != 0 {
		t.Errorf("%d quads were kept", len(all))
	}
}

func TestReopening(t *testing.T) {
	ctx := context.Background()
	o := graph.Options{Backend: graph.Bolt, Path: t.TempDir() + "/deep/store"}
	if _, err := graph.Open(ctx, graph.Options{Backend: graph.Bolt, Path: o.Path, ReadOnly: true}); err == nil {
		t.Error("a store that is not there opened read-only")
	}
	s, err := graph.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	a := randomBatch("a.txt", 1, 30)
	load(t, s, a)
	if _, err := graph.Open(ctx, o); err == nil || !strings.Contains(err.Error(), "another program") {
		t.Errorf("opened twice: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	o.ReadOnly = true
	one, err := graph.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	defer one.Close()
	two, err := graph.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()
	same(t, contents(t, two), want(a))
	if _, err := two.Load(ctx, a); err == nil || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("got %v", err)
	}
}

func TestBackendsThatLoseDataAreRefused(t *testing.T) {
	for backend, want := range map[string]string{
		"sqlite": "loses quads", "bolt": "race detector", "leveldb": "slows down", "memstore": "crashes", "mysql": "not been tested", "foo": "want bbolt",
	} {
		_, err := graph.Open(context.Background(), graph.Options{Backend: backend})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", backend, err)
		}
	}
}

func TestGarbageIsNoStore(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/graph.bolt", []byte(strings.Repeat("garbage ", 4096)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := graph.Open(context.Background(), graph.Options{Backend: graph.Bolt, Path: dir}); err == nil {
		t.Error("garbage opened")
	}
}
