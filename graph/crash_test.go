package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"entente/graph"
)

// crashBatches are the documents of the crash test: what is loaded first, and as
// changed since.
func crashBatches(changed bool) []graph.Batch {
	batches := make([]graph.Batch, 12)
	for i := range batches {
		seed := uint64(i)
		if changed && i%2 == 0 {
			seed += 100
		}
		batches[i] = randomBatch(fmt.Sprintf("doc-%d.txt", i), seed, 30)
	}
	return batches
}

// TestMain lets the test binary be the program that is killed: it loads the
// documents one by one.
func TestMain(m *testing.M) {
	dir := os.Getenv("ENTENTE_TEST_CRASH")
	if dir == "" {
		os.Exit(m.Run())
	}
	s, err := graph.Open(context.Background(), graph.Options{Backend: graph.Bolt, Path: dir, Wait: 10 * time.Second})
	if err != nil {
		panic(err)
	}
	for _, b := range append(crashBatches(false), crashBatches(true)...) {
		if _, err := s.Load(context.Background(), b); err != nil {
			panic(err)
		}
	}
	if err := s.Close(); err != nil {
		panic(err)
	}
}

// TestKilledWhileLoading kills a load at random moments: the store opens, each
// document is there whole, in one of its two states, or not at all, and the next
// load completes it.
func TestKilledWhileLoading(t *testing.T) {
	rounds := 6
	if os.Getenv("ENTENTE_TEST_LARGE") != "" {
		rounds = 50
	}
	whole := loadTime(t)
	for round := range rounds {
		dir := t.TempDir()
		c := loader(dir)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.Int64N(int64(whole))))
		_ = c.Process.Kill() // it may have ended by itself
		_ = c.Wait()
		checkWhole(t, round, dir)
	}
}

func loader(dir string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "ENTENTE_TEST_CRASH="+dir)
	return c
}

// loadTime is how long the whole load takes.
func loadTime(t *testing.T) time.Duration {
	t.Helper()
	start := time.Now()
	if out, err := loader(t.TempDir()).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return time.Since(start)
}

func checkWhole(t *testing.T, round int, dir string) {
	t.Helper()
	ctx := context.Background()
	s := open(t, graph.Options{Backend: graph.Bolt, Path: dir, Wait: 10 * time.Second})
	states := [][]graph.Batch{crashBatches(false), crashBatches(true)}
	var held []graph.Batch
	for i := range states[0] {
		for _, state := range states {
			c, err := s.Claim(ctx, state[i].Claims[0].ID)
			if err == nil && c.Document == state[i].Document {
				held = append(held, state[i])
				break
			}
		}
	}
	t.Logf("round %d: %d documents", round, len(held))
	same(t, contents(t, s), want(held...))
	load(t, s, states[1]...)
	same(t, contents(t, s), want(states[1]...))
}
