package quads

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"github.com/cayleygraph/quad"

	"entente/schema"
)

// Encode writes claims and documents as quads, sorted and without duplicates.
// The document of each claim is written too, named in documents or not.
func Encode(claims []schema.Claim, documents []schema.Document) []quad.Quad {
	var e encoder
	for i := range documents {
		e.document(&documents[i])
	}
	for i := range claims {
		e.claim(&claims[i])
	}
	return Sort(e.quads)
}

// Sort orders quads and drops duplicates, in place.
func Sort(quads []quad.Quad) []quad.Quad {
	slices.SortFunc(quads, Compare)
	return slices.Compact(quads)
}

// Compare orders quads by subject, predicate, object and label: IRIs as they are,
// after literals by their text in N-Quads.
func Compare(a, b quad.Quad) int {
	for _, d := range quad.Directions {
		if c := compareValues(a.Get(d), b.Get(d)); c != 0 {
			return c
		}
	}
	return 0
}

func compareValues(a, b quad.Value) int {
	if a == b {
		return 0
	}
	if a, ok := a.(quad.IRI); ok {
		if b, ok := b.(quad.IRI); ok {
			return cmp.Compare(a, b)
		}
	}
	return cmp.Compare(quad.StringOf(a), quad.StringOf(b))
}

// encoder gathers the quads of claims.
type encoder struct{ quads []quad.Quad }

func (e *encoder) add(s, p quad.IRI, o quad.Value) {
	e.quads = append(e.quads, quad.Quad{Subject: s, Predicate: p, Object: o})
}

// text adds a literal, unless it is empty.
func (e *encoder) text(s, p quad.IRI, o string) {
	if o != "" {
		e.add(s, p, quad.String(o))
	}
}

func (e *encoder) claim(c *schema.Claim) {
	id, doc := IRI(c.ID), IRI(c.Document.ID)
	e.document(&c.Document)
	e.text(doc, File, c.Doc)
	e.sentence(c)

	e.add(id, Type, Class(c.Kind))
	e.add(id, InDocument, doc)
	e.add(id, InSentence, IRI(schema.SentenceID(c.Document.ID, c.Start)))
	e.subject(id, doc, c)
	e.object(id, doc, c)
	e.statement(id, c)
	e.provision(id, doc, c.Provision)
	e.factuality(id, c)
	for i, s := range c.Speakers {
		e.add(id, Speaker, IRI(s.ID))
		e.participant(id, doc, Attribution, "speaker", i, s)
	}
	if Direct(c) {
		e.quads = append(e.quads, DirectEdge(c))
	}
}

// DirectEdge is the edge that c draws if it is Direct.
func DirectEdge(c *schema.Claim) quad.Quad {
	return quad.Quad{
		Subject: IRI(c.Subject.ID), Predicate: Edge(c), Object: IRI(c.Object.ID), Label: IRI(c.ID),
	}
}

func (e *encoder) subject(id, doc quad.IRI, c *schema.Claim) {
	e.entity(doc, c.Subject)
	e.add(id, Subject, IRI(c.Subject.ID))
	e.text(id, SubjectName, c.Subject.Name)
	e.text(id, SubjectText, c.Subject.Text)
	e.text(id, SubjectSector, c.Subject.Sector)
	e.text(id, SubjectCountry, c.Subject.Country)
}

func (e *encoder) object(id, doc quad.IRI, c *schema.Claim) {
	if c.Object.ID == "" {
		return
	}
	e.entity(doc, c.Object)
	e.add(id, Object, IRI(c.Object.ID))
	e.text(id, ObjectName, c.Object.Name)
	e.text(id, ObjectText, c.Object.Text)
	e.text(id, ObjectSector, c.Object.Sector)
	e.text(id, ObjectCountry, c.Object.Country)
}

func (e *encoder) statement(id quad.IRI, c *schema.Claim) {
	e.text(id, Predicate, c.Predicate)
	if c.Code != "" {
		e.add(id, EventCode, Code(c.Code))
	}
	e.text(id, Mode, c.Mode)
	if c.Reciprocal {
		e.add(id, Reciprocal, quad.Bool(true))
	}
	e.text(id, Stance, string(c.Stance))
	e.text(id, Intensity, c.Intensity)
	e.text(id, Role, c.Role)
}

func (e *encoder) provision(id, doc quad.IRI, p *schema.Provision) {
	if p == nil {
		return
	}
	e.text(id, Trigger, p.Trigger)
	e.text(id, Strength, p.Strength)
	e.text(id, Article, p.Article)
	e.text(id, Basis, p.Basis)
	for i, party := range p.Parties {
		e.add(id, Party, IRI(party.ID))
		e.participant(id, doc, Binding, "party", i, party)
	}
}

func (e *encoder) factuality(id quad.IRI, c *schema.Claim) {
	e.text(id, Modality, string(c.Modality))
	e.text(id, Polarity, string(c.Polarity))
	e.text(id, Cue, c.Cue)
	if c.Speaker != nil {
		e.text(id, SpeakerName, *c.Speaker)
	}
	if c.Date != nil {
		e.text(id, Date, *c.Date)
	}
	e.add(id, Confidence, quad.Float(c.Confidence))
	e.text(id, Rule, c.Rule)
}

// participant adds the node of the i-th speaker or party of a claim.
func (e *encoder) participant(claim, doc, link quad.IRI, part string, i int, a schema.Argument) {
	e.entity(doc, a)
	id := participantIRI(claim, part, i)
	e.add(claim, link, id)
	e.add(id, Type, Participant)
	e.add(id, Rank, quad.Int(i))
	e.add(id, Entity, IRI(a.ID))
	e.text(id, Name, a.Name)
	e.text(id, Text, a.Text)
	e.text(id, Sector, a.Sector)
	e.text(id, Country, a.Country)
}

func participantIRI(claim quad.IRI, part string, i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("%s/%s/%d", string(claim), part, i))
}

// ClaimOf is the claim whose participant this is.
func ClaimOf(participant quad.IRI) quad.IRI {
	return quad.IRI(path.Dir(path.Dir(string(participant))))
}

func (e *encoder) entity(doc quad.IRI, a schema.Argument) {
	id := IRI(a.ID)
	e.add(doc, Mentions, id)
	e.add(id, Type, EntityClass(a.Type))
	e.text(id, Label, a.Name)
	e.text(id, ISO3, a.ISO3)
	if a.Wikidata != "" {
		e.add(id, SameAs, IRI("wikidata:"+a.Wikidata))
	}
}

func (e *encoder) sentence(c *schema.Claim) {
	id := IRI(schema.SentenceID(c.Document.ID, c.Start))
	e.add(id, Type, Sentence)
	e.add(id, PartOf, IRI(c.Document.ID))
	e.add(id, Start, quad.Int(c.Start))
	e.add(id, End, quad.Int(c.End))
	e.text(id, Text, c.Sentence)
}

func (e *encoder) document(d *schema.Document) {
	id := IRI(d.ID)
	e.add(id, Type, Document)
	e.text(id, Name, d.Name)
	e.text(id, Title, d.Title)
	e.text(id, Author, d.Author)
	e.text(id, Publisher, d.Publisher)
	e.text(id, URL, d.URL)
	e.text(id, Published, d.Date)
	e.text(id, Hash, d.Hash)
	if d.Words != 0 {
		e.add(id, Words, quad.Int(d.Words))
	}
	if d.Sentences != 0 {
		e.add(id, Sentences, quad.Int(d.Sentences))
	}
}
