package main

import (
	"bufio"

	"github.com/spf13/cobra"

	"entente/extract"
	"entente/schema"
)

func newExtractCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print the claims of texts as JSON Lines",
		Long: `Read files, folders and globs (- is standard input) and print their claims as
JSON Lines, one claim a line, without any store.`,
		Example: "  entente extract article.txt\n  curl -s URL | entente extract --format html --date 2024-06-19 -",
		Args:    atLeastOne("file or folder"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runExtract(cmd, a, args) },
	}
	readingFlags(cmd.Flags())
	return cmd
}

func runExtract(cmd *cobra.Command, a *app, paths []string) error {
	config, err := a.config(cmd)
	if err != nil {
		return err
	}
	r, err := newReading(cmd, config)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	err = r.run(cmd.Context(), paths, func(reading extract.Reading) error {
		for i := range reading.Claims {
			if err := schema.WriteClaim(out, &reading.Claims[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return r.tally.report(cmd.ErrOrStderr())
}
