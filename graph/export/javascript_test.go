package export_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// node reads a format with testdata/read.mjs.
func node(t *testing.T, reader string, data []byte) seen {
	t.Helper()
	if os.Getenv("ENTENTE_TEST_NODE") == "" {
		t.Skip("ENTENTE_TEST_NODE names no folder where npm installed graphology, graphology-gexf and cytoscape")
	}
	file := filepath.Join(t.TempDir(), "export")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("node", "testdata/read.mjs", reader, file)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var s seen
	if err := json.Unmarshal(out, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestJavaScriptReadsTheSameGraph(t *testing.T) {
	for _, test := range []struct {
		format, reader string
		clean          func(string) string
	}{
		{"graphology", "graphology", keep},
		{"cytoscape", "cytoscape", keep},
		{"gexf", "gexf", legal},
	} {
		t.Run(test.format, func(t *testing.T) {
			got := node(t, test.reader, write(t, test.format, awkwardClaims()))
			compare(t, got, wanted(awkwardClaims(), test.clean))
		})
	}
}
