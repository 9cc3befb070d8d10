package export_test

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// dataset is what testdata/read.py prints of RDF.
type dataset struct {
	Quads         [][4]string
	Labels, Types []string
}

func rdflib(t *testing.T, format string) dataset {
	t.Helper()
	var d dataset
	python(t, format, "rdflib", write(t, format, awkwardClaims()), &d)
	return d
}

// merged are the triples of d, wherever they stand.
func (d dataset) merged() [][4]string {
	triples := slices.Clone(d.Quads)
	for i := range triples {
		triples[i][3] = ""
	}
	slices.SortFunc(triples, func(a, b [4]string) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(triples)
}

func TestNQuadsInRDFLib(t *testing.T) {
	got := rdflib(t, "nquads")
	all := quads.Encode(awkwardClaims(), nil)
	if len(got.Quads) != len(all) {
		t.Errorf("%d statements, want %d", len(got.Quads), len(all))
	}
	if want := []string{"None", "boolean", "double", "integer"}; !slices.Equal(got.Types, want) {
		t.Errorf("types %q, want %q", got.Types, want)
	}
	var labels []string
	for _, q := range all {
		if s, ok := q.Object.(quad.String); ok && q.Predicate == quads.Label {
			labels = append(labels, string(s))
		}
	}
	if slices.Sort(labels); !slices.Equal(got.Labels, labels) {
		t.Errorf("labels %q, want %q", got.Labels, labels)
	}
}

func TestTriGHoldsWhatJSONLDAndTurtleHold(t *testing.T) {
	trig := rdflib(t, "trig")
	if jsonld := rdflib(t, "jsonld"); !slices.Equal(trig.Quads, jsonld.Quads) {
		t.Errorf("JSON-LD has %d statements and TriG %d, or they differ", len(jsonld.Quads), len(trig.Quads))
	}
	if want := []string{"None", "boolean", "double", "integer", "nonNegativeInteger"}; !slices.Equal(trig.Types, want) {
		t.Errorf("types %q, want %q", trig.Types, want)
	}
	inTriG := make(map[[4]string]bool)
	for _, triple := range trig.merged() {
		inTriG[triple] = true
	}
	turtle := rdflib(t, "turtle").merged()
	if want := len(trig.merged()) - 5*len(awkwardClaims()); len(turtle) != want { // heads and info
		t.Errorf("Turtle has %d statements, want %d", len(turtle), want)
	}
	for _, triple := range append(turtle, rdflib(t, "nquads").merged()...) {
		if !inTriG[triple] {
			t.Errorf("TriG lacks %q", triple)
		}
	}
}

// A nanopublication has a head that names its assertion, provenance and
// publication info, and each of the three says something.
func TestClaimsAreNanopublications(t *testing.T) {
	graphs := make(map[string]int)
	assertions := make(map[string]string)
	for _, q := range rdflib(t, "trig").Quads {
		graphs[q[3]]++
		if strings.HasPrefix(q[1], "<http://www.nanopub.org/nschema#has") {
			assertions[q[2]] = q[3]
		}
	}
	if want := 3 * len(awkwardClaims()); len(assertions) != want {
		t.Errorf("%d graphs are named by a head, want %d", len(assertions), want)
	}
	for graph := range assertions {
		if graphs[graph] == 0 {
			t.Errorf("graph %s is empty", graph)
		}
	}
}

func TestRapper(t *testing.T) {
	if _, err := exec.LookPath("rapper"); err != nil {
		t.Skip("rapper is not installed")
	}
	for _, format := range []string{"nquads", "trig", "turtle"} {
		c := exec.Command("rapper", "--input", format, "--output", "nquads", "-", "urn:entente:")
		c.Stdin = bytes.NewReader(write(t, format, awkwardClaims()))
		var complaints bytes.Buffer
		c.Stderr = &complaints
		out, err := c.Output()
		if err != nil || strings.Contains(complaints.String(), "rror") || strings.Contains(complaints.String(), "arning") {
			t.Errorf("%s: %v %s", format, err, complaints.String())
		}
		if got, want := bytes.Count(out, []byte("\n")), len(rdflib(t, format).Quads); got != want {
			t.Errorf("%s: rapper reads %d statements, rdflib %d", format, got, want)
		}
	}
}
