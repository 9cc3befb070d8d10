package export

import (
	"strings"

	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// Nanopublications (nanopub.net) split what a claim says from how that is known.
// claim:X is both the claim and the graph of its assertion; beside it stand
//
//	claim:X/provenance  who says so, in which sentence of which document
//	claim:X/info        what made the nanopublication
//	claim:X/head        how the three belong together
//
// Evidence is told twice: in Entente's vocabulary, and in PROV-O (w3.org/TR/prov-o)
// and Web Annotation (w3.org/TR/annotation-vocab) for programs that know only those.
// Offsets count bytes, so that the position is a DataPositionSelector; a
// TextPositionSelector counts characters.

// What exports say of a claim and the store does not, as it follows from the code.
const (
	quadClass quad.IRI = "entente:quadClass"
	score     quad.IRI = "entente:score"
)

// namespaces are those of package quads and of the standards above.
func namespaces() []quads.Namespace {
	foreign := standards()
	return append(quads.Namespaces(), foreign[:]...)
}

func standards() [3]quads.Namespace {
	return [3]quads.Namespace{
		{Prefix: "np", URI: "http://www.nanopub.org/nschema#"},
		{Prefix: "oa", URI: "http://www.w3.org/ns/oa#"},
		{Prefix: "prov", URI: "http://www.w3.org/ns/prov#"},
	}
}

// full is an IRI with its namespace written out.
func full(iri quad.IRI) string {
	prefix, local, _ := strings.Cut(string(iri), ":")
	for _, n := range standards() {
		if n.Prefix == prefix {
			return n.URI + local
		}
	}
	return quads.Full(iri)
}

// nanopublish lays claims out as nanopublications, in no order; what is known of
// entities, sentences and documents stands in the default graph.
func nanopublish(claims []schema.Claim) []quad.Quad {
	all := quads.Encode(claims, nil)
	for i := range all {
		if all[i].Label == nil {
			all[i].Label = graphOf(&all[i])
		}
	}
	for i := range claims {
		all = append(all, scale(&claims[i])...)
		all = append(all, publication(&claims[i])...)
		all = append(all, provenance(&claims[i])...)
		all = append(all, annotation(&claims[i])...)
	}
	return all
}

// graphOf is the graph of a nanopublication that a quad of the store belongs in,
// nil if in none.
func graphOf(q *quad.Quad) quad.Value {
	s, _ := q.Subject.(quad.IRI)
	claim, part, _ := strings.Cut(string(s), "/")
	if !strings.HasPrefix(claim, "claim:") {
		return nil
	}
	if strings.HasPrefix(part, "speaker") {
		return quad.IRI(claim + "/provenance")
	}
	switch q.Predicate {
	case quads.InSentence, quads.InDocument, quads.Speaker, quads.SpeakerName, quads.Attribution, quads.Confidence, quads.Rule:
		return quad.IRI(claim + "/provenance")
	}
	return quad.IRI(claim)
}

// scale places an action between conflict and cooperation.
func scale(c *schema.Claim) []quad.Quad {
	if c.Code == "" {
		return nil
	}
	claim := quads.IRI(c.ID)
	return []quad.Quad{
		{Subject: claim, Predicate: quadClass, Object: quad.Int(c.Code.Quad()), Label: claim},
		{Subject: claim, Predicate: score, Object: quad.Float(c.Code.Score()), Label: claim},
	}
}

func publication(c *schema.Claim) []quad.Quad {
	claim := quads.IRI(c.ID)
	nanopub, head, info := claim+"/nanopub", claim+"/head", claim+"/info"
	return []quad.Quad{
		{Subject: nanopub, Predicate: quads.Type, Object: quad.IRI("np:Nanopublication"), Label: head},
		{Subject: nanopub, Predicate: quad.IRI("np:hasAssertion"), Object: claim, Label: head},
		{Subject: nanopub, Predicate: quad.IRI("np:hasProvenance"), Object: claim + "/provenance", Label: head},
		{Subject: nanopub, Predicate: quad.IRI("np:hasPublicationInfo"), Object: info, Label: head},
		{Subject: nanopub, Predicate: quads.Rule, Object: quad.String(c.Rule), Label: info},
	}
}

// provenance is how the assertion came about, in PROV-O.
func provenance(c *schema.Claim) []quad.Quad {
	claim := quads.IRI(c.ID)
	graph := claim + "/provenance"
	document := quads.IRI(c.Document.ID)
	sentence := quads.IRI(schema.SentenceID(c.Document.ID, c.Start))
	all := []quad.Quad{
		{Subject: claim, Predicate: quad.IRI("prov:wasDerivedFrom"), Object: sentence, Label: graph},
		{Subject: claim, Predicate: quad.IRI("prov:hadPrimarySource"), Object: document, Label: graph},
		{Subject: sentence, Predicate: quad.IRI("prov:wasQuotedFrom"), Object: document},
	}
	for _, s := range c.Speakers {
		all = append(all, quad.Quad{Subject: claim, Predicate: quad.IRI("prov:wasAttributedTo"), Object: quads.IRI(s.ID), Label: graph})
	}
	return all
}

// annotation ties the claim to the words of its document, in Web Annotation.
func annotation(c *schema.Claim) []quad.Quad {
	claim := quads.IRI(c.ID)
	evidence, graph := claim+"/evidence", claim+"/provenance"
	sentence := quads.IRI(schema.SentenceID(c.Document.ID, c.Start))
	quote, position := sentence+"/quote", sentence+"/position"
	triple := func(s, p quad.IRI, o quad.Value) quad.Quad { return quad.Quad{Subject: s, Predicate: p, Object: o} }
	return []quad.Quad{
		{Subject: evidence, Predicate: quads.Type, Object: quad.IRI("oa:Annotation"), Label: graph},
		{Subject: evidence, Predicate: quad.IRI("oa:motivatedBy"), Object: quad.IRI("oa:identifying"), Label: graph},
		{Subject: evidence, Predicate: quad.IRI("oa:hasBody"), Object: claim, Label: graph},
		{Subject: evidence, Predicate: quad.IRI("oa:hasTarget"), Object: sentence, Label: graph},
		triple(sentence, quads.Type, quad.IRI("oa:SpecificResource")),
		triple(sentence, "oa:hasSource", quads.IRI(c.Document.ID)),
		triple(sentence, "oa:hasSelector", quote),
		triple(sentence, "oa:hasSelector", position),
		triple(quote, quads.Type, quad.IRI("oa:TextQuoteSelector")),
		triple(quote, "oa:exact", quad.String(c.Sentence)),
		triple(position, quads.Type, quad.IRI("oa:DataPositionSelector")),
		triple(position, "oa:start", offset(c.Start)),
		triple(position, "oa:end", offset(c.End)),
	}
}

func offset(n int) quad.Value {
	lexical, _ := literal(quad.Int(n))
	return quad.TypedString{Value: quad.String(lexical), Type: "xsd:nonNegativeInteger"}
}
