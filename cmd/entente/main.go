// Command entente reads texts about international affairs and builds a knowledge
// graph in which every edge leads back to the sentence that states it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// The exit codes of every command.
const (
	exitOK      = 0
	exitError   = 1
	exitUsage   = 2
	exitSkipped = 3 // all went well, but some input was passed over
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		stop() // a second Ctrl-C ends the program at once
	}()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRootCommand(in, out, errs)
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	if err != nil && !cmd.Runnable() {
		err = usageError{err} // an unknown command
	}
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errSkipped):
		return exitSkipped
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errs, "entente: stopped; what was stored is whole, and the same command completes it")
		return exitError
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "entente: %s\nsee '%s --help'\n", strings.TrimSpace(err.Error()), cmd.CommandPath())
		return exitUsage
	}
	fmt.Fprintf(errs, "entente: %v\n", err)
	return exitError
}

// errSkipped says that some input was passed over; what and why has been printed.
var errSkipped = errors.New("some input was skipped")

// usageError is a mistake in the command line.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }
