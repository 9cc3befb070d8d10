package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"

	"golang.org/x/sync/errgroup"

	"entente/extract/source"
)

// Outcome is what became of one file: its readings, or the error for which it
// was passed over.
type Outcome struct {
	File     string
	Readings []Reading
	Err      error
}

// Batch reads files with several workers and hands each outcome to emit, in the
// order of the files whatever the number of workers. A file that fails does not
// stop the others; an error of emit or the end of ctx does. No more than a few
// files a worker are held in memory at once.
func (p *Pipeline) Batch(ctx context.Context, files iter.Seq[source.File], emit func(Outcome) error) error {
	workers := p.options.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	group, ctx := errgroup.WithContext(ctx)
	queue := make(chan chan Outcome, workers) // in the order of the files
	slots := make(chan struct{}, workers)
	group.Go(func() error {
		defer close(queue)
		for file := range files {
			done := make(chan Outcome, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return ctx.Err()
			}
			slots <- struct{}{}
			group.Go(func() error {
				defer func() { <-slots }()
				done <- p.outcome(ctx, file)
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

// outcome reads one file. A fault in the program itself costs that file alone.
func (p *Pipeline) outcome(ctx context.Context, file source.File) (out Outcome) {
	out.File = file.Name
	defer func() {
		if r := recover(); r != nil {
			out = Outcome{File: file.Name, Err: fmt.Errorf("%s: internal error: %v\n%s", file.Name, r, debug.Stack())}
		}
	}()
	sources, err := file.Load(ctx)
	if err != nil {
		return Outcome{File: file.Name, Err: err}
	}
	for _, src := range sources {
		reading, err := p.Read(ctx, src)
		if err != nil {
			return Outcome{File: file.Name, Err: err}
		}
		out.Readings = append(out.Readings, reading)
	}
	return out
}
