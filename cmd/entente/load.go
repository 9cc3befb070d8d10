package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"entente/graph"
	"entente/schema"
)

func newLoadCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "load [FILE…]",
		Short: "Load claims from JSON Lines into the graph",
		Long: `Load claims that entente extract printed into the graph; without a file, or for
-, from standard input. The claims of a document stand together, and replace what
the graph held of it. A line that holds no valid claim is skipped and named.`,
		Example: "  entente extract texts > claims.jsonl && entente load claims.jsonl",
		RunE:    func(cmd *cobra.Command, args []string) error { return runLoad(cmd, a, args) },
	}
	storeFlags(cmd.Flags())
	return cmd
}

func runLoad(cmd *cobra.Command, a *app, files []string) error {
	store, err := a.openToWrite(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	if len(files) == 0 {
		files = []string{"-"}
	}
	loader := loader{store: store}
	skipped := 0
	for _, name := range files {
		n, err := loadFile(cmd, &loader, name)
		if err != nil {
			return err
		}
		skipped += n
	}
	if err := loader.flush(cmd.Context()); err != nil {
		return err
	}
	r := loader.report
	fmt.Fprintf(cmd.OutOrStdout(), "%d claims of %d documents: %d new, %d changed, %d unchanged\n",
		r.Claims, r.Added+r.Changed+r.Unchanged, r.Added, r.Changed, r.Unchanged)
	if skipped > 0 {
		return errSkipped
	}
	return nil
}

// mostNamed is how many skipped lines of a file are named.
const mostNamed = 20

// loadFile loads one file and returns how many of its lines were skipped.
func loadFile(cmd *cobra.Command, l *loader, name string) (skipped int, err error) {
	in, err := openInput(cmd, name)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	for batch, err := range graph.Group(schema.ReadClaims(in)) {
		if err != nil {
			if skipped++; skipped <= mostNamed {
				fmt.Fprintf(cmd.ErrOrStderr(), "skipped %s: %v\n", shown(name), err)
			}
			continue
		}
		if err := l.add(cmd.Context(), batch); err != nil {
			return skipped, err
		}
	}
	if more := skipped - mostNamed; more > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "skipped %s: %d lines more\n", shown(name), more)
	}
	return skipped, nil
}
