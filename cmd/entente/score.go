package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"entente/extract"
	"entente/extract/score"
	"entente/schema"
)

type scoreOptions struct {
	gold, docs, claims string
	show, kind         string
}

func newScoreCommand(a *app) *cobra.Command {
	var o scoreOptions
	cmd := &cobra.Command{
		Use:   "score",
		Short: "Compare claims with gold claims",
		Long: `Compare claims with gold claims and print precision, recall and F1 for each kind.

Gold files are NAME.gold.json in the folder --gold; the documents they are about
lie in --docs. Claims come from a file of JSON Lines (--claims); without it they
are extracted from the documents.`,
		Example: "  entente score --gold data/gold --docs data/samples\n" +
			"  entente score --gold gold --docs texts --claims claims.jsonl --show missed --kind action",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runScore(cmd, a, o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.gold, "gold", "", "`FOLDER` of gold files (required)")
	f.StringVar(&o.docs, "docs", "", "`FOLDER` of the documents (required)")
	f.StringVar(&o.claims, "claims", "", "`FILE` of claims to score, as JSON Lines (- for standard input)")
	f.StringVar(&o.show, "show", "", "also list `WHICH` claims: missed, wrong or all")
	f.StringVar(&o.kind, "kind", "", "list claims of this `KIND` only")
	return cmd
}

func runScore(cmd *cobra.Command, a *app, o scoreOptions) error {
	if o.gold == "" || o.docs == "" {
		return usagef("score: name the folders --gold and --docs")
	}
	switch o.show {
	case "", "missed", "wrong", "all":
	default:
		return usagef("--show %s: want missed, wrong or all", o.show)
	}
	if o.kind != "" && !schema.Kind(o.kind).Valid() {
		return usagef("--kind %s: want one of %v", o.kind, schema.Kinds())
	}
	gold, err := score.Load(os.DirFS(o.gold), os.DirFS(o.docs))
	if err != nil {
		return fmt.Errorf("score --gold %s --docs %s: %w", o.gold, o.docs, err)
	}
	claims, err := a.claimsToScore(cmd, o, gold)
	if err != nil {
		return err
	}
	r := score.Compare(gold, claims)
	if o.show == "missed" || o.show == "all" {
		r.WriteMissed(cmd.OutOrStdout(), schema.Kind(o.kind))
	}
	if o.show == "wrong" || o.show == "all" {
		r.WriteWrong(cmd.OutOrStdout(), schema.Kind(o.kind))
	}
	return r.WriteTable(cmd.OutOrStdout())
}

// claimsToScore reads the claims to score, or extracts them from the documents.
// Claims of other systems may lack what scoring does not look at.
func (a *app) claimsToScore(cmd *cobra.Command, o scoreOptions, gold []score.Gold) ([]schema.Claim, error) {
	if o.claims == "" {
		return a.extractToScore(cmd, o, gold)
	}
	in, err := openInput(cmd, o.claims)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var claims []schema.Claim
	dec := json.NewDecoder(in)
	for n := 1; ; n++ {
		var c schema.Claim
		err := dec.Decode(&c)
		if errors.Is(err, io.EOF) {
			return claims, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: claim %d: %w", o.claims, n, err)
		}
		c.Doc = filepath.Base(c.Doc)
		if c.Polarity == "" {
			c.Polarity = schema.Positive
		}
		claims = append(claims, c)
	}
}

func (a *app) extractToScore(cmd *cobra.Command, o scoreOptions, gold []score.Gold) ([]schema.Claim, error) {
	config, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	r, err := newReading(cmd, config)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, g := range gold {
		paths = append(paths, filepath.Join(o.docs, g.Doc))
	}
	var claims []schema.Claim
	err = r.run(cmd.Context(), paths, func(reading extract.Reading) error {
		claims = append(claims, reading.Claims...)
		return nil
	})
	return claims, err
}
