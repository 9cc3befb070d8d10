package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

const rootHelp = `Entente reads texts about international affairs and builds a knowledge graph in
which every edge leads back to the sentence that states it.

EXIT STATUS
  0  all went well
  1  an error
  2  a mistake in the command line
  3  some input was skipped; what and why was printed`

func newRootCommand(in io.Reader, out, errs io.Writer) *cobra.Command {
	a := &app{environ: os.Environ()}
	root := &cobra.Command{
		Use:           "entente",
		Short:         "Read texts about international affairs into a knowledge graph",
		Long:          rootHelp,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().StringVar(&a.configFile, "config", "", "configuration file (default $ENTENTE_CONFIG)")
	root.AddCommand(
		newAnnotateCommand(a),
		newBuildCommand(a),
		newExtractCommand(a),
		newQueryCommand(a),
		newExportCommand(a),
		newLoadCommand(a),
		newDeleteCommand(a),
		newExplainCommand(a),
		newScoreCommand(a),
		newServeCommand(a),
		newTokenCommand(),
		newVersionCommand(),
	)
	return root
}

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// atLeastOne asks for arguments by name.
func atLeastOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usagef("%s: name at least one %s", cmd.Name(), what)
		}
		return nil
	}
}
