package web_test

import (
	"archive/zip"
	"encoding/csv"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestExportOfFacts(t *testing.T) {
	c := newClient(t, nil)
	all, facts := strings.Count(c.get("/v1/export/jsonl"), "\n"), strings.Count(c.get("/v1/export/jsonl?facts=true"), "\n")
	if all != 30 || facts != 15 {
		t.Errorf("%d claims, %d facts", all, facts)
	}
	if status, _ := c.do(http.MethodGet, "/v1/export/jsonl?facts=maybe", "", ""); status != http.StatusUnprocessableEntity {
		t.Errorf("%d", status)
	}
}

func TestExportOfSeveralFilesIsAnArchive(t *testing.T) {
	c := newClient(t, nil)
	_, body, header := c.ask(http.MethodGet, "/v1/export/csv", "", "", nil)
	if header.Get("Content-Type") != "application/zip" || header.Get("Content-Encoding") != "" || body != c.get("/v1/export/csv") {
		t.Errorf("%v", header)
	}
	archive, err := zip.NewReader(strings.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	rows := make(map[string]int)
	for _, f := range archive.File {
		file, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(file)
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		rows[f.Name] = len(records)
	}
	if len(rows) != 2 || rows["nodes.csv"] != 3 || rows["edges.csv"] != 31 {
		t.Errorf("%v", rows)
	}
}

func TestExportHasRangesAndETags(t *testing.T) {
	c := newClient(t, nil)
	_, whole, header := c.ask(http.MethodGet, "/v1/export/parquet", "", "", nil)
	if !strings.HasPrefix(whole, "PAR1") || header.Get("ETag") == "" {
		t.Fatalf("%.10q %v", whole, header)
	}
	if status, part, _ := c.ask(http.MethodGet, "/v1/export/parquet", "", "", http.Header{"Range": {"bytes=0-3"}}); status != http.StatusPartialContent || part != "PAR1" {
		t.Errorf("%d %q", status, part)
	}
	if status, _, _ := c.ask(http.MethodGet, "/v1/export/parquet", "", "", http.Header{"If-None-Match": {header.Get("ETag")}}); status != http.StatusNotModified {
		t.Errorf("%d", status)
	}
}
