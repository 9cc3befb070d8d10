package schema

import "slices"

// RelationType is the type of a standing fact.
type RelationType string

// The closed list of relations.
const (
	HeadOfStateOf      RelationType = "head-of-state-of"
	HeadOfGovernmentOf RelationType = "head-of-government-of"
	OfficeOf           RelationType = "office-of" // person – organisation or country, with a role
	AffiliatedWith     RelationType = "affiliated-with"
	PartyTo            RelationType = "party-to" // entity – treaty
	MemberOf           RelationType = "member-of"
	AllyOf             RelationType = "ally-of"
	LocatedIn          RelationType = "located-in"
	CapitalOf          RelationType = "capital-of"
	SanctionedBy       RelationType = "sanctioned-by"
	AtWarWith          RelationType = "at-war-with"
	SignedOn           RelationType = "signed-on"   // treaty – date
	HappenedOn         RelationType = "happened-on" // event – date
	AliasOf            RelationType = "alias-of"
	PartOf             RelationType = "part-of"
	BasedOn            RelationType = "legal-basis" // treaty or clause – law
)

// RelationTypes returns every relation.
func RelationTypes() []RelationType {
	return []RelationType{
		HeadOfStateOf, HeadOfGovernmentOf, OfficeOf, AffiliatedWith, PartyTo, MemberOf,
		AllyOf, LocatedIn, CapitalOf, SanctionedBy, AtWarWith, SignedOn, HappenedOn,
		AliasOf, PartOf, BasedOn,
	}
}

// Valid reports whether t is a known relation.
func (t RelationType) Valid() bool { return slices.Contains(RelationTypes(), t) }
