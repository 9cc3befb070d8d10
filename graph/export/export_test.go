package export_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/graph/export"
	"entente/graph/quads"
	"entente/schema"
)

func sequence(claims []schema.Claim) export.Claims {
	return func(yield func(schema.Claim, error) bool) {
		for _, c := range claims {
			if !yield(c, nil) {
				return
			}
		}
	}
}

func write(t testing.TB, format string, claims []schema.Claim) []byte {
	t.Helper()
	f, err := export.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b, sequence(claims)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEveryFormatIsDeterministicAndPassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")
	for _, f := range export.Formats() {
		if !bytes.Equal(write(t, f.Name, awkwardClaims()), write(t, f.Name, awkwardClaims())) {
			t.Errorf("%s differs from one time to the next", f.Name)
		}
		var b bytes.Buffer
		if err := f.Write(&b, func(yield func(schema.Claim, error) bool) { yield(schema.Claim{}, broken) }); !errors.Is(err, broken) {
			t.Errorf("%s: got %v", f.Name, err)
		}
		if err := f.Write(&b, sequence(nil)); err != nil {
			t.Errorf("%s of nothing: %v", f.Name, err)
		}
	}
	if _, err := export.Lookup("gml"); err == nil || !strings.Contains(err.Error(), "graphml") {
		t.Errorf("got %v", err)
	}
}

// A store that is written to between the two passes gives no edge without nodes.
func TestChangedClaimsAreAnError(t *testing.T) {
	for _, format := range []string{"graphml", "gexf", "cytoscape", "cx2", "dot"} {
		f, err := export.Lookup(format)
		if err != nil {
			t.Fatal(err)
		}
		passes := 0
		growing := func(yield func(schema.Claim, error) bool) {
			passes++
			for _, c := range awkwardClaims()[:passes*5] {
				if !yield(c, nil) {
					return
				}
			}
		}
		if err := f.Write(io.Discard, growing); err == nil || !strings.Contains(err.Error(), "changed") {
			t.Errorf("%s: got %v", format, err)
		}
	}
}

func TestJSONLinesAreClaims(t *testing.T) {
	var got []schema.Claim
	for c, err := range schema.ReadClaims(bytes.NewReader(write(t, "jsonl", awkwardClaims()))) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, c)
	}
	if !reflect.DeepEqual(got, awkwardClaims()) {
		t.Error("claims changed on the way")
	}
}

// seen is what testdata/read.py prints of a graph.
type seen struct {
	Nodes map[string]string
	Edges [][]any
}

// wanted is what it should print; clean is what the format does to text.
func wanted(claims []schema.Claim, clean func(string) string) seen {
	w := seen{Nodes: make(map[string]string)}
	for _, c := range claims {
		if c.Object.ID == "" {
			continue
		}
		subject, object := string(quads.IRI(c.Subject.ID)), string(quads.IRI(c.Object.ID))
		w.Nodes[subject], w.Nodes[object] = clean(c.Subject.Name), clean(c.Object.Name)
		var score any
		if c.Code != "" {
			score = c.Code.Score()
		}
		w.Edges = append(w.Edges, []any{c.ID, subject, object, c.Predicate, c.Confidence, score, c.Reciprocal, clean(c.Sentence)})
	}
	slices.SortFunc(w.Edges, func(a, b []any) int { return cmp.Compare(a[0].(string), b[0].(string)) })
	return w
}

// compare names the first few nodes and edges that differ.
func compare(t *testing.T, got, want seen) {
	t.Helper()
	slices.SortFunc(got.Edges, func(a, b []any) int { return cmp.Compare(a[0].(string), b[0].(string)) })
	if len(got.Nodes) != len(want.Nodes) || len(got.Edges) != len(want.Edges) {
		t.Fatalf("%d nodes and %d edges, want %d and %d", len(got.Nodes), len(got.Edges), len(want.Nodes), len(want.Edges))
	}
	for id, label := range want.Nodes {
		if got.Nodes[id] != label {
			t.Errorf("node %q: label %q, want %q", id, got.Nodes[id], label)
		}
	}
	for i, e := range want.Edges {
		if !reflect.DeepEqual(got.Edges[i], e) {
			t.Fatalf("edge %q, want %q", got.Edges[i], e)
		}
	}
}

func keep(s string) string { return s }

// legal is what XML can hold of a text.
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE {
			return '\uFFFD'
		}
		return r
	}, s)
}

// controlsTo puts a blank or the like for each control character.
func controlsTo(blank string) func(string) string {
	controls := regexp.MustCompile(`[\x00-\x1f\x7f]`)
	return func(s string) string { return controls.ReplaceAllLiteralString(s, blank) }
}

// python reads a format with testdata/read.py, which needs a Python module.
// ENTENTE_TEST_PYTHON may name another interpreter than the system's.
func python(t *testing.T, reader, module string, data []byte, into any) {
	t.Helper()
	interpreter := cmp.Or(os.Getenv("ENTENTE_TEST_PYTHON"), "/usr/bin/python3")
	if err := exec.Command(interpreter, "-c", "import "+module).Run(); err != nil {
		t.Skipf("%s has no %s", interpreter, module)
	}
	file := filepath.Join(t.TempDir(), "export")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(interpreter, "testdata/read.py", reader, file).Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			t.Fatalf("%v: %s", err, failed.Stderr)
		}
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, into); err != nil {
		t.Fatal(err)
	}
}

func checkGraph(t *testing.T, format, reader, module string, clean func(string) string) {
	t.Helper()
	var got seen
	python(t, reader, module, write(t, format, awkwardClaims()), &got)
	compare(t, got, wanted(awkwardClaims(), clean))
}

func TestGraphMLInNetworkX(t *testing.T)  { checkGraph(t, "graphml", "graphml", "networkx", legal) }
func TestGEXFInNetworkX(t *testing.T)     { checkGraph(t, "gexf-1.2", "gexf", "networkx", legal) }
func TestNodeLinkInNetworkX(t *testing.T) { checkGraph(t, "node-link", "node-link", "networkx", keep) }

func TestCytoscapeInNetworkX(t *testing.T) {
	checkGraph(t, "cytoscape", "cytoscape", "networkx", keep)
}

func TestCX2InNDEx(t *testing.T) { checkGraph(t, "cx2", "cx2", "ndex2", keep) }

func TestTables(t *testing.T) {
	want := wanted(awkwardClaims(), strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace)
	nodes := readTable(t, "csv-nodes")
	if len(nodes) != len(want.Nodes) {
		t.Errorf("%d nodes, want %d", len(nodes), len(want.Nodes))
	}
	for _, n := range nodes {
		if label := want.Nodes[n["Id"]]; n["Label"] != label && n["Label"] != "'"+label {
			t.Errorf("label %q, want %q", n["Label"], label)
		}
		if strings.HasPrefix(n["Label"], "=") {
			t.Errorf("%q would run as a formula", n["Label"])
		}
	}
	edges := readTable(t, "csv-edges")
	if len(edges) != len(want.Edges) {
		t.Errorf("%d edges, want %d", len(edges), len(want.Edges))
	}
	for _, e := range edges {
		if _, ok := want.Nodes[e["Source"]]; !ok || e["Type"] != "Directed" || e["Weight"] == "" || e["sentence"] == "" {
			t.Errorf("edge %v", e)
		}
	}
}

func readTable(t *testing.T, format string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(write(t, format, awkwardClaims()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return table(rows)
}

// table is rows by the names in the first of them.
func table(rows [][]string) []map[string]string {
	var all []map[string]string
	for _, row := range rows[1:] {
		cells := make(map[string]string)
		for i, c := range row {
			cells[rows[0][i]] = c
		}
		all = append(all, cells)
	}
	return all
}

func TestBundlesHaveTheirFiles(t *testing.T) {
	for _, b := range export.Bundles() {
		if len(b.Files) < 2 {
			t.Errorf("%s: %d files", b.Name, len(b.Files))
		}
		archive := write(t, b.Name, awkwardClaims())
		files, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range b.Files {
			if part, err := fs.ReadFile(files, f.Name); err != nil || !bytes.Equal(part, write(t, f.Format.Name, awkwardClaims())) {
				t.Errorf("%s: file %d is not %s: %v", b.Name, i, f.Name, err)
			}
		}
	}
}

func TestFactsAreActualAndPositive(t *testing.T) {
	claims := awkwardClaims()
	claims[1].Modality, claims[2].Polarity = schema.Possible, schema.Negative
	n := 0
	for _, err := range export.Facts(sequence(claims)) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if want := len(claims) - 3; n != want { // the first has no object
		t.Errorf("%d facts, want %d", n, want)
	}
}

func TestNamedLeavesPhrasesOut(t *testing.T) {
	for c, err := range export.Named(sequence(fullClaims(t))) {
		if err != nil || c.Subject.Type == schema.Phrase || c.Object.Type == schema.Phrase || c.Object.ID == "" {
			t.Errorf("%+v, %v", c, err)
		}
	}
	if got := len(collect(t, export.Named(sequence(fullClaims(t))))); got != 2 {
		t.Errorf("%d claims, want 2", got)
	}
}
