package schema

import "slices"

// EntityType is the sort of thing an argument names.
type EntityType string

// The types of entities; Phrase is an argument that is no entity, in the text's
// own words.
const (
	Country       EntityType = "country"
	HistoricState EntityType = "historic-state" // Soviet Union, Austria-Hungary
	Person        EntityType = "person"
	Organization  EntityType = "organization" // ministries, parties, companies, media, armed groups
	Alliance      EntityType = "alliance"     // NATO, the European Union: organisations of states
	Treaty        EntityType = "treaty"       // treaties, pacts, resolutions, declarations
	Place         EntityType = "place"
	Group         EntityType = "group" // loose groups: "the West", "the international community"
	Weapon        EntityType = "weapon"
	EventEntity   EntityType = "event" // wars, crises, summits
	Law           EntityType = "law"
	Phrase        EntityType = "phrase"
)

// EntityTypes returns every type of entity.
func EntityTypes() []EntityType {
	return []EntityType{
		Country, HistoricState, Person, Organization, Alliance, Treaty,
		Place, Group, Weapon, EventEntity, Law, Phrase,
	}
}

// Valid reports whether t is a known type of entity.
func (t EntityType) Valid() bool { return slices.Contains(EntityTypes(), t) }

// Argument is a claim's subject or object: an entity, or a phrase of the text.
type Argument struct {
	// ID identifies the entity across texts ("country:RUS",
	// "person:vladimir-putin"); a phrase has one too, made of its words.
	ID string `json:"id"`
	// Name is the entity's canonical name, or the phrase itself.
	Name string     `json:"name"`
	Type EntityType `json:"type"`
	// ISO3 is the ISO 3166-1 alpha-3 code of a country.
	ISO3 string `json:"iso3,omitempty"`
	// Wikidata is the entity's item ("Q159"), where known.
	Wikidata string `json:"wikidata,omitempty"`
	// Text is how the sentence puts it, where that is not Name: "the Kremlin",
	// "both leaders", "they".
	Text string `json:"text,omitempty"`
	// Sector is the PLOVER sector of an actor (GOV, MIL, …), where known.
	Sector string `json:"sector,omitempty"`
	// Country is the code of the state that a person or an organisation belongs
	// to, that a phrase names, or that an act on what it names is directed at, where
	// known.
	Country string `json:"country,omitempty"`
}
