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
	lang, question, output, variables string
	list                              bool
}

func newQueryCommand(a *app) *cobra.Command {
	var o queryOptions
	cmd := &cobra.Command{
		Use:   "query [QUERY|-] or query --question NAME [PARAMETER=VALUE…]",
		Short: "Ask the graph, in Gizmo, in GraphQL or with a named question",
		Long: `Ask the graph a query in Gizmo or GraphQL (- reads it from standard input), or
one of the named questions, which --questions lists. Entities are given by name,
ISO 3166-1 code or identifier.

GraphQL is answered as entente serve does at /graphql, in JSON; the query
{ __schema { types { name description } } } shows what there is. --lang cayley
takes Cayley's own dialect of GraphQL, which knows no schema.`,
		Example: `  entente query 'g.V("<country:JPN>").out("<plover:ACCUSE>").all()'
  entente query --lang graphql '{ entity(name: "Japan") { claims { nodes { predicate object { name } } } } }'
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
	f.StringVar(&o.lang, "lang", "gizmo", "`LANGUAGE` of the query: gizmo, graphql or cayley")
	f.StringVar(&o.variables, "variables", "", "variables of a query in GraphQL, an object in `JSON`")
	f.StringVar(&o.question, "question", "", "ask the question of this `NAME`")
	f.BoolVar(&o.list, "questions", false, "list the named questions")
	f.StringVar(&o.output, "output", query.Text, "`FORM` of the answer: "+strings.Join(query.Formats(), ", "))
	f.Int("limit", 0, "`N` rows at most (default 1000)")
	sets(f, "limit", "query.limit")
	f.Duration("timeout", 0, "`TIME` after which to give up (default 10s)")
	sets(f, "timeout", "query.timeout")
	storeFlags(f)
	return cmd
}

func runQuery(cmd *cobra.Command, a *app, o queryOptions, args []string) error {
	if !slices.Contains(query.Formats(), o.output) {
		return usagef("--output %s: want one of %s", o.output, strings.Join(query.Formats(), ", "))
	}
	if o.variables != "" && (o.question != "" || o.lang != "graphql") {
		return usagef("query: --variables go with --lang graphql")
	}
	if o.question == "" && o.lang == "graphql" {
		return runGraphQL(cmd, a, o, args)
	}
	ask, err := newAsk(cmd.InOrStdin(), o, args)
	if err != nil {
		return err
	}
	store, engine, config, err := a.openEngine(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	table, err := ask(cmd.Context(), engine)
	if err != nil {
		return err
	}
	if err := table.Write(cmd.OutOrStdout(), o.output); err != nil {
		return err
	}
	if table.More {
		fmt.Fprintf(cmd.ErrOrStderr(), "these are the first %d rows; --limit raises the number\n", config.Query.Limit)
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
	text, err := queryText(in, args)
	if err != nil {
		return nil, err
	}
	switch o.lang {
	case "gizmo":
		return func(ctx context.Context, e *query.Engine) (*query.Table, error) { return e.Gizmo(ctx, text, nil) }, nil
	case "cayley":
		return func(ctx context.Context, e *query.Engine) (*query.Table, error) { return e.GraphQL(ctx, text) }, nil
	}
	return nil, usagef("--lang %s: want gizmo, graphql or cayley", o.lang)
}

// queryText is the query that the arguments give.
func queryText(in io.Reader, args []string) (string, error) {
	if len(args) != 1 {
		return "", usagef("query: want one query, - for standard input, or --question NAME")
	}
	text := args[0]
	if text == "-" {
		all, err := io.ReadAll(in)
		if err != nil {
			return "", fmt.Errorf("read the query: %w", err)
		}
		text = string(all)
	}
	if strings.TrimSpace(text) == "" {
		return "", usagef("query: the query is empty")
	}
	return text, nil
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
