package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"entente/graph"
	"entente/schema"
)

func newDeleteCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "delete DOC…",
		Short: "Remove documents and all that they gave from the graph",
		Long: `Remove documents from the graph, by the name they were read under or by their
identifier (document:…), with their sentences, claims and edges.`,
		Example: "  entente delete data/samples/camp-david.html",
		Args:    atLeastOne("document"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runDelete(cmd, a, args) },
	}
	storeFlags(cmd.Flags())
	return cmd
}

func runDelete(cmd *cobra.Command, a *app, names []string) error {
	store, err := a.openToWrite(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	for _, name := range names {
		report, err := store.DeleteDocument(cmd.Context(), name)
		if errors.Is(err, graph.ErrNotFound) {
			report, err = store.DeleteDocument(cmd.Context(), schema.DocumentID(name))
		}
		if errors.Is(err, graph.ErrNotFound) {
			return fmt.Errorf("no document %q in the graph; give the name that it was read under", name)
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(cmd.OutOrStdout(), "deleted %s: %d quads\n", name, report.QuadsRemoved)
	}
	return nil
}
