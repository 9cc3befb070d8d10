package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"

	"golang.org/x/sync/errgroup"

	"entente/extract/text"
)

// Input is a file to be read; Load gives its texts (several where it is a feed)
// when its turn comes.
type Input struct {
	Name string
	Load func(context.Context) ([]text.Source, error)
}

// Outcome is what became of one input: its readings, or the error for which it
// was passed over.
type Outcome struct {
	Input    string
	Readings []Reading
	Err      error
}

// Batch reads inputs with several workers and hands each outcome to emit, in the
// order of the inputs whatever the number of workers. An input that fails does not stop the others; an error of
// emit or the end of ctx does. No more than a few inputs a worker are held in
// memory at once.
func (p *Pipeline) Batch(ctx context.Context, inputs iter.Seq[Input], emit func(Outcome) error) error {
	workers := p.options.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	group, ctx := errgroup.WithContext(ctx)
	queue := make(chan chan Outcome, workers) // in the order of the inputs
	slots := make(chan struct{}, workers)
	group.Go(func() error {
		defer close(queue)
		for in := range inputs {
			done := make(chan Outcome, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return ctx.Err()
			}
			slots <- struct{}{}
			group.Go(func() error {
				defer func() { <-slots }()
				done <- p.outcome(ctx, in)
				return nil
			})
		}
		return nil
	})
	group.Go(func() error {
		for done := range queue {
			out := <-done
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := emit(out); err != nil {
				return err
			}
		}
		return nil
	})
	return group.Wait()
}

// outcome reads one input. A fault in the program itself costs that input alone.
func (p *Pipeline) outcome(ctx context.Context, in Input) (out Outcome) {
	out.Input = in.Name
	defer func() {
		if r := recover(); r != nil {
			out = Outcome{Input: in.Name, Err: fmt.Errorf("%s: internal error: %v\n%s", in.Name, r, debug.Stack())}
		}
	}()
	sources, err := in.Load(ctx)
	if err != nil {
		return Outcome{Input: in.Name, Err: err}
	}
	for _, src := range sources {
		reading, err := p.Read(ctx, src)
		if err != nil {
			return Outcome{Input: in.Name, Err: err}
		}
		out.Readings = append(out.Readings, reading)
	}
	return out
}
