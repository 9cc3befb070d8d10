package export_test

import (
	"strings"
	"testing"

	"entente/graph/export"
)

func TestLookupSuggests(t *testing.T) {
	for name, want := range map[string]string{
		"grahpml": "did you mean graphml?", "TTL": "did you mean turtle?", "yEd": "did you mean graphml?",
		"gephi": "gexf", "gml": "graphml", "spss": "want one of", "": "want one of",
	} {
		if _, err := export.Lookup(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", name, err, want)
		}
	}
}

func TestForFileKnowsExtensions(t *testing.T) {
	for file, want := range map[string]string{
		"a.graphml": "graphml", "x/B.GEXF": "gexf", "a.nq": "nquads", "a.ttl": "turtle", "a.cyjs": "cytoscape", "a.jsonl": "jsonl",
	} {
		if f, err := export.ForFile(file); err != nil || f.Name != want {
			t.Errorf("%s: got %s, %v, want %s", file, f.Name, err, want)
		}
	}
	for file, want := range map[string]string{"a.json": "graphology, node-link", "a.xls": "no format", "a": "no format"} {
		if _, err := export.ForFile(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", file, err, want)
		}
	}
}
