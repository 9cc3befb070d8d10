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
		Long: `Serve the graph over HTTP: claims as pages and tables, entities, treaties,
documents, evidence, named questions, Gizmo, GraphQL and exports, described by
/openapi.json. /graphiql/ is a page to write GraphQL on. With a token that may
write, claims and texts are taken, too.

It listens on loopback unless told otherwise, and beyond loopback only with
tokens (see entente token). The store is opened for writing where a token allows
it, else for reading alone. Ctrl-C lets the requests under way finish.`,
		Example: `  entente serve --listen 127.0.0.1:8080
  curl 'http://127.0.0.1:8080/v1/claims?kind=concern&format=csv'
  curl -H "Authorization: Bearer $TOKEN" --data-binary @report.html 'http://127.0.0.1:8080/v1/documents?name=report.html'`,
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
	server, err := web.New(store, engine, newTexts(config), config.Web, log)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	return errors.Join(server.Run(cmd.Context()), store.Close())
}
