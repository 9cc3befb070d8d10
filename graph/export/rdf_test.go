package export_test

import (
	"bytes"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
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

func TestTriGHoldsWhatNQuadsJSONLDAndTurtleHold(t *testing.T) {
	trig := rdflib(t, "trig")
	for _, format := range []string{"nquads", "jsonld"} {
		if other := rdflib(t, format); !slices.Equal(trig.Quads, other.Quads) {
			t.Errorf("%s has %d statements and TriG %d, or they differ", format, len(other.Quads), len(trig.Quads))
		}
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
	for _, triple := range turtle {
		if !inTriG[triple] {
			t.Errorf("TriG lacks %q", triple)
		}
	}
}

// What the store holds is all there, if in more graphs: by predicate, but for types,
// of which there are more.
func TestRDFHoldsTheStore(t *testing.T) {
	trig := rdflib(t, "trig")
	got, want := make(map[string]int), make(map[string]int)
	for _, q := range trig.Quads {
		if !strings.HasSuffix(q[3], "/info>") {
			got[strings.Trim(q[1], "<>")]++
		}
	}
	var labels []string
	for _, q := range quads.Encode(awkwardClaims(), nil) {
		want[quads.Full(q.Predicate.(quad.IRI))]++
		if s, ok := q.Object.(quad.String); ok && q.Predicate == quads.Label {
			labels = append(labels, string(s))
		}
	}
	delete(want, quads.Full(quads.Type))
	for predicate, n := range want {
		if got[predicate] != n {
			t.Errorf("%d statements of %s, want %d", got[predicate], predicate, n)
		}
	}
	if slices.Sort(labels); !slices.Equal(trig.Labels, labels) {
		t.Errorf("labels %q, want %q", trig.Labels, labels)
	}
}

// A query from the direct edge to the sentence and the score, through every format.
func TestSPARQLAsksWhoAccusedWhom(t *testing.T) {
	want := make(map[[4]string]bool)
	for _, c := range awkwardClaims() {
		if c.Code == schema.Accuse && c.Object.ID != "" {
			want[[4]string{c.Subject.Name, c.Object.Name, c.Sentence, "-2.0"}] = true
		}
	}
	for _, format := range []string{"nquads", "trig", "turtle", "jsonld"} {
		var rows [][4]string
		python(t, "accusations-"+format, "rdflib", write(t, format, awkwardClaims()), &rows)
		got := make(map[[4]string]bool)
		for _, r := range rows {
			got[r] = true
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: %d accusations, want %d, or they differ", format, len(got), len(want))
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
