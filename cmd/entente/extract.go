package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"entente/data"
	"entente/extract"
	"entente/extract/score"
	"entente/extract/source"
	"entente/extract/text"
	"entente/schema"
)

func newExtractCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print the claims of texts as JSON Lines",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			out := bufio.NewWriter(cmd.OutOrStdout())
			defer out.Flush()
			return a.extract(cmd.Context(), args, func(c *schema.Claim) error { return schema.WriteClaim(out, c) })
		},
	}
}

func (a *app) extract(ctx context.Context, paths []string, emit func(*schema.Claim) error) error {
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		return err
	}
	r, err := source.New(data.FS, source.Options{})
	if err != nil {
		return err
	}
	var names []string
	for _, path := range paths {
		if list, err := filepath.Glob(filepath.Join(path, "*.*")); err == nil && len(list) > 0 {
			names = append(names, list...)
		} else {
			names = append(names, path)
		}
	}
	inputs := func(yield func(extract.Input) bool) {
		for _, name := range names {
			load := func(ctx context.Context) ([]text.Source, error) {
				raw, err := os.ReadFile(name)
				if err != nil {
					return nil, err
				}
				return r.Read(ctx, name, raw)
			}
			if !yield(extract.Input{Name: name, Load: load}) {
				return
			}
		}
	}
	return p.Batch(ctx, inputs, func(o extract.Outcome) error {
		if o.Err != nil {
			fmt.Fprintln(os.Stderr, o.Err)
		}
		for _, reading := range o.Readings {
			for i := range reading.Claims {
				if err := emit(&reading.Claims[i]); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (a *app) claimsToScore(ctx context.Context, o scoreOptions, gold []score.Gold) ([]schema.Claim, error) {
	var claims []schema.Claim
	var paths []string
	for _, g := range gold {
		paths = append(paths, filepath.Join(o.docs, g.Doc))
	}
	err := a.extract(ctx, paths, func(c *schema.Claim) error {
		claims = append(claims, *c)
		return nil
	})
	return claims, err
}
