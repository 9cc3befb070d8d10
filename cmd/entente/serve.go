package main

import (
	"errors"
	"log/slog"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph"
	"entente/graph/query"
	"entente/graph/web"
)

func newServeCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer questions and exports over HTTP",
		Long: `Serve the graph over HTTP: claims, entities, documents, named questions, Gizmo,
GraphQL and exports, described by /openapi.json. /graphiql/ is a page to write
GraphQL on.

It listens on loopback unless told otherwise, and beyond loopback only with
tokens (see entente token). The store is opened for writing where a token allows
it, else for reading alone. Ctrl-C lets the requests under way finish.`,
		Example: "  entente serve --listen 127.0.0.1:8080\n" +
			"  curl 'http://127.0.0.1:8080/v1/claims?kind=concern'",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runServe(cmd, a) },
	}
	cmd.Flags().String("listen", "", "address (default 127.0.0.1:8080)")
	sets(cmd.Flags(), "listen", "web.listen")
	storeFlags(cmd.Flags())
	return cmd
}

func runServe(cmd *cobra.Command, a *app) error {
	config, err := a.config(cmd)
	if err != nil {
		return err
	}
	config.Store.ReadOnly = !slices.ContainsFunc(config.Web.Tokens, func(t string) bool {
		return !strings.HasPrefix(t, "read:")
	})
	store, err := graph.Open(cmd.Context(), config.Store)
	if err != nil {
		return err
	}
	engine, err := query.New(store, config.Query)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	log := slog.New(slog.NewJSONHandler(cmd.ErrOrStderr(), nil))
	server, err := web.New(store, engine, config.Web, log)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	return errors.Join(server.Run(cmd.Context()), store.Close())
}
