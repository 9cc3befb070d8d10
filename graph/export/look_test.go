package export_test

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

	"entente/graph/export"
	"entente/schema"
)

// sigma.js and yEd draw nodes where they are told, so no two share a place.
func TestEveryNodeHasAPlace(t *testing.T) {
	var graph struct {
		Nodes []struct {
			Attributes struct {
				X, Y  *int
				Color string
			}
		}
	}
	if err := json.Unmarshal(write(t, "graphology", collect(t, many(2_000))), &graph); err != nil {
		t.Fatal(err)
	}
	taken := make(map[[2]int]bool)
	for _, n := range graph.Nodes {
		a := n.Attributes
		if a.X == nil || a.Y == nil || a.Color == "" {
			t.Fatalf("node %+v", n)
		}
		taken[[2]int{*a.X, *a.Y}] = true
	}
	if len(taken) != len(graph.Nodes) {
		t.Errorf("%d nodes at %d places", len(graph.Nodes), len(taken))
	}
}

func collect(t *testing.T, claims export.Claims) []schema.Claim {
	t.Helper()
	var all []schema.Claim
	for c, err := range claims {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

// Labels stay short, and hold together in all scripts, whatever dot draws.
func TestDOTDraws(t *testing.T) {
	claims := awkwardClaims()
	claims = append(claims, claim(claims[1].Document, 1000, strings.Repeat("長", 5000), strings.Repeat("word ", 2000), "write"))
	for _, line := range strings.Split(string(write(t, "dot", claims)), "\n") {
		if _, label, ok := strings.Cut(line, "[label=\""); ok && strings.Index(label, `", `) > 400 {
			t.Errorf("label %.200s", label)
		}
	}
	if _, err := exec.LookPath("dot"); err != nil {
		t.Skip("Graphviz is not installed")
	}
	c := exec.Command("dot", "-Tsvg")
	c.Stdin = strings.NewReader(string(write(t, "dot", claims)))
	picture, err := c.Output()
	if err != nil || strings.Count(string(picture), `class="edge"`) != len(claims)-1 || !strings.Contains(string(picture), "conflict in deeds") {
		t.Errorf("%v: no picture of %d edges and a legend", err, len(claims)-1)
	}
}
