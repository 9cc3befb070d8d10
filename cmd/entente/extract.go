package main

import (
	"bufio"

	"github.com/spf13/cobra"

	"entente/extract"
	"entente/schema"
)

func newExtractCommand(a *app) *cobra.Command {
	var open bool
	cmd := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print the claims of texts as JSON Lines",
		Long: `Read files, folders and globs (- is standard input) and print their claims as
JSON Lines, one claim a line, without any store.

With --open, print every proposition of any English text instead, from files with
one sentence a line: tab-separated sentence, confidence, predicate and arguments,
all in the sentence's own words.`,
		Example: "  entente extract article.txt\n  curl -s URL | entente extract --format html --date 2024-06-19 -",
		Args:    atLeastOne("file or folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if open {
				return runOpen(cmd, args)
			}
			return runExtract(cmd, a, args)
		},
	}
	cmd.Flags().BoolVar(&open, "open", false, "print all propositions of sentences, one a line")
	readingFlags(cmd.Flags())
	claimFlags(cmd.Flags())
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
