package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/cayleygraph/quad/nquads"

	"entente/schema"
)

// FuzzFormatsTakeAnyText holds that no text of a claim breaks a format.
func FuzzFormatsTakeAnyText(f *testing.F) {
	for _, c := range awkwardClaims() {
		f.Add(c.Subject.Name, c.Sentence)
	}
	f.Add("\xff\xfe", "\\u0041 \\N <!--")
	f.Fuzz(func(t *testing.T, name, sentence string) {
		doc := schema.Document{ID: schema.DocumentID(name), Name: name, Title: name}
		c := claim(doc, 0, name, "Russia", name)
		c.Sentence, c.Rule, c.Mode = sentence, name, name
		for format, check := range wellFormed() {
			if err := check(write(t, format, []schema.Claim{c})); err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}

// wellFormed are the formats that the standard library and quad can read.
func wellFormed() map[string]func([]byte) error {
	isJSON := func(data []byte) error {
		if !json.Valid(data) {
			return fmt.Errorf("no JSON: %q", data)
		}
		return nil
	}
	isXML := func(data []byte) error {
		d := xml.NewDecoder(bytes.NewReader(data))
		return untilEOF(func() error { _, err := d.Token(); return err })
	}
	isNQuads := func(data []byte) error {
		r := nquads.NewReader(bytes.NewReader(data), true)
		return untilEOF(func() error { _, err := r.ReadQuad(); return err })
	}
	isCSV := func(data []byte) error {
		r := csv.NewReader(bytes.NewReader(data))
		return untilEOF(func() error { _, err := r.Read(); return err })
	}
	return map[string]func([]byte) error{
		"cytoscape": isJSON, "node-link": isJSON, "graphology": isJSON, "cx2": isJSON, "jsonld": isJSON,
		"plover": isJSON, "jsonl": isJSON, "graphml": isXML, "gexf": isXML, "nquads": isNQuads,
		"claims-csv": isCSV, "claims-ndjson": isJSON, "csv-edges": isCSV, "csv-nodes": isCSV, "neo4j-edges": isCSV, "neo4j-nodes": isCSV,
	}
}

func untilEOF(next func() error) error {
	for {
		if err := next(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
