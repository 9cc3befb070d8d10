package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"entente/extract"
	"entente/graph"
	"entente/schema"
)

// batchDocuments is how many documents are written to the store at once: enough
// to be quick, few enough that little is read again after a stop.
const batchDocuments = 32

func newBuildCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "build PATH…",
		Short: "Read texts and load their claims into the graph",
		Long: `Read files, folders and globs (- is standard input), extract their claims and
load them into the graph. A document that is already in the graph under its name
is replaced by what it says now; all standard input has the name -. A run that
was stopped is completed by running it again.`,
		Example: "  entente build data/samples\n  entente build --store news.db 'archive/2024-*.html'",
		Args:    atLeastOne("file or folder"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runBuild(cmd, a, args) },
	}
	readingFlags(cmd.Flags())
	claimFlags(cmd.Flags())
	storeFlags(cmd.Flags())
	return cmd
}

func runBuild(cmd *cobra.Command, a *app, paths []string) error {
	start := time.Now()
	config, err := a.config(cmd)
	if err != nil {
		return err
	}
	r, err := newReading(cmd, config)
	if err != nil {
		return err
	}
	store, err := graph.Open(cmd.Context(), config.Store)
	if err != nil {
		return err
	}
	defer store.Close()

	loader := loader{store: store}
	err = r.run(cmd.Context(), paths, func(reading extract.Reading) error {
		return loader.add(cmd.Context(), graph.Batch{Document: reading.Doc.Source.Document, Claims: reading.Claims})
	})
	if err != nil {
		return err
	}
	if err := loader.flush(cmd.Context()); err != nil {
		return err
	}
	stats, err := store.Stats(cmd.Context())
	if err != nil {
		return err
	}
	printSummary(cmd.OutOrStdout(), &r.tally, loader.report, stats, time.Since(start))
	return r.tally.report(cmd.ErrOrStderr())
}

// loader writes batches to the store, several at a time.
type loader struct {
	store   *graph.Store
	pending []graph.Batch
	report  graph.Report
}

func (l *loader) add(ctx context.Context, b graph.Batch) error {
	l.pending = append(l.pending, b)
	if len(l.pending) < batchDocuments {
		return nil
	}
	return l.flush(ctx)
}

func (l *loader) flush(ctx context.Context) error {
	report, err := l.store.Load(ctx, l.pending...)
	l.report.Add(report)
	l.pending = l.pending[:0]
	return err
}

// printSummary says what a build read, what the graph now holds, and what was
// left out.
func printSummary(w io.Writer, t *tally, r graph.Report, s graph.Stats, took time.Duration) {
	table := newTable(w)
	row := func(name string, n int, detail string) { fmt.Fprintf(table, "%s\t%d\t%s\n", name, n, detail) }
	row("documents read", t.documents, fmt.Sprintf("%d new, %d changed, %d unchanged", r.Added, r.Changed, r.Unchanged))
	row("sentences", t.sentences, fmt.Sprintf("%d tokens", t.tokens))
	row("claims", t.claims, "")
	row("refused", sum(t.refused), strings.Join(counts(t.refused), ", "))
	row("passages left out", sum(t.passages), strings.Join(counts(t.passages), ", "))
	row("files skipped", len(t.skipped), "")
	fmt.Fprintln(table)
	row("the graph: documents", s.Documents, fmt.Sprintf("%d sentences that state a claim", s.Sentences))
	row("claims", total(s.Claims, schema.Kinds()), each(s.Claims, schema.Kinds()))
	row("entities", total(s.Entities, schema.EntityTypes()), each(s.Entities, schema.EntityTypes()))
	row("quads", s.Quads, "")
	table.Flush()
	fmt.Fprintf(w, "\n%.1f s, %.0f tokens a second\n", took.Seconds(), float64(t.tokens)/took.Seconds())
}

func sum(m map[string]int) int {
	n := 0
	for _, k := range m {
		n += k
	}
	return n
}

func total[K comparable](m map[K]int, keys []K) int {
	n := 0
	for _, k := range keys {
		n += m[k]
	}
	return n
}

// each lists the counts of keys that are not zero.
func each[K ~string](m map[K]int, keys []K) string {
	var parts []string
	for _, k := range keys {
		if m[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", m[k], k))
		}
	}
	return strings.Join(parts, ", ")
}
