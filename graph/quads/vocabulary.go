package quads

import (
	"github.com/cayleygraph/quad"

	"entente/schema"
)

// The classes of nodes, beside those of Class and EntityClass.
const (
	Document    quad.IRI = "entente:Document"
	Sentence    quad.IRI = "entente:Sentence"
	Participant quad.IRI = "entente:Participant"
)

// The properties of every sort of node that are not Entente's own.
const (
	Type   quad.IRI = "rdf:type"
	Label  quad.IRI = "rdfs:label"
	SameAs quad.IRI = "owl:sameAs"
)

// What a claim says.
const (
	Subject        quad.IRI = "entente:subject"
	SubjectName    quad.IRI = "entente:subjectName"
	SubjectText    quad.IRI = "entente:subjectText"
	SubjectSector  quad.IRI = "entente:subjectSector"
	SubjectCountry quad.IRI = "entente:subjectCountry"
	Predicate      quad.IRI = "entente:predicate"
	Object         quad.IRI = "entente:object"
	ObjectName     quad.IRI = "entente:objectName"
	ObjectText     quad.IRI = "entente:objectText"
	ObjectSector   quad.IRI = "entente:objectSector"
	ObjectCountry  quad.IRI = "entente:objectCountry"
	EventCode      quad.IRI = "entente:code"
	Mode           quad.IRI = "entente:mode"
	Reciprocal     quad.IRI = "entente:reciprocal"
	Stance         quad.IRI = "entente:stance"
	Intensity      quad.IRI = "entente:intensity"
	Role           quad.IRI = "entente:role"
	Trigger        quad.IRI = "entente:trigger"
	Strength       quad.IRI = "entente:strength"
	Article        quad.IRI = "entente:article"
	Basis          quad.IRI = "entente:basis"
	Party          quad.IRI = "entente:party"
	Binding        quad.IRI = "entente:binding"
)

// How a claim holds, who says so and where.
const (
	Modality    quad.IRI = "entente:modality"
	Polarity    quad.IRI = "entente:polarity"
	Cue         quad.IRI = "entente:cue"
	Speaker     quad.IRI = "entente:speaker"
	SpeakerName quad.IRI = "entente:speakerName"
	Attribution quad.IRI = "entente:attribution"
	Date        quad.IRI = "entente:date"
	Confidence  quad.IRI = "entente:confidence"
	Rule        quad.IRI = "entente:rule"
	InSentence  quad.IRI = "entente:sentence"
	InDocument  quad.IRI = "entente:document"
)

// What is known of a participant.
const (
	Entity  quad.IRI = "entente:entity"
	Rank    quad.IRI = "entente:rank"
	Name    quad.IRI = "entente:name"
	Text    quad.IRI = "entente:text"
	Sector  quad.IRI = "entente:sector"
	Country quad.IRI = "entente:country"
)

// What is known of sentences, documents and entities.
const (
	PartOf    quad.IRI = "entente:partOf"
	Start     quad.IRI = "entente:start"
	End       quad.IRI = "entente:end"
	File      quad.IRI = "entente:file"
	Title     quad.IRI = "entente:title"
	Author    quad.IRI = "entente:author"
	Publisher quad.IRI = "entente:publisher"
	URL       quad.IRI = "entente:url"
	Published quad.IRI = "entente:published"
	Hash      quad.IRI = "entente:hash"
	Words     quad.IRI = "entente:words"
	Sentences quad.IRI = "entente:sentences"
	Mentions  quad.IRI = "entente:mentions"
	ISO3      quad.IRI = "entente:iso3"
)

// Concern is the predicate of the direct edge that a concern draws.
const Concern quad.IRI = "entente:concern"

// Class is the class of a claim of kind k.
func Class(k schema.Kind) quad.IRI {
	switch k {
	case schema.Action:
		return "entente:Action"
	case schema.Clause:
		return "entente:Clause"
	case schema.Concern:
		return "entente:Concern"
	case schema.Relation:
		return "entente:Relation"
	case schema.Effect:
		return "entente:Effect"
	}
	return "entente:Recommendation"
}

// EntityClass is the class of an entity of type t.
func EntityClass(t schema.EntityType) quad.IRI {
	switch t {
	case schema.Country:
		return "entente:Country"
	case schema.HistoricState:
		return "entente:HistoricState"
	case schema.Person:
		return "entente:Person"
	case schema.Organization:
		return "entente:Organization"
	case schema.Alliance:
		return "entente:Alliance"
	case schema.Treaty:
		return "entente:Treaty"
	case schema.Place:
		return "entente:Place"
	case schema.Group:
		return "entente:Group"
	case schema.Weapon:
		return "entente:Weapon"
	case schema.EventEntity:
		return "entente:Event"
	case schema.Law:
		return "entente:Law"
	}
	return "entente:Phrase"
}

// Edge is the predicate of the direct edge between a claim's subject and object,
// whether or not the claim draws one: the event type of an action that has one,
// the type of a clause or relation, entente:concern, and the verb of the rest.
func Edge(c *schema.Claim) quad.IRI {
	switch c.Kind {
	case schema.Action:
		if c.Code != "" {
			return Code(c.Code)
		}
	case schema.Clause:
		return IRI("clause:" + c.Predicate)
	case schema.Relation:
		return IRI("relation:" + c.Predicate)
	case schema.Concern:
		return Concern
	}
	return Verb(c.Predicate)
}

// Direct reports whether c draws a direct edge: it is actual and positive, and
// has an object.
func Direct(c *schema.Claim) bool {
	return c.Modality == schema.Actual && c.Polarity == schema.Positive && c.Object.ID != ""
}
