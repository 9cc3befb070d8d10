package export

import (
	"bufio"
	"cmp"
	"encoding/json"
	"slices"

	"entente/schema"
)

// The records of the PLOVER codebook (Open Event Data Alliance, draft of 2021).
type (
	ploverEvent struct {
		ID        string         `json:"id"`
		Date      string         `json:"date"`
		Actor     []ploverEntity `json:"actor"`
		Event     []string       `json:"event"`
		Recipient []ploverEntity `json:"recipient,omitempty"`
		Mode      []string       `json:"mode,omitempty"`
		Text      []string       `json:"event_text"`
		QuadCode  int            `json:"quad_code"`
		Scale     float64        `json:"event_scale"`
		TextInfo  ploverText     `json:"text_info"`
		Cite      ploverCite     `json:"cite_info"`
		// What the codebook has no place for: whom the text credits, how surely it
		// says so, and the claims that tell of the event.
		Speaker    string   `json:"speaker,omitempty"`
		Confidence float64  `json:"confidence"`
		Claims     []string `json:"claims"`
	}
	ploverEntity struct {
		Code   string `json:"code"`
		Sector string `json:"sector,omitempty"`
		Text   string `json:"entity_text"`
		ID     string `json:"identifier_id,omitempty"`
	}
	ploverText struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"` // the sentence, which the codebook leaves out
	}
	ploverCite struct {
		URL         string `json:"url,omitempty"`
		Title       string `json:"title"`
		Publication string `json:"publication,omitempty"`
		Language    string `json:"language"`
	}
)

// writePLOVER writes the actions that have an event type as PLOVER records, one a
// line: one for the claims of a sentence that tell of one event, in the order of the
// text. What is not actual or not positive has the codebook's auxiliary mode for it.
// The date is the first day of the event's, or that of its document where the text
// gives none; it may be unknown.
func writePLOVER(w *bufio.Writer, claims Claims) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for sentence, err := range sentences(claims) {
		if err != nil {
			return err
		}
		for _, event := range events(sentence) {
			if err := e.Encode(ploverRecord(event)); err != nil {
				return err
			}
		}
	}
	return nil
}

// ploverRecord is the record of the claims of one event.
func ploverRecord(event []schema.Claim) ploverEvent {
	c := &event[0]
	record := ploverEvent{
		ID: c.ID, Date: c.Document.Date, Event: []string{string(c.Code)},
		QuadCode: int(c.Code.Quad()), Scale: c.Code.Score(), TextInfo: ploverText{c.Start, c.End, c.Sentence},
		Cite: ploverCite{c.Document.URL, cmp.Or(c.Document.Title, c.Document.Name), c.Document.Publisher, "en"},
	}
	if c.Speaker != nil {
		record.Speaker = *c.Speaker
	}
	if first := daysOf(c.Date).first; first != "" {
		record.Date = first
	}
	for i := range event {
		c := &event[i]
		record.Actor = include(record.Actor, ploverOf(c.Subject))
		if c.Reciprocal && c.Object.ID != "" { // where both act, both are actors
			record.Actor = include(record.Actor, ploverOf(c.Object))
		}
		record.Mode = include(record.Mode, ploverModes(c)...)
		record.Text = include(record.Text, c.Predicate)
		record.Claims = append(record.Claims, c.ID)
		record.Confidence = max(record.Confidence, c.Confidence)
	}
	for i := range event {
		if c := &event[i]; !c.Reciprocal && (c.Object.ID != "" || domestic(c)) {
			record.Recipient = include(record.Recipient, ploverRecipient(record.Actor, c))
		}
	}
	return record
}

// ploverRecipient is the object of c as the recipient of an act of actors. Where
// several act together, what is of one of their states has no code of its own: "France
// and Spain patrol their border".
func ploverRecipient(actors []ploverEntity, c *schema.Claim) ploverEntity {
	r := ploverOf(c.Object)
	same := slices.ContainsFunc(actors, func(a ploverEntity) bool { return a.Code == r.Code })
	switch {
	case same && len(actors) > 1 && c.Object.Type == schema.Phrase:
		r.Code = ""
	case r.Code == "" && domestic(c):
		r.Code = cmp.Or(c.Subject.ISO3, c.Subject.Country)
	}
	return r
}

// domestic reports whether c is of a type that the codebook defines by what happens
// inside a state, so that it is directed at the actor's own where no other is named:
// PROTEST is civilian opposition to a government, COERCE repression of those under
// one's rule, CONCEDE the easing of it.
func domestic(c *schema.Claim) bool {
	return c.Code == schema.Protest || c.Code == schema.Coerce || c.Code == schema.Concede
}

// ploverOf is a as a record names it. What several states formed has the codebook's
// IGO in place of a state.
func ploverOf(a schema.Argument) ploverEntity {
	code := cmp.Or(a.ISO3, a.Country)
	if code == "" && (a.Sector == "IGO" || a.Type == schema.Alliance) {
		code = "IGO"
	}
	return ploverEntity{Code: code, Sector: a.Sector, Text: cmp.Or(a.Text, a.Name), ID: a.Wikidata}
}

// include appends those of more that are not in list.
func include[T comparable](list []T, more ...T) []T {
	for _, x := range more {
		if !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

func ploverModes(c *schema.Claim) []string {
	var modes []string
	if c.Mode != "" {
		modes = append(modes, c.Mode)
	}
	switch c.Modality {
	case schema.Possible, schema.Conditional, schema.Obligated:
		modes = append(modes, "hypothetical")
	case schema.Intended:
		modes = append(modes, "future")
	}
	if c.Polarity == schema.Negative {
		modes = append(modes, "negation")
	}
	return modes
}
