package schema

// Claim is one statement of a text. Its JSON form, one object a line, is the file
// format that the extractor writes and the graph loads.
type Claim struct {
	ID       string   `json:"id"`
	Doc      string   `json:"doc"` // the document's file name, without its folders
	Document Document `json:"document"`
	Kind     Kind     `json:"kind"`

	// Start and End are the half-open range of the sentence, in bytes of the
	// file as given; Sentence is its text.
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Sentence string `json:"sentence"`

	Subject Argument `json:"subject"`
	// Predicate is a lemma with its particle ("rule out") for actions, effects
	// and recommendations; the ClauseType or RelationType; or "concern".
	Predicate string   `json:"predicate"`
	Object    Argument `json:"object"`

	Code       EventType  `json:"code,omitempty"` // of an action, where one fits
	Mode       string     `json:"mode,omitempty"` // the event type's mode: visit, arrest, …
	Reciprocal bool       `json:"reciprocal,omitempty"`
	Stance     Stance     `json:"stance,omitempty"`    // of a concern
	Intensity  string     `json:"intensity,omitempty"` // of a concern: "grave", "deep"
	Role       string     `json:"role,omitempty"`      // of an office
	Provision  *Provision `json:"provision,omitempty"` // of a clause

	Modality Modality `json:"modality"`
	Polarity Polarity `json:"polarity"`
	// Cue is the word that shows the modality or polarity ("may", "not").
	Cue string `json:"cue,omitempty"`
	// Speaker is whom the text credits, the innermost of Speakers; null where
	// the author speaks.
	Speaker  *string    `json:"speaker"`
	Speakers []Argument `json:"speakers,omitempty"` // the chain, outermost first
	// Date is an ISO 8601 date, month, year or interval; null where none is stated.
	Date *string `json:"date"`

	// Confidence estimates the chance, 0 to 1, that a careful reader would agree.
	Confidence float64 `json:"confidence"`
	// Rule names the rule that made the claim.
	Rule string `json:"rule"`
}
