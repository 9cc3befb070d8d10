package quads_test

import (
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

var declaration = regexp.MustCompile(`(?m)^(\S+:\S+) a owl:(?:Class|ObjectProperty|DatatypeProperty) ;$`)

// abstract are the classes that only group others.
var abstract = []string{"entente:Claim", "entente:Entity"}

// exported are the properties that only exports write.
var exported = []string{"entente:quadClass", "entente:score"}

func TestOntologyDeclaresWhatIsWrittenAndNoMore(t *testing.T) {
	written := make(map[string]bool)
	for _, q := range quads.Encode(append(oneOfEach(), randomClaims(1, 500)...), nil) {
		written[string(q.Predicate.(quad.IRI))] = true
		if q.Predicate == quads.Type {
			written[string(q.Object.(quad.IRI))] = true
		}
	}
	for _, term := range slices.Concat(abstract, exported) {
		written[term] = true
	}
	declared := make(map[string]bool)
	for _, m := range declaration.FindAllStringSubmatch(schema.Ontology, -1) {
		declared[m[1]] = true
	}
	for term := range written {
		prefix, _, _ := strings.Cut(term, ":")
		if foreign := prefix == "rdf" || prefix == "rdfs" || prefix == "owl" || prefix == "verb"; !foreign && !declared[term] {
			t.Errorf("%s is written and not declared", term)
		}
	}
	for term := range declared {
		if !written[term] {
			t.Errorf("%s is declared and never written", term)
		}
	}
}

// oneOfEach makes an actual, positive claim for each type of clause, relation,
// event and entity.
func oneOfEach() []schema.Claim {
	var claims []schema.Claim
	add := func(change func(*schema.Claim)) {
		c := randomClaims(1, 1)[0]
		c.Modality, c.Polarity = schema.Actual, schema.Positive
		change(&c)
		claims = append(claims, c)
	}
	for _, t := range schema.ClauseTypes() {
		add(func(c *schema.Claim) { c.Kind, c.Predicate = schema.Clause, string(t) })
	}
	for _, t := range schema.RelationTypes() {
		add(func(c *schema.Claim) { c.Kind, c.Predicate = schema.Relation, string(t) })
	}
	for _, t := range schema.EventTypes() {
		add(func(c *schema.Claim) { c.Kind, c.Code = schema.Action, t })
	}
	for _, t := range schema.EntityTypes() {
		add(func(c *schema.Claim) {
			c.Subject = schema.Argument{ID: schema.EntityID(t, "x", ""), Name: "x", Type: t, Text: "y", Sector: "GOV", Country: "PRK"}
		})
	}
	return claims
}

func TestOntologyLabelsAndExplainsEveryTerm(t *testing.T) {
	for _, block := range strings.Split(schema.Ontology, "\n\n") {
		if term := declaration.FindStringSubmatch(block); term != nil &&
			(!strings.Contains(block, "rdfs:label \"") || !strings.Contains(block, "rdfs:comment \"")) {
			t.Errorf("%s lacks a label or a comment", term[1])
		}
	}
}

func TestOntologyIsTurtle(t *testing.T) {
	if _, err := exec.LookPath("rapper"); err != nil {
		t.Skip("rapper is not installed")
	}
	c := exec.Command("rapper", "--quiet", "--count", "--input", "turtle", "-", "urn:entente:")
	c.Stdin = strings.NewReader(schema.Ontology)
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

func TestPrefixesAgreeWithTheOntology(t *testing.T) {
	for _, m := range regexp.MustCompile(`(?m)^@prefix (\S+): <(.*)> \.$`).FindAllStringSubmatch(schema.Ontology, -1) {
		for _, n := range quads.Namespaces() {
			if n.Prefix == m[1] && n.URI != m[2] {
				t.Errorf("prefix %s is %s here and %s in the ontology", n.Prefix, n.URI, m[2])
			}
		}
	}
}
