package text

import "entente/schema"

// MentionKind is the way in which a mention refers.
type MentionKind string

// The kinds of mention.
const (
	Name       MentionKind = "name"       // "Vladimir Putin", "the Kremlin"
	Adjective  MentionKind = "adjective"  // "Russian" in "Russian officials"
	Nominal    MentionKind = "nominal"    // "the pact", "the president"
	Pronominal MentionKind = "pronominal" // "they", "its"
	Collective MentionKind = "collective" // "both leaders", "the two states"
)

// Mention is a place in the text that refers to one or more entities.
type Mention struct {
	Tokens Range
	// Core is the name within Tokens, without titles ("Sergei Lavrov" in "Russian
	// Foreign Minister Sergei Lavrov"); empty where the mention is no name.
	Core Range
	// Head is the index of the mention's syntactic head.
	Head int
	Kind MentionKind
	// Entities index Doc.Entities; more than one for a collective, none where
	// the antecedent is unknown.
	Entities []int
	// Sector is the PLOVER sector that a common noun gives its actor: MIL for
	// "Iraqi troops", of which the entity is Iraq.
	Sector string
	// Class is the class of the title that a mention consists of: head-of-state
	// for "the Russian president".
	Class string
}

// Entity is something that the document speaks of.
type Entity struct {
	schema.Argument
	// Members are the entities of which a group of this text is made ("both
	// countries"), as indexes of Doc.Entities.
	Members []int
	// Country is the code of the state that a person, an organisation or a
	// place belongs to, where known; of a state it is its own. It stands before
	// Argument.Country, which is left empty here.
	Country string
	// Roles are the offices that the text gives a person ("president").
	Roles []Role
	// Offices are those that a person is known to have held when the text was
	// written or plays, whether the text says so or not.
	Offices []Office
}

// Office is a title with its class in the table of titles.
type Office struct{ Title, Class string }

// Role is an office that a mention states: "Russian Foreign Minister Sergei
// Lavrov" gives Lavrov the title "Foreign Minister" in Russia.
type Role struct {
	Title string
	// Class is the title's class in the table of titles: head-of-state,
	// minister, spokesperson, ….
	Class string
	// Of indexes Doc.Entities: the country or organisation; -1 where unknown.
	Of int
	// Tokens is where the text says so.
	Tokens Range
}
