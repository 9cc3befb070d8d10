package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// Finder looks for claims of one kind.
type Finder interface {
	// Find returns the drafts of the claims in r, in the order of the text. It
	// must be safe for use by several goroutines, each with a reading of its own.
	Find(r *Reading) []Draft
}

// Draft is a claim that points into its document.
type Draft struct {
	Kind schema.Kind
	// At indexes the token that the claim hangs on; its sentence is the
	// evidence, and its place decides on speaker and date.
	At int
	// Predicate is a lemma, or a type of the kind's closed list.
	Predicate       string
	Subject, Object Role
	Alone           bool // the act has no object: "the miners rioted"
	proposition.Factuality

	Code       schema.EventType
	Mode       string
	Reciprocal bool
	Stance     schema.Stance
	Intensity  string
	Office     string // the role of an office-of relation
	Provision  *schema.Provision

	// Confidence is the finder's estimate, 0 to 1, that a careful reader would
	// agree; Rule names what found the claim.
	Confidence float64
	Rule       string
}

// Role is who or what fills a draft's subject or object.
type Role struct {
	// Argument is a phrase of the document. It becomes the entity that its head
	// refers to, a claim each where it refers to several, or else the phrase.
	Argument proposition.Argument
	// Entities index Doc.Entities; they stand before what Argument refers to.
	Entities []int
	// Phrase keeps the words of Argument even where they refer to an entity.
	Phrase bool
	// Value stands before all else: a date in ISO form.
	Value string
}

// Of is the role that a fills.
func Of(a proposition.Argument) Role { return Role{Argument: a} }
