package export

import (
	"bufio"
	"cmp"
	"encoding/json"

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
// line. What is not actual or not positive has the codebook's auxiliary mode for
// it. The date is the first day of the event's, or that of its document where the
// text gives none; it may be unknown.
func writePLOVER(w *bufio.Writer, claims Claims) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for c, err := range claims {
		if err != nil {
			return err
		}
		if c.Kind != schema.Action || c.Code == "" {
			continue
		}
		if err := e.Encode(ploverRecord(&c)); err != nil {
			return err
		}
	}
	return nil
}

func ploverRecord(c *schema.Claim) ploverEvent {
	record := ploverEvent{
		ID: c.ID, Date: c.Document.Date, Actor: []ploverEntity{ploverOf(c.Subject)}, Event: []string{string(c.Code)},
		Mode: ploverModes(c), Text: []string{c.Predicate}, QuadCode: int(c.Code.Quad()), Scale: c.Code.Score(),
		TextInfo: ploverText{c.Start, c.End, c.Sentence},
		Cite:     ploverCite{c.Document.URL, cmp.Or(c.Document.Title, c.Document.Name), c.Document.Publisher, "en"},
	}
	if first := daysOf(c.Date).first; first != "" {
		record.Date = first
	}
	if c.Object.ID == "" {
		return record
	}
	if c.Reciprocal { // where both act, both are actors
		record.Actor = append(record.Actor, ploverOf(c.Object))
	} else {
		record.Recipient = []ploverEntity{ploverOf(c.Object)}
	}
	return record
}

func ploverOf(a schema.Argument) ploverEntity {
	return ploverEntity{Code: cmp.Or(a.ISO3, a.Country), Sector: a.Sector, Text: cmp.Or(a.Text, a.Name), ID: a.Wikidata}
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
