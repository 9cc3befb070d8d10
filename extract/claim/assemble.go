package claim

import "entente/schema"

// Reason says why a draft became no claim.
type Reason string

// The reasons.
const (
	NoSentence  Reason = "heading, caption or repeated sentence"
	NoSubject   Reason = "subject refers to nothing known"
	NoObject    Reason = "object refers to nothing known"
	Unsupported Reason = "words are not in the text"
	Duplicate   Reason = "same claim in the same sentence"
)

// Refused counts the drafts that became no claim.
type Refused map[Reason]int

// Assemble turns the drafts of r into claims, in the order of the text.
func Assemble(r *Reading, drafts []Draft) ([]schema.Claim, Refused) {
	return nil, Refused{}
}
