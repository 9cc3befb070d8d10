package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// TestParquet reads the columns that all rely on back.
func TestParquet(t *testing.T) {
	claims := awkwardClaims()
	data := write(t, "parquet", claims)
	type column struct {
		Claim     string  `parquet:"claim"`
		Subject   string  `parquet:"subject"`
		Object    *string `parquet:"object,optional"`
		Sentence  string  `parquet:"sentence"`
		DateStart *int32  `parquet:"date_start,optional,date"`
		DateEnd   *int32  `parquet:"date_end,optional,date"`
	}
	rows, err := parquet.Read[column](bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(claims) {
		t.Fatalf("%d rows, want %d", len(rows), len(claims))
	}
	for i, r := range rows {
		c := claims[i]
		if r.Claim != c.ID || r.Subject != c.Subject.Name || r.Sentence != c.Sentence || (r.Object == nil) != (c.Object.ID == "") {
			t.Errorf("row %d is %+v, want %+v", i, r, c)
		}
		// 2024-06-01 and 2024-06-30
		if dated := r.DateStart != nil; dated != (c.Date != nil) || dated && (*r.DateStart != 19875 || *r.DateEnd != 19904) {
			t.Errorf("row %d: dated %v", i, r)
		}
	}
}

func TestParquetInArrow(t *testing.T) {
	var got struct {
		Types map[string]string
		Rows  []map[string]any
	}
	python(t, "parquet", "pyarrow", write(t, "parquet", awkwardClaims()), &got)
	for name, want := range map[string]string{
		"claim": "string", "object": "string", "reciprocal": "bool", "confidence": "double", "score": "double",
		"quad_class": "int32", "start": "int64", "date_start": "date32[day]", "sentence": "string",
	} {
		if got.Types[name] != want {
			t.Errorf("%s is %s, want %s", name, got.Types[name], want)
		}
	}
	claims := awkwardClaims()
	if len(got.Rows) != len(claims) {
		t.Fatalf("%d rows, want %d", len(got.Rows), len(claims))
	}
	for i, r := range got.Rows {
		c := claims[i]
		if r["subject"] != c.Subject.Name || r["sentence"] != c.Sentence || r["confidence"] != c.Confidence {
			t.Errorf("row %d is %v", i, r)
		}
		if c.Date != nil && (r["date_start"] != "2024-06-01" || r["date_end"] != "2024-06-30") {
			t.Errorf("row %d: dated %v to %v", i, r["date_start"], r["date_end"])
		}
	}
}

// A column of the table is an attribute of edges, and the other way round.
func TestParquetHasTheAttributesOfEdges(t *testing.T) {
	var graph struct{ Links []map[string]any }
	if err := json.Unmarshal(write(t, "node-link", fullClaims(t)), &graph); err != nil {
		t.Fatal(err)
	}
	data := write(t, "parquet", fullClaims(t))
	file, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	columns := make(map[string]bool)
	for _, c := range file.Schema().Columns() {
		columns[c[0]] = true
	}
	for _, link := range graph.Links {
		for name := range link {
			switch name {
			case "key", "source", "target", "label", "weight":
			default:
				if !columns[name] {
					t.Errorf("no column %q", name)
				}
			}
		}
	}
}
