package main

import (
	"errors"

	"github.com/spf13/cobra"

	"entente/configs"
	"entente/graph"
	"entente/graph/query"
)

// openToRead opens the store for questions alone.
func (a *app) openToRead(cmd *cobra.Command) (*graph.Store, configs.Config, error) {
	config, err := a.config(cmd)
	if err != nil {
		return nil, config, err
	}
	config.Store.ReadOnly = true
	store, err := graph.Open(cmd.Context(), config.Store)
	return store, config, err
}

// openEngine opens the store for questions, with the engine that answers them.
func (a *app) openEngine(cmd *cobra.Command) (*graph.Store, *query.Engine, configs.Config, error) {
	store, config, err := a.openToRead(cmd)
	if err != nil {
		return nil, nil, config, err
	}
	engine, err := query.New(store, config.Query)
	if err != nil {
		return nil, nil, config, errors.Join(err, store.Close())
	}
	return store, engine, config, nil
}

// openToWrite opens the store for changes.
func (a *app) openToWrite(cmd *cobra.Command) (*graph.Store, error) {
	config, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	return graph.Open(cmd.Context(), config.Store)
}
