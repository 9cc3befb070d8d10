package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"entente/graph/export"
)

type exportOptions struct {
	format, output string
	facts, named   bool
	filter         filterOptions
}

func newExportCommand(a *app) *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export [--format FORMAT] [--output FILE|FOLDER]",
		Short: "Write the graph, or what a filter lets through, for other programs",
		Long: `Write the claims of the graph in a format of another program, to a file or to
standard output. The name of the file tells the format where it can: .graphml,
.gexf, .ttl. In the graph formats a node is an entity and an edge is a claim with its
sentence, document, speakers, modality, confidence, date, event code and score.

Filters that are given together all hold; one that is given several times holds if
one value does.

FORMATS
` + formatList(),
		Example: `  entente export --output graph.gexf
  entente export --output graph.graphml --facts --named
  entente export --format csv --output tables --kind action --from 2024
  entente export --format dot --entity Ukraine --facts --named | dot -Tsvg > ukraine.svg
  entente export --format nquads | gzip > graph.nq.gz
  entente export --format neo4j --output import
  neo4j-admin database import full --nodes import/nodes.csv --relationships import/edges.csv`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runExport(cmd, a, o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "", "write this `FORMAT` (default what the name of the file says)")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, or folder or .zip for a format of several files (default standard output)")
	f.BoolVar(&o.facts, "facts", false, "only what is stated as actual and positive")
	f.BoolVar(&o.named, "named", false, "only claims between entities that have a name, not phrases of the text")
	o.filter.flags(f)
	storeFlags(f)
	return cmd
}

func formatList() string {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, f := range export.Formats() {
		fmt.Fprintf(table, "  %s\t%s\n", f.Name, f.About)
	}
	for _, b := range export.Bundles() {
		fmt.Fprintf(table, "  %s\t%s: a folder or a .zip of two files\n", b.Name, b.About)
	}
	table.Flush()
	return b.String()
}

func runExport(cmd *cobra.Command, a *app, o exportOptions) error {
	files, err := exportFiles(o)
	if err != nil {
		return err
	}
	store, engine, _, err := a.openEngine(cmd)
	if err != nil {
		return err
	}
	defer store.Close()
	filter, err := o.filter.filter(cmd.Context(), engine)
	if err != nil {
		return err
	}
	claims := store.Claims(cmd.Context(), filter)
	if o.facts {
		claims = export.Facts(claims)
	}
	if o.named {
		claims = export.Named(claims)
	}
	for _, f := range files {
		if err := f.write(cmd.OutOrStdout(), claims); err != nil {
			return err
		}
	}
	return nil
}

// exportFile is one file to write, standard output if it has no path.
type exportFile struct {
	path   string
	format export.Format
}

// exportFiles are the files that the options ask for: one, or those of a bundle in a
// folder.
func exportFiles(o exportOptions) ([]exportFile, error) {
	if o.format == "" {
		if o.output == "" {
			return nil, usagef("name a format with --format, or a file with --output: 'entente export --help' lists the formats")
		}
		format, err := export.ForFile(o.output)
		if err != nil {
			return nil, usagef("%w; name the format with --format", err)
		}
		return []exportFile{{o.output, format}}, nil
	}
	for _, b := range export.Bundles() {
		if b.Name == o.format && o.output != "" && !strings.EqualFold(filepath.Ext(o.output), ".zip") {
			var files []exportFile
			for _, f := range b.Files {
				files = append(files, exportFile{filepath.Join(o.output, f.Name), f.Format})
			}
			return files, nil
		}
	}
	format, err := export.Lookup(o.format)
	if err != nil {
		return nil, usageError{fmt.Errorf("--%w", err)}
	}
	return []exportFile{{o.output, format}}, nil
}

// write writes the file aside and renames it, so that no half of one is left.
func (f exportFile) write(standard io.Writer, claims export.Claims) error {
	if f.path == "" {
		if f.format.Binary() && isTerminal(standard) {
			return usagef("%s is nothing to read on a terminal: name a file with --output", f.format.Name)
		}
		return f.format.Write(standard, claims)
	}
	if err := os.MkdirAll(filepath.Dir(f.path), 0o777); err != nil {
		return err
	}
	aside := f.path + ".part"
	if info, err := os.Stat(f.path); err == nil && !info.Mode().IsRegular() {
		aside = f.path // a pipe or /dev/stdout is not replaced
	}
	file, err := os.OpenFile(aside, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	if err := errors.Join(f.format.Write(file, claims), file.Close()); err != nil {
		if aside != f.path {
			err = errors.Join(err, os.Remove(aside))
		}
		return err
	}
	if aside == f.path {
		return nil
	}
	return os.Rename(aside, f.path)
}
