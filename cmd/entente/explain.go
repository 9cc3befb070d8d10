package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"entente/graph/query"
)

func newExplainCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "explain CLAIM…",
		Short:   "Show why a claim is in the graph",
		Long:    "Show a claim with the sentence that states it, its document, its speakers, and the rule that found it.",
		Example: "  entente explain claim:2af1b3539c1251be5db1",
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
