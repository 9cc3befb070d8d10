package export_test

import (
	"fmt"
	"strings"

	"entente/schema"
)

// awkwardClaims make a graph with all that formats trip over: other scripts,
// quotes, controls, blanks, formulas, parallel edges, loops, a claim without an
// object.
func awkwardClaims() []schema.Claim {
	names := []string{
		"Russia", "北朝鮮 条約", `the "special" <operation> & more`, "tab\tand\nnewline", "control\x01\x1f", "=HYPERLINK(\"x\")",
		" blanks  around ", "back\\slash \\u0041 {|}^`", "العربية", "😀 astral", "é vs é", "]]> --> ' ;", "nul\x00del\x7f", "next\u0085line\u2028para", "no\uFFFEcharacter", "return\rhere",
	}
	var claims []schema.Claim
	for i, name := range names {
		doc := schema.Document{ID: fmt.Sprintf("document:text-%d", i/4), Name: fmt.Sprintf("text %d.txt", i/4), Hash: strings.Repeat("0", 64)}
		for j := range 3 {
			object := names[(i+j)%len(names)] // j = 0 is a loop
			claims = append(claims, claim(doc, i*10+j, name, object, "call on"))
		}
		claims = append(claims, claim(doc, i*10+5, name, names[(i+1)%len(names)], "call on")) // parallel
	}
	lone := claim(claims[0].Document, 999, names[0], names[1], "mobilise")
	lone.Object = schema.Argument{}
	lone.ID = schema.ClaimID(&lone)
	return append([]schema.Claim{lone}, claims...)
}

func claim(doc schema.Document, at int, subject, object, predicate string) schema.Claim {
	c := schema.Claim{
		Doc: doc.Name, Document: doc, Kind: schema.Action, Start: at * 100, End: at*100 + 50,
		Sentence: fmt.Sprintf("He said: \"%s\" — at %d.\r\n\x02", subject, at),
		Subject:  argument(subject), Object: argument(object), Predicate: predicate,
		Modality: schema.Actual, Polarity: schema.Positive, Confidence: float64(at%7+1) / 8, Rule: "test/awkward",
	}
	if at%2 == 0 {
		c.Code, c.Reciprocal = schema.Accuse, true
		date := "2024-06"
		c.Date, c.Speaker = &date, &subject
		c.Speakers = []schema.Argument{c.Subject}
	}
	c.ID = schema.ClaimID(&c)
	return c
}

func argument(name string) schema.Argument {
	if name == "Russia" {
		return schema.Argument{ID: "country:RUS", Name: name, Type: schema.Country, ISO3: "RUS", Wikidata: "Q159"}
	}
	return schema.Argument{ID: "phrase:" + name, Name: name, Type: schema.Phrase}
}
