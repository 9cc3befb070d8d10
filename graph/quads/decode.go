package quads

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"entente/schema"
)

// Decode reads back the claims and documents that Encode wrote, claims in the
// order of CompareClaims and documents by identifier. Quads that are no part of
// either are passed over. A claim whose sentence, document or entities are not
// among the quads is an error.
func Decode(quads []quad.Quad) ([]schema.Claim, []schema.Document, error) {
	d := decoder{nodes: make(map[quad.IRI]node), documents: make(map[quad.IRI]schema.Document)}
	for _, q := range quads {
		s, okS := q.Subject.(quad.IRI)
		p, okP := q.Predicate.(quad.IRI)
		if okS && okP && q.Label == nil {
			d.add(s, p, q.Object)
		}
	}
	var claims []schema.Claim
	for iri, n := range d.nodes {
		class, _ := n.first(Type).(quad.IRI)
		if class == Document {
			d.document(iri)
			continue
		}
		kind, ok := kindOf(class)
		if !ok || !strings.HasPrefix(string(iri), "claim:") {
			continue
		}
		c, err := d.claim(iri, n, kind)
		if err != nil {
			return nil, nil, fmt.Errorf("claim %s: %w", iri, err)
		}
		claims = append(claims, c)
	}
	slices.SortFunc(claims, CompareClaims)
	documents := make([]schema.Document, 0, len(d.documents))
	for _, doc := range d.documents {
		documents = append(documents, doc)
	}
	slices.SortFunc(documents, func(a, b schema.Document) int { return cmp.Compare(a.ID, b.ID) })
	return claims, documents, nil
}

// CompareClaims orders claims by document, place in it and identifier.
func CompareClaims(a, b schema.Claim) int {
	return cmp.Or(
		cmp.Compare(a.Document.ID, b.Document.ID),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.ID, b.ID),
	)
}

// node is what the quads say of a subject.
type node []property

type property struct {
	predicate quad.IRI
	values    []quad.Value
}

func (n node) all(p quad.IRI) []quad.Value {
	for _, prop := range n {
		if prop.predicate == p {
			return prop.values
		}
	}
	return nil
}

// first is the value of p, the smallest of several, nil if there is none.
func (n node) first(p quad.IRI) quad.Value {
	values := n.all(p)
	if len(values) == 0 {
		return nil
	}
	return slices.MinFunc(values, compareValues)
}

func (n node) text(p quad.IRI) string {
	s, _ := n.first(p).(quad.String)
	return string(s)
}

func (n node) int(p quad.IRI) int {
	i, _ := n.first(p).(quad.Int)
	return int(i)
}

func (n node) iri(p quad.IRI) quad.IRI {
	iri, _ := n.first(p).(quad.IRI)
	return iri
}

type decoder struct {
	nodes     map[quad.IRI]node
	documents map[quad.IRI]schema.Document
}

func (d *decoder) add(s, p quad.IRI, o quad.Value) {
	n := d.nodes[s]
	for i := range n {
		if n[i].predicate == p {
			n[i].values = append(n[i].values, o)
			return
		}
	}
	d.nodes[s] = append(n, property{p, []quad.Value{o}})
}

func (d *decoder) claim(id quad.IRI, n node, kind schema.Kind) (schema.Claim, error) {
	sentence := d.nodes[n.iri(InSentence)]
	doc, ok := d.document(n.iri(InDocument))
	if !ok || sentence == nil {
		return schema.Claim{}, fmt.Errorf("its sentence or document is missing")
	}
	c := schema.Claim{
		ID: ID(id), Doc: d.nodes[n.iri(InDocument)].text(File), Document: doc, Kind: kind,
		Start: sentence.int(Start), End: sentence.int(End), Sentence: sentence.text(Text),
		Predicate: n.text(Predicate), Mode: n.text(Mode), Reciprocal: n.first(Reciprocal) == quad.Bool(true),
		Code:   schema.EventType(strings.TrimPrefix(ID(n.iri(EventCode)), "plover:")),
		Stance: schema.Stance(n.text(Stance)), Intensity: n.text(Intensity), Role: n.text(Role),
		Modality: schema.Modality(n.text(Modality)), Polarity: schema.Polarity(n.text(Polarity)), Cue: n.text(Cue),
		Rule: n.text(Rule),
	}
	if f, ok := n.first(Confidence).(quad.Float); ok {
		c.Confidence = float64(f)
	}
	c.Speaker = optional(n.text(SpeakerName))
	c.Date = optional(n.text(Date))

	var err error
	if c.Subject, err = d.argument(n, Subject, SubjectName, SubjectText, SubjectSector, SubjectCountry); err != nil {
		return c, err
	}
	if n.first(Object) != nil {
		if c.Object, err = d.argument(n, Object, ObjectName, ObjectText, ObjectSector, ObjectCountry); err != nil {
			return c, err
		}
	}
	if c.Speakers, err = d.participants(n.all(Attribution)); err != nil {
		return c, err
	}
	c.Provision, err = d.provision(n)
	return c, err
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (d *decoder) provision(n node) (*schema.Provision, error) {
	parties, err := d.participants(n.all(Binding))
	p := schema.Provision{
		Parties: parties, Trigger: n.text(Trigger), Strength: n.text(Strength),
		Article: n.text(Article), Basis: n.text(Basis),
	}
	if err != nil || len(parties) == 0 && p.Trigger == "" && p.Strength == "" && p.Article == "" && p.Basis == "" {
		return nil, err
	}
	return &p, nil
}

// participants reads participant nodes in the order of their rank.
func (d *decoder) participants(ids []quad.Value) ([]schema.Argument, error) {
	nodes := make([]node, len(ids))
	for i, id := range ids {
		iri, _ := id.(quad.IRI)
		nodes[i] = d.nodes[iri]
	}
	slices.SortFunc(nodes, func(a, b node) int { return cmp.Compare(a.int(Rank), b.int(Rank)) })
	var arguments []schema.Argument
	for _, n := range nodes {
		a, err := d.argument(n, Entity, Name, Text, Sector, Country)
		if err != nil {
			return nil, err
		}
		arguments = append(arguments, a)
	}
	return arguments, nil
}

// argument reads the entity that n's property names, worded as n says.
func (d *decoder) argument(n node, entity, name, text, sector, country quad.IRI) (schema.Argument, error) {
	iri := n.iri(entity)
	e := d.nodes[iri]
	t, ok := entityType(e.iri(Type))
	if !ok {
		return schema.Argument{}, fmt.Errorf("entity %s: nothing is known of it", iri)
	}
	return schema.Argument{
		ID: ID(iri), Name: n.text(name), Type: t,
		ISO3: e.text(ISO3), Wikidata: strings.TrimPrefix(ID(e.iri(SameAs)), "wikidata:"),
		Text: n.text(text), Sector: n.text(sector), Country: n.text(country),
	}, nil
}

func (d *decoder) document(id quad.IRI) (schema.Document, bool) {
	if doc, ok := d.documents[id]; ok {
		return doc, true
	}
	n := d.nodes[id]
	if n.iri(Type) != Document {
		return schema.Document{}, false
	}
	doc := schema.Document{
		ID: ID(id), Name: n.text(Name), Title: n.text(Title), Author: n.text(Author),
		Publisher: n.text(Publisher), URL: n.text(URL), Date: n.text(Published), Hash: n.text(Hash),
		Words: n.int(Words), Sentences: n.int(Sentences),
	}
	d.documents[id] = doc
	return doc, true
}

func kindOf(class quad.IRI) (schema.Kind, bool) {
	for _, k := range schema.Kinds() {
		if Class(k) == class {
			return k, true
		}
	}
	return "", false
}

func entityType(class quad.IRI) (schema.EntityType, bool) {
	for _, t := range schema.EntityTypes() {
		if EntityClass(t) == class {
			return t, true
		}
	}
	return "", false
}

// DecodeEntity reads an entity from the quads that describe it. Of several names
// it takes the first in the order of the alphabet.
func DecodeEntity(description []quad.Quad) (schema.Argument, bool) {
	d := decoder{nodes: make(map[quad.IRI]node)}
	var id quad.IRI
	for _, q := range description {
		id, _ = q.Subject.(quad.IRI)
		d.add(id, q.Predicate.(quad.IRI), q.Object)
	}
	n := d.nodes[id]
	t, ok := entityType(n.iri(Type))
	return schema.Argument{
		ID: ID(id), Name: n.text(Label), Type: t, ISO3: n.text(ISO3),
		Wikidata: strings.TrimPrefix(ID(n.iri(SameAs)), "wikidata:"),
	}, ok
}
