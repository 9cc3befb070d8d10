package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"entente/schema"
)

// Claims are what is exported. The sequence is gone through more than once, and
// yields the same claims each time.
type Claims = iter.Seq2[schema.Claim, error]

// Format is a format to export to.
type Format struct {
	Name      string // of the format, and of --format
	Extension string
	MediaType string
	About     string
	write     func(*bufio.Writer, Claims) error
}

// Formats lists the formats by name.
func Formats() []Format {
	return []Format{
		{"csv-edges", "csv", "text/csv", "table of edges (claims), for Gephi and spreadsheets", writeEdgeTable},
		{"csv-nodes", "csv", "text/csv", "table of nodes (entities), for Gephi and spreadsheets", writeNodeTable},
		{"graphml", "graphml", "application/graphml+xml", "GraphML with typed attributes, for yEd, networkx and igraph", writeGraphML},
		{"jsonl", "jsonl", "application/jsonl", "claims, one JSON object a line", writeClaims},
		{"nquads", "nq", "application/n-quads", "RDF in N-Quads", writeNQuads},
	}
}

// Pair lists the formats of the two files that a format of two tables consists
// of ("csv" of csv-nodes and csv-edges), nil for a format of one file.
func Pair(name string) []string {
	switch name {
	case "csv", "neo4j":
		return []string{name + "-nodes", name + "-edges"}
	}
	return nil
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, error) {
	formats := Formats()
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		names := make([]string, len(formats))
		for j, f := range formats {
			names[j] = f.Name
		}
		return Format{}, fmt.Errorf("format %q: want one of %s", name, strings.Join(names, ", "))
	}
	return formats[i], nil
}

// Write writes claims to w in the format.
func (f Format) Write(w io.Writer, claims Claims) error {
	out := bufio.NewWriterSize(w, 64<<10)
	if err := errors.Join(f.write(out, claims), out.Flush()); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	return nil
}

func writeClaims(w *bufio.Writer, claims Claims) error {
	for c, err := range claims {
		if err != nil {
			return err
		}
		if err := schema.WriteClaim(w, &c); err != nil {
			return err
		}
	}
	return nil
}
