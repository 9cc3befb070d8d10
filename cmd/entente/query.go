package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph/query"
)

type queryOptions struct {
	lang, question, output string
	list                   bool
}

func newQueryCommand(a *app) *cobra.Command {
	var o queryOptions
	cmd := &cobra.Command{
		Use:   "query [QUERY|-] or query --question NAME [PARAMETER=VALUE…]",
		Short: "Ask the graph, in Gizmo, in GraphQL or with a named question",
		Long: `Ask the graph a query in Gizmo or in Cayley's GraphQL dialect (- reads it from
standard input), or one of the named questions, which --questions lists. Entities
are given by name, ISO 3166-1 code or identifier.`,
		Example: `  entente query 'g.V("<country:JPN>").out("<plover:ACCUSE>").all()'
  entente query --lang graphql '{ nodes(id: <country:JPN>) { id, <rdfs:label> } }'
  entente query --question done-to entity=Ukraine
  entente query --questions`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.list {
				return listQuestions(cmd.OutOrStdout())
			}
			return runQuery(cmd, a, o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.lang, "lang", "gizmo", "gizmo or graphql")
	f.StringVar(&o.question, "question", "", "ask a named question")
	f.BoolVar(&o.list, "questions", false, "list the named questions")
	f.StringVar(&o.output, "output", query.Text, "form of the answer: "+strings.Join(query.Formats(), ", "))
	f.Int("limit", 0, "rows at most (default 1000)")
	sets(f, "limit", "query.limit")
	f.Duration("timeout", 0, "when to give up (default 10s)")
	sets(f, "timeout", "query.timeout")
	storeFlags(f)
	return cmd
}

func runQuery(cmd *cobra.Command, a *app, o queryOptions, args []string) error {
	if !slices.Contains(query.Formats(), o.output) {
		return usagef("--output %s: want one of %s", o.output, strings.Join(query.Formats(), ", "))
	}
	ask, err := newAsk(cmd.InOrStdin(), o, args)
	if err != nil {
		return err
	}
	store, config, err := a.openToRead(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	engine, err := query.New(store, config.Query)
	if err != nil {
		return err
	}
	table, err := ask(cmd.Context(), engine)
	if err != nil {
		return err
	}
	if err := table.Write(cmd.OutOrStdout(), o.output); err != nil {
		return err
	}
	if table.More {
		fmt.Fprintf(cmd.ErrOrStderr(), "there is more than %d rows; --limit raises the number\n", config.Query.Limit)
	}
	return nil
}

type ask func(context.Context, *query.Engine) (*query.Table, error)

// newAsk makes what the arguments say into something to ask an engine.
func newAsk(in io.Reader, o queryOptions, args []string) (ask, error) {
	if o.question != "" {
		arguments, err := pairs(args)
		if err != nil {
			return nil, err
		}
		return func(ctx context.Context, e *query.Engine) (*query.Table, error) {
			return e.Ask(ctx, o.question, arguments)
		}, nil
	}
	if len(args) != 1 {
		return nil, usagef("query: want one query, - for standard input, or --question NAME")
	}
	text := args[0]
	if text == "-" {
		raw, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text = string(raw)
	}
	switch o.lang {
	case "gizmo":
		return func(ctx context.Context, e *query.Engine) (*query.Table, error) { return e.Gizmo(ctx, text, nil) }, nil
	case "graphql":
		return func(ctx context.Context, e *query.Engine) (*query.Table, error) { return e.GraphQL(ctx, text) }, nil
	}
	return nil, usagef("--lang %s: want gizmo or graphql", o.lang)
}

func pairs(args []string) (map[string]string, error) {
	m := map[string]string{}
	for _, arg := range args {
		name, value, ok := strings.Cut(arg, "=")
		if !ok {
			return nil, usagef("%q: want PARAMETER=VALUE", arg)
		}
		m[name] = value
	}
	return m, nil
}

func listQuestions(w io.Writer) error {
	questions, err := query.Questions()
	if err != nil {
		return err
	}
	for i, q := range questions {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: %s\n  %s\n", q.Name, q.Title, q.About)
		for _, p := range q.Parameters {
			optional := ""
			if p.Optional {
				optional = ", optional"
			}
			fmt.Fprintf(w, "  %s=… %s (%s%s)\n", p.Name, p.About, p.Type, optional)
		}
	}
	return nil
}
