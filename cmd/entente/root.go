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
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	// Not SetVersionTemplate: cobra would bring text/template, for which the linker
	// keeps every method of every type, 11 MB of them.
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().StringVar(&a.configFile, "config", "", "configuration `FILE` (default $ENTENTE_CONFIG)")
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
	for _, cmd := range root.Commands() {
		cmd.Args = mistakes(cmd.Args)
	}
	return root
}

// mistakes makes what a check of arguments finds a mistake in the command line.
func mistakes(check cobra.PositionalArgs) cobra.PositionalArgs {
	if check == nil {
		return nil
	}
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usagef("%s: %w", cmd.Name(), err)
		}
		return nil
	}
}

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// atLeastOne asks for arguments by name.
func atLeastOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return fmt.Errorf("name at least one %s", what)
		}
		return nil
	}
}

func noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("takes no argument, not %q", args[0])
	}
	return nil
}
