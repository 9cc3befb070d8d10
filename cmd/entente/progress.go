package main

import (
	"io"
	"iter"

	"github.com/schollz/progressbar/v3"

	"entente/extract/source"
)

// progress shows on a terminal how far a run has come; elsewhere it is silent.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(w io.Writer) progress {
	if !isTerminal(w) {
		return progress{}
	}
	return progress{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("files"),
		progressbar.OptionClearOnFinish(),
	)}
}

// start says over what a run will go; its length is found only where it is shown.
func (p progress) start(files iter.Seq[source.File]) {
	if p.bar == nil {
		return
	}
	n := 0
	for range files {
		n++
	}
	p.bar.ChangeMax(n)
}

// step counts one input as done. A terminal that cannot be written to is no
// reason to stop.
func (p progress) step(name string) {
	if p.bar != nil {
		p.bar.Describe(shown(name))
		_ = p.bar.Add(1)
	}
}

func (p progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
