package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"entente/graph/web/graphql"
)

// runGraphQL prints the answer to a query in GraphQL. It is an error if the answer
// tells of one.
func runGraphQL(cmd *cobra.Command, a *app, o queryOptions, args []string) error {
	text, err := queryText(cmd.InOrStdin(), args)
	if err != nil {
		return err
	}
	request := graphql.Request{Query: text}
	if o.variables != "" {
		if err := json.Unmarshal([]byte(o.variables), &request.Variables); err != nil {
			return usagef("--variables: want an object in JSON: %v", err)
		}
	}
	store, engine, config, err := a.openEngine(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	api, err := graphql.New(store, engine, config.Web.GraphQL)
	if err != nil {
		return err
	}
	response := api.Do(cmd.Context(), request)
	e := json.NewEncoder(cmd.OutOrStdout())
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(response); err != nil {
		return err
	}
	if len(response.Errors) > 0 {
		return fmt.Errorf("graphql: %w", response.Errors[0])
	}
	return nil
}
