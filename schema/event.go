package schema

import "slices"

// EventType is a PLOVER event type: what an action amounts to, whatever its verb
// (Open Event Data Alliance, PLOVER codebook, draft of 2021).
type EventType string

// The 16 event types.
const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Concede   EventType = "CONCEDE"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Retreat   EventType = "RETREAT"
	Request   EventType = "REQUEST"
	Accuse    EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
)

// QuadClass groups event types by conflict or cooperation, in words or in deeds.
type QuadClass int

// The quad classes; zero is an event without a type.
const (
	VerbalCooperation   QuadClass = 1
	MaterialCooperation QuadClass = 2
	VerbalConflict      QuadClass = 3
	MaterialConflict    QuadClass = 4
)

// EventTypes returns every event type, from cooperation to conflict.
func EventTypes() []EventType {
	return []EventType{
		Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request,
		Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
	}
}

// Valid reports whether t is a known event type.
func (t EventType) Valid() bool { return slices.Contains(EventTypes(), t) }

// Quad is the quad class of t, zero where t is no event type.
func (t EventType) Quad() QuadClass {
	switch t {
	case Agree, Consult, Support, Concede:
		return VerbalCooperation
	case Cooperate, Aid, Retreat:
		return MaterialCooperation
	case Request, Accuse, Reject, Threaten:
		return VerbalConflict
	case Protest, Sanction, Mobilize, Coerce, Assault:
		return MaterialConflict
	}
	return 0
}

// Score places t on the codebook's scale from −10 (conflict) to +10
// (cooperation); zero where t is no event type.
func (t EventType) Score() float64 {
	switch t {
	case Agree, Consult:
		return 2.5
	case Support:
		return 5
	case Concede:
		return 4.5
	case Cooperate:
		return 9.5
	case Aid:
		return 10
	case Retreat:
		return 6.5
	case Accuse, Reject:
		return -2
	case Threaten:
		return -3.5
	case Protest:
		return -5
	case Sanction:
		return -6
	case Mobilize:
		return -5.5
	case Coerce:
		return -7
	case Assault:
		return -9
	}
	return 0
}
