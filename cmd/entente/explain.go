package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"entente/graph"
	"entente/schema"
)

func newExplainCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "explain CLAIM…",
		Short:   "Show why a claim is in the graph",
		Long:    "Show a claim with the sentence that states it, its document, its speakers, and the rule that found it.",
		Example: "  entente explain claim:2af1b3539c1251be5db1",
		Args:    atLeastOne("claim"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runExplain(cmd, a, args) },
	}
	storeFlags(cmd.Flags())
	return cmd
}

func runExplain(cmd *cobra.Command, a *app, ids []string) error {
	store, err := a.openToRead(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	for i, id := range ids {
		claim, err := store.Claim(cmd.Context(), id)
		if err != nil {
			return err
		}
		if i > 0 {
			fmt.Fprintln(cmd.OutOrStdout())
		}
		printClaim(cmd.OutOrStdout(), &claim)
	}
	return nil
}

// openToRead opens the store for questions alone.
func (a *app) openToRead(cmd *cobra.Command) (*graph.Store, error) {
	config, err := a.config(cmd)
	if err != nil {
		return nil, err
	}
	config.Store.ReadOnly = true
	return graph.Open(cmd.Context(), config.Store)
}

func printClaim(w io.Writer, c *schema.Claim) {
	table := newTable(w)
	row := func(name, value string) {
		if value != "" {
			fmt.Fprintf(table, "%s\t%s\n", name, value)
		}
	}
	row("claim", c.ID)
	row("kind", string(c.Kind))
	row("subject", argument(c.Subject))
	row("predicate", strings.TrimSpace(c.Predicate+" "+string(c.Code)))
	row("object", argument(c.Object))
	row("modality", strings.TrimSpace(fmt.Sprintf("%s, %s %s", c.Modality, c.Polarity, quoted(c.Cue))))
	row("stance", string(c.Stance))
	row("role", c.Role)
	if p := c.Provision; p != nil {
		row("article", p.Article)
		row("trigger", p.Trigger)
		row("strength", p.Strength)
		row("legal basis", p.Basis)
	}
	row("speaker", speakers(c))
	if c.Date != nil {
		row("date", *c.Date)
	}
	row("confidence", fmt.Sprintf("%.2f", c.Confidence))
	row("rule", c.Rule)
	row("sentence", c.Sentence)
	row("document", documentLine(c.Document))
	row("bytes", fmt.Sprintf("%d–%d", c.Start, c.End))
	table.Flush()
}

func argument(a schema.Argument) string {
	s := fmt.Sprintf("%s (%s)", a.Name, a.ID)
	if a.Text != "" && a.Text != a.Name {
		s += ", in the text " + quoted(a.Text)
	}
	return s
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

func speakers(c *schema.Claim) string {
	if c.Speaker == nil {
		return "the author"
	}
	var names []string
	for _, s := range c.Speakers {
		names = append(names, s.Name)
	}
	if len(names) < 2 {
		return *c.Speaker
	}
	return strings.Join(names, ", who says that ")
}

func documentLine(d schema.Document) string {
	parts := []string{d.Name}
	for _, p := range []string{d.Title, d.Publisher, d.Date} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " · ")
}
