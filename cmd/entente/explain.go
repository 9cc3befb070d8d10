package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"entente/graph"
	"entente/graph/query"
)

func newExplainCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain CLAIM…",
		Short: "Show why a claim is in the graph",
		Long: `Show a claim with the sentence that states it, its document, its speakers, and
the rule that found it.`,
		Example: "  entente explain claim:28b83857f622fe1f5372",
		Args:    atLeastOne("claim"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runExplain(cmd, a, args) },
	}
	storeFlags(cmd.Flags())
	return cmd
}

func runExplain(cmd *cobra.Command, a *app, ids []string) error {
	store, _, err := a.openToRead(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	for i, id := range ids {
		claim, err := store.Claim(cmd.Context(), id)
		if errors.Is(err, graph.ErrNotFound) {
			return fmt.Errorf("no claim %q in the graph; questions and exports name claims as claim:…", id)
		}
		if err != nil {
			return err
		}
		if i > 0 {
			fmt.Fprintln(cmd.OutOrStdout())
		}
		if err := query.Explain(cmd.OutOrStdout(), &claim); err != nil {
			return err
		}
	}
	return nil
}
