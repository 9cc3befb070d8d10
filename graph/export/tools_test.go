package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// TestGraphviz has dot, which does not lay out here, say what it read.
func TestGraphviz(t *testing.T) {
	if _, err := exec.LookPath("dot"); err != nil {
		t.Skip("Graphviz is not installed")
	}
	c := exec.Command("dot", "-Tdot_json")
	c.Stdin = bytes.NewReader(write(t, "dot", awkwardClaims()))
	var complaints bytes.Buffer
	c.Stderr = &complaints
	out, err := c.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%v %s", err, complaints.String())
	}
	var read struct {
		Objects []struct{ Name, Tooltip string }
		Edges   []struct {
			Tail, Head                                    int
			Claim, Predicate, Confidence, Score, Sentence string
			Reciprocal                                    string
		}
	}
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatal(err)
	}
	got := seen{Nodes: make(map[string]string)}
	for _, o := range read.Objects {
		got.Nodes[o.Name] = unescaped(o.Tooltip)
	}
	for _, e := range read.Edges {
		var score any
		if e.Score != "" {
			score = number(t, e.Score)
		}
		got.Edges = append(got.Edges, []any{
			e.Claim, read.Objects[e.Tail].Name, read.Objects[e.Head].Name, unescaped(e.Predicate),
			number(t, e.Confidence), score, e.Reciprocal == "true", unescaped(e.Sentence),
		})
	}
	compare(t, got, wanted(awkwardClaims(), controlsTo(" ")))
}

// unescaped undoes what Graphviz undoes when it draws a label.
func unescaped(s string) string { return strings.ReplaceAll(s, `\\`, `\`) }

func number(t *testing.T, s string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestCX2 holds the aspects together: counts, declarations and numbers.
func TestCX2(t *testing.T) {
	var aspects []struct {
		MetaData []struct {
			Name         string
			ElementCount int
		}
		AttributeDeclarations []struct {
			Nodes, Edges map[string]struct{ D string }
		}
		Nodes []struct {
			ID int
			V  map[string]any
		}
		Edges []struct {
			ID, S, T int
			V        map[string]any
		}
	}
	if err := json.Unmarshal(write(t, "cx2", awkwardClaims()), &aspects); err != nil {
		t.Fatal(err)
	}
	counts, declared := aspects[1].MetaData, aspects[2].AttributeDeclarations[0]
	nodes, edges := aspects[4].Nodes, aspects[5].Edges
	if counts[2].ElementCount != len(nodes) || counts[3].ElementCount != len(edges) {
		t.Errorf("%d nodes and %d edges, said to be %v", len(nodes), len(edges), counts)
	}
	got := seen{Nodes: make(map[string]string)}
	names := make(map[int]string)
	for _, n := range nodes {
		names[n.ID] = n.V["name"].(string)
		got.Nodes[names[n.ID]] = n.V["label"].(string)
	}
	for _, e := range edges {
		got.Edges = append(got.Edges, []any{
			e.V["claim"], names[e.S], names[e.T], e.V["interaction"], e.V["weight"], e.V["score"], e.V["reciprocal"], e.V["sentence"],
		})
		for name := range e.V {
			if declared.Edges[name].D == "" {
				t.Errorf("%s is not declared", name)
			}
		}
	}
	compare(t, got, wanted(awkwardClaims(), keep))
}

// TestNeo4j reads as neo4j-admin does without --multiline-fields: a line a row.
func TestNeo4j(t *testing.T) {
	read := func(format string) []map[string]string {
		rows := csv.NewReader(bytes.NewReader(write(t, format, awkwardClaims())))
		all, err := rows.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(write(t, format, awkwardClaims()), []byte("\n")); lines != len(all) {
			t.Errorf("%s: %d rows in %d lines", format, len(all), lines)
		}
		return table(all)
	}
	got := seen{Nodes: make(map[string]string)}
	for _, n := range read("neo4j-nodes") {
		got.Nodes[n["id:ID"]] = n["name"]
		if !strings.HasPrefix(n[":LABEL"], "Entity;") {
			t.Errorf("labels %q", n[":LABEL"])
		}
	}
	for _, e := range read("neo4j-edges") {
		var score any
		if e["score:double"] != "" {
			score = number(t, e["score:double"])
		}
		if e[":TYPE"] != "ACCUSE" && e[":TYPE"] != "CALL_ON" {
			t.Errorf("type %q", e[":TYPE"])
		}
		got.Edges = append(got.Edges, []any{
			e["claim"], e[":START_ID"], e[":END_ID"], e["predicate"],
			number(t, e["confidence:double"]), score, e["reciprocal:boolean"] == "true", e["sentence"],
		})
	}
	compare(t, got, wanted(awkwardClaims(), strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\x00", "\uFFFD").Replace))
}
