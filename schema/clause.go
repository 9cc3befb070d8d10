package schema

import "slices"

// ClauseType is what a treaty's clause provides. The list is a superset of the
// obligations of ATOP, the Alliance Treaty Obligations and Provisions project
// (Leeds et al. 2002), whose name stands beside a type where one fits.
type ClauseType string

// The 26 types of clause, and Unspecified for what is none of them.
const (
	MutualDefense         ClauseType = "mutual-defense"          // DEFENSE
	Offense               ClauseType = "offense"                 // OFFENSE
	Neutrality            ClauseType = "neutrality"              // NEUTRAL
	NonAggression         ClauseType = "non-aggression"          // NONAGG
	Consultation          ClauseType = "consultation"            // CONSUL
	Exclusivity           ClauseType = "exclusivity"             //
	MilitaryCooperation   ClauseType = "military-cooperation"    // MILCON
	ArmsAndMilitaryAid    ClauseType = "arms-and-military-aid"   // MILAID
	BasingAndDeployment   ClauseType = "basing-and-deployment"   // BASE
	CommandIntegration    ClauseType = "command-integration"     // INTCOM
	IntelligenceAndCyber  ClauseType = "intelligence-and-cyber"  //
	StrategicDeterrence   ClauseType = "strategic-deterrence"    //
	ArmsControl           ClauseType = "arms-control"            // ARMRED
	ScienceTechnology     ClauseType = "science-technology"      //
	TradeInvestmentEnergy ClauseType = "trade-investment-energy" //
	AidAndFinance         ClauseType = "aid-and-finance"         // ECAID
	Sanctions             ClauseType = "sanctions"               //
	DiplomaticSupport     ClauseType = "diplomatic-support"      //
	SovereigntyTerritory  ClauseType = "sovereignty-territory"   // TERRRES
	PeaceSettlement       ClauseType = "peace-settlement"        //
	DisputeResolution     ClauseType = "dispute-resolution"      // MEDIATE, ARBIT
	JusticeSecurity       ClauseType = "justice-security"        //
	SocietyEnvironment    ClauseType = "society-environment"     //
	Institutions          ClauseType = "institutions"            // ORGAN1
	Terms                 ClauseType = "terms"                   // LENGTH, RENOUNCE
	LegalBasis            ClauseType = "legal-basis"             //
	Unspecified           ClauseType = "unspecified"
)

// ClauseTypes returns every type of clause.
func ClauseTypes() []ClauseType {
	return []ClauseType{
		MutualDefense, Offense, Neutrality, NonAggression, Consultation, Exclusivity,
		MilitaryCooperation, ArmsAndMilitaryAid, BasingAndDeployment, CommandIntegration,
		IntelligenceAndCyber, StrategicDeterrence, ArmsControl, ScienceTechnology,
		TradeInvestmentEnergy, AidAndFinance, Sanctions, DiplomaticSupport,
		SovereigntyTerritory, PeaceSettlement, DisputeResolution, JusticeSecurity,
		SocietyEnvironment, Institutions, Terms, LegalBasis, Unspecified,
	}
}

// Valid reports whether t is a known type of clause.
func (t ClauseType) Valid() bool { return slices.Contains(ClauseTypes(), t) }

// Provision is what a clause claim says beyond its subject, type and wording.
type Provision struct {
	Parties  []Argument `json:"parties,omitempty"`  // whom it binds
	Trigger  string     `json:"trigger,omitempty"`  // "if any state is invaded"
	Strength string     `json:"strength,omitempty"` // shall, will, may or aims
	Article  string     `json:"article,omitempty"`  // "Article 4"
	Basis    string     `json:"basis,omitempty"`    // the law or charter article it rests on
}
