package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// app is what the commands share.
type app struct{}

func newRootCommand(in io.Reader, out, errs io.Writer) *cobra.Command {
	a := &app{}
	root := &cobra.Command{
		Use:   "entente",
		Short: "Read texts about international affairs into a knowledge graph",
		Long: `Entente reads texts about international affairs and builds a knowledge graph in
which every edge leads back to the sentence that states it.

EXIT STATUS
  0  all went well
  1  an error
  2  a mistake in the command line
  3  some input was skipped; what and why was printed`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		newExtractCommand(a),
		newScoreCommand(a),
		newVersionCommand(),
	)
	return root
}

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}
