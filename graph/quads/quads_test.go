package quads_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

func TestDecodeUndoesEncode(t *testing.T) {
	for seed := range uint64(50) {
		checkRoundTrip(t, unique(randomClaims(seed, 40)))
	}
}

func checkRoundTrip(t *testing.T, claims []schema.Claim) {
	t.Helper()
	got, docs, err := quads.Decode(quads.Encode(claims, nil))
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(claims, quads.CompareClaims)
	if len(got) != len(claims) {
		t.Fatalf("%d claims, want %d", len(got), len(claims))
	}
	for i := range claims {
		if !reflect.DeepEqual(got[i], claims[i]) {
			t.Fatalf("got  %+v\nwant %+v", got[i], claims[i])
		}
	}
	if len(docs) != 1 || docs[0] != claims[0].Document {
		t.Fatalf("documents %+v, want %+v", docs, claims[0].Document)
	}
}

func TestDocumentWithoutClaims(t *testing.T) {
	want := schema.Document{ID: "document:empty", Name: "empty", Hash: strings.Repeat("0", 64)}
	claims, docs, err := quads.Decode(quads.Encode(nil, []schema.Document{want}))
	if err != nil || len(claims) != 0 || len(docs) != 1 || docs[0] != want {
		t.Fatalf("got %v %v %v", claims, docs, err)
	}
}

func TestOnlyActualPositiveClaimsDrawAnEdge(t *testing.T) {
	for _, c := range randomClaims(7, 200) {
		want := c.Modality == schema.Actual && c.Polarity == schema.Positive
		got := slices.ContainsFunc(quads.Encode([]schema.Claim{c}, nil), func(q quad.Quad) bool { return q.Label != nil })
		if got != want {
			t.Fatalf("%s %s claim draws an edge: %v", c.Modality, c.Polarity, got)
		}
	}
}

func TestMissingSentence(t *testing.T) {
	all := quads.Encode(randomClaims(1, 1), nil)
	all = slices.DeleteFunc(all, func(q quad.Quad) bool { return strings.HasPrefix(quad.StringOf(q.Subject), "<sentence:") })
	if _, _, err := quads.Decode(all); err == nil {
		t.Fatal("no error")
	}
}

func TestIRI(t *testing.T) {
	for _, id := range []string{"country:RUS", "phrase:", "sentence:a b/12", "phrase:条約", "x:<>\"{}|^`\\%20", "x:\xff\x00\u007f\uFDD0\U000F0000", "verb:call-on", "x:\u2028\u00a0\u3000"} {
		iri := quads.IRI(id)
		if got := quads.ID(iri); got != id {
			t.Errorf("ID(IRI(%q)) = %q", id, got)
		}
		if got := quads.Short(quads.Full(iri)); got != iri {
			t.Errorf("Short(Full(%q)) = %q", iri, got)
		}
		if strings.ContainsAny(string(iri), " \u2028\u00a0\u3000<>\"{}|\\^`") {
			t.Errorf("%q holds what no IRI may", iri)
		}
	}
}

func TestEveryIRIWrittenIsValid(t *testing.T) {
	for _, q := range quads.Encode(randomClaims(3, 300), nil) {
		for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			if iri, ok := v.(quad.IRI); ok && (strings.ContainsAny(string(iri), " <>\"{}|\\^`\n\t") || !strings.Contains(string(iri), ":")) {
				t.Errorf("%q is no IRI", string(iri))
			}
		}
	}
}

func FuzzIRI(f *testing.F) {
	f.Add("country:RUS")
	f.Add("phrase:50% of \xff")
	f.Fuzz(func(t *testing.T, id string) {
		if got := quads.ID(quads.IRI(id)); got != id {
			t.Errorf("%q became %q", id, got)
		}
	})
}

// FuzzRoundTrip reads a claim from JSON, as the loader does, and takes it through quads.
func FuzzRoundTrip(f *testing.F) {
	for seed := range uint64(20) {
		var b bytes.Buffer
		if err := schema.WriteClaim(&b, &randomClaims(seed, 1)[0]); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		c, err := schema.DecodeClaim(line)
		if err != nil || !consistent(&c) {
			t.Skip()
		}
		checkRoundTrip(t, []schema.Claim{c})
	})
}

// consistent reports whether nothing in c is lost by design: each entity is
// described once, and what is empty is absent.
func consistent(c *schema.Claim) bool {
	arguments := append([]schema.Argument{c.Subject, c.Object}, c.Speakers...)
	if p := c.Provision; p != nil {
		if len(p.Parties) == 0 && p.Trigger == "" && p.Strength == "" && p.Article == "" && p.Basis == "" || p.Parties != nil && len(p.Parties) == 0 {
			return false
		}
		arguments = append(arguments, p.Parties...)
	}
	if c.Speakers != nil && len(c.Speakers) == 0 {
		return false
	}
	seen := make(map[string]schema.Argument)
	for _, a := range arguments {
		if b, ok := seen[a.ID]; ok && (a.ISO3 != b.ISO3 || a.Wikidata != b.Wikidata) {
			return false
		}
		seen[a.ID] = a
	}
	return true
}

func unique(claims []schema.Claim) []schema.Claim {
	seen := make(map[string]bool)
	return slices.DeleteFunc(claims, func(c schema.Claim) bool {
		defer func() { seen[c.ID] = true }()
		return seen[c.ID]
	})
}
