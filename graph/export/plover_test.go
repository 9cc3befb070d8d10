package export_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"entente/schema"
)

func TestPLOVERRecords(t *testing.T) {
	n := 0
	for line := range strings.Lines(string(write(t, "plover", awkwardClaims()))) {
		var r struct {
			Actor     []struct{ Code string }
			Event     []string
			Recipient []struct{ Code string }
			QuadCode  int `json:"quad_code"`
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil || len(r.Actor) == 0 || r.Event[0] != "ACCUSE" || r.QuadCode != 3 || r.Recipient != nil {
			t.Errorf("%s: %v", line, err)
		}
		n++
	}
	if n == 0 {
		t.Error("no records")
	}
}

// ploverCase is a claim of a test in short.
type ploverCase struct {
	subject, predicate, object string
	code                       schema.EventType
	modality                   schema.Modality // empty is actual
}

func (p ploverCase) claim(sentence string) schema.Claim {
	party := func(name string) schema.Argument {
		switch name {
		case "":
			return schema.Argument{}
		case "Chad":
			return schema.Argument{ID: "country:TCD", Name: name, Type: schema.Country, ISO3: "TCD"}
		case "Mali":
			return schema.Argument{ID: "country:MLI", Name: name, Type: schema.Country, ISO3: "MLI"}
		case "Arab League":
			return schema.Argument{ID: "alliance:arab-league", Name: name, Type: schema.Alliance}
		}
		return schema.Argument{ID: "phrase:" + name, Name: name, Type: schema.Phrase}
	}
	c := schema.Claim{
		Document: schema.Document{ID: "document:a", Name: "a.txt"}, Kind: schema.Action, End: len(sentence), Sentence: sentence,
		Subject: party(p.subject), Predicate: p.predicate, Object: party(p.object), Code: p.code,
		Modality: cmp.Or(p.modality, schema.Actual), Polarity: schema.Positive, Confidence: 0.8, Rule: "test",
	}
	c.ID = schema.ClaimID(&c)
	return c
}

// TestPLOVEREvents shows which claims of a sentence become one record, and whom it is
// directed at.
func TestPLOVEREvents(t *testing.T) {
	tests := []struct {
		sentence string
		claims   []ploverCase
		want     []string
	}{
		{
			"Chad and Mali signed the pact.",
			[]ploverCase{{"Mali", "sign", "pact", schema.Agree, ""}, {"Chad", "sign", "pact", schema.Agree, ""}},
			[]string{"AGREE TCD+MLI > -"},
		},
		{
			"Chad accused Mali and expelled two envoys.",
			[]ploverCase{{"Chad", "expel", "two envoys", schema.Sanction, ""}, {"Chad", "accuse", "Mali", schema.Accuse, ""}},
			[]string{"ACCUSE TCD > MLI", "SANCTION TCD > -"},
		},
		{
			"The Arab League warned Chad and Mali.",
			[]ploverCase{{"Arab League", "warn", "Chad", schema.Threaten, ""}, {"Arab League", "warn", "Mali", schema.Threaten, ""}},
			[]string{"THREATEN IGO > TCD+MLI"},
		},
		{
			"Chad imposed a curfew and bought tents.",
			[]ploverCase{{"Chad", "impose", "curfew", schema.Coerce, ""}, {"Chad", "buy", "tents", schema.Cooperate, ""}},
			[]string{"COERCE TCD > TCD", "COOPERATE TCD > -"},
		},
		{
			"Workers marched in Chad.",
			[]ploverCase{{"Chad", "march", "", schema.Protest, ""}},
			[]string{"PROTEST TCD > TCD"},
		},
		{
			"Chad urged Mali to withdraw its tanks.",
			[]ploverCase{{"Chad", "urge", "Mali", schema.Request, ""}, {"Mali", "withdraw", "tanks", schema.Retreat, schema.Obligated}},
			[]string{"REQUEST TCD > MLI"},
		},
	}
	for _, test := range tests {
		var claims []schema.Claim
		for _, c := range test.claims {
			claims = append(claims, c.claim(test.sentence))
		}
		if got := summaries(t, string(write(t, "plover", claims))); fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: got %q, want %q", test.sentence, got, test.want)
		}
	}
}

// summaries is each record of text in short: type, actors > recipients.
func summaries(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for line := range strings.Lines(text) {
		var r struct {
			Event            []string
			Actor, Recipient []struct{ Code string }
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		codes := func(list []struct{ Code string }) string {
			var all []string
			for _, e := range list {
				if e.Code == "" {
					e.Code = "-"
				}
				all = append(all, e.Code)
			}
			return strings.Join(all, "+")
		}
		out = append(out, r.Event[0]+" "+codes(r.Actor)+" > "+codes(r.Recipient))
	}
	return out
}
