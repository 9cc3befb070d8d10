package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"entente/graph/quads"
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
		{"claims-csv", "csv", "text/csv", "table of claims, a row each, for pandas and spreadsheets", writeClaimTable},
		{"claims-ndjson", "ndjson", "application/x-ndjson", "the same table, one JSON object a line", writeClaimRows},
		{"csv-edges", "csv", "text/csv", "table of edges (claims), for Gephi and spreadsheets", writeEdgeTable},
		{"csv-nodes", "csv", "text/csv", "table of nodes (entities), for Gephi and spreadsheets", writeNodeTable},
		{"cx2", "cx2", "application/json", "CX2, for Cytoscape and NDEx", writeCX2},
		{"cytoscape", "cyjs", "application/json", "elements, style and layout for Cytoscape.js, and for Cytoscape", writeCytoscape},
		{"dot", "dot", "text/vnd.graphviz", "DOT in colours with a legend, for Graphviz", writeDOT},
		{"gexf", "gexf", "application/gexf+xml", "GEXF 1.3, for Gephi", writeGEXF13},
		{"gexf-1.2", "gexf", "application/gexf+xml", "GEXF 1.2, for older readers", writeGEXF12},
		{"graphml", "graphml", "application/graphml+xml", "GraphML with typed attributes, for yEd, networkx and igraph", writeGraphML},
		{"graphology", "json", "application/json", "graphology, with places and colours for sigma.js", writeGraphology},
		{"jsonl", "jsonl", "application/jsonl", "claims, one JSON object a line", writeClaims},
		{"jsonld", "jsonld", "application/ld+json", "RDF in JSON-LD, what TriG holds", writeJSONLD},
		{"neo4j-edges", "csv", "text/csv", "relationships for neo4j-admin import", writeNeo4jEdges},
		{"neo4j-nodes", "csv", "text/csv", "nodes for neo4j-admin import", writeNeo4jNodes},
		{"node-link", "json", "application/json", "node-link JSON, for d3 and networkx: node_link_graph(data, edges=\"links\")", writeNodeLink},
		{"nquads", "nq", "application/n-quads", "RDF in N-Quads, what TriG holds", writeNQuads},
		{"parquet", "parquet", "application/vnd.apache.parquet", "table of claims, for pandas, polars and DuckDB", writeParquet},
		{"plover", "jsonl", "application/jsonl", "PLOVER event records, one JSON object a line", writePLOVER},
		{"trig", "trig", "application/trig", "RDF in TriG, a nanopublication for each claim", writeTriG},
		{"turtle", "ttl", "text/turtle", "RDF in Turtle, without graphs", writeTurtle},
	}
}

// Bundle is a format of several files that are read together.
type Bundle struct {
	Name, About string
	Files       []File
}

// File is a file of a Bundle.
type File struct {
	Name   string // "nodes.csv"
	Format Format
}

// Bundles lists the formats of several files by name.
func Bundles() []Bundle {
	return []Bundle{
		bundle("csv", "tables of nodes and of edges, for Gephi and spreadsheets"),
		bundle("neo4j", "nodes and relationships, for neo4j-admin import"),
	}
}

// bundle gathers the formats that name-… call themselves.
func bundle(name, about string) Bundle {
	b := Bundle{Name: name, About: about}
	for _, f := range Formats() {
		if part, ok := strings.CutPrefix(f.Name, name+"-"); ok {
			b.Files = append(b.Files, File{part + "." + f.Extension, f})
		}
	}
	return b
}

// Facts leaves only the claims that draw a direct edge in the graph: those that
// are actual and positive, and have an object.
func Facts(claims Claims) Claims {
	return func(yield func(schema.Claim, error) bool) {
		for c, err := range claims {
			if (err != nil || quads.Direct(&c)) && !yield(c, err) {
				return
			}
		}
	}
}

// Named leaves only the claims whose subject and object both have a name: what
// actors do to each other, without the phrases of the text.
func Named(claims Claims) Claims {
	return func(yield func(schema.Claim, error) bool) {
		named := func(a schema.Argument) bool { return a.ID != "" && a.Type != schema.Phrase }
		for c, err := range claims {
			if (err != nil || named(c.Subject) && named(c.Object)) && !yield(c, err) {
				return
			}
		}
	}
}

// Binary reports whether files of the format are nothing to show on a terminal.
func (f Format) Binary() bool { return f.Extension == "parquet" || f.Extension == "zip" }

// Write writes claims to w in the format. An error while it writes is returned at
// the end at the latest: a bufio.Writer keeps the first.
func (f Format) Write(w io.Writer, claims Claims) error {
	out := bufio.NewWriterSize(w, 64<<10)
	err := f.write(out, claims)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
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
