package model

import "entente/schema"

// Claim is a claim.
type Claim struct{ *schema.Claim }

// Subject is who or what the claim is about.
func (c Claim) Subject() Entity { return Entity{c.Claim.Subject} }

// SubjectText is how the sentence puts the subject.
func (c Claim) SubjectText() *string { return optional(c.Claim.Subject.Text) }

// Object is whom or what the subject acts on, null where there is none.
func (c Claim) Object() *Entity {
	if c.Claim.Object.ID == "" {
		return nil
	}
	return &Entity{c.Claim.Object}
}

// ObjectText is how the sentence puts the object.
func (c Claim) ObjectText() *string { return optional(c.Claim.Object.Text) }

// SubjectSector is the PLOVER sector of the subject.
func (c Claim) SubjectSector() *string { return optional(c.Claim.Subject.Sector) }

// SubjectCountry is the state that the subject acts for.
func (c Claim) SubjectCountry() *string { return optional(c.Claim.Subject.Country) }

// ObjectSector is the PLOVER sector of the object.
func (c Claim) ObjectSector() *string { return optional(c.Claim.Object.Sector) }

// ObjectCountry is the state that the object belongs to.
func (c Claim) ObjectCountry() *string { return optional(c.Claim.Object.Country) }

// Code is the event type of an action.
func (c Claim) Code() *schema.EventType { return optional(c.Claim.Code) }

// Mode is the event type's mode.
func (c Claim) Mode() *string { return optional(c.Claim.Mode) }

// Cooperation is the score of the event type.
func (c Claim) Cooperation() *float64 {
	if c.Claim.Code == "" {
		return nil
	}
	score := c.Claim.Code.Score()
	return &score
}

// Stance is that of a concern.
func (c Claim) Stance() *schema.Stance { return optional(c.Claim.Stance) }

// Intensity is that of a concern.
func (c Claim) Intensity() *string { return optional(c.Claim.Intensity) }

// Role is that of an office.
func (c Claim) Role() *string { return optional(c.Claim.Role) }

// Provision is that of a clause.
func (c Claim) Provision() *Provision {
	if c.Claim.Provision == nil {
		return nil
	}
	return &Provision{c.Claim.Provision}
}

// Cue is the word that shows the modality or polarity.
func (c Claim) Cue() *string { return optional(c.Claim.Cue) }

// Speakers are whom the text credits.
func (c Claim) Speakers() []Entity { return entities(c.Claim.Speakers) }

// Evidence is where the claim is stated.
func (c Claim) Evidence() Evidence { return Evidence(c) }

// Document is the text that states it.
func (c Claim) Document() Document { return Document{c.Claim.Document} }

// Provision is what a clause says.
type Provision struct{ *schema.Provision }

// Parties are whom it binds.
func (p Provision) Parties() []Entity { return entities(p.Provision.Parties) }

// Trigger is when it applies.
func (p Provision) Trigger() *string { return optional(p.Provision.Trigger) }

// Strength is shall, will, may or aims.
func (p Provision) Strength() *string { return optional(p.Provision.Strength) }

// Article is the one it stands in.
func (p Provision) Article() *string { return optional(p.Provision.Article) }

// Basis is the law that it rests on.
func (p Provision) Basis() *string { return optional(p.Provision.Basis) }

// Evidence is the sentence of a claim.
type Evidence struct{ *schema.Claim }

// Document is the text with the sentence.
func (e Evidence) Document() Document { return Document{e.Claim.Document} }

// optional is nil for what is empty.
func optional[T ~string](v T) *T {
	if v == "" {
		return nil
	}
	return &v
}
