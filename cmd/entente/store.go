package main

import (
	"github.com/spf13/cobra"

	"entente/configs"
	"entente/graph"
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

// openToWrite opens the store for changes.
func (a *app) openToWrite(cmd *cobra.Command) (*graph.Store, error) {
	config, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	return graph.Open(cmd.Context(), config.Store)
}
