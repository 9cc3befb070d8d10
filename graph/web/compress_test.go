package web_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestCompressedAnswersHaveTheirOwnETag(t *testing.T) {
	c := newClient(t, nil)
	accept := func(more ...string) http.Header {
		h := http.Header{"Accept-Encoding": {"gzip"}}
		for i := 0; i < len(more); i += 2 {
			h.Set(more[i], more[i+1])
		}
		return h
	}
	_, plain, plainHeader := c.ask(http.MethodGet, "/v1/export/jsonl", "", "", http.Header{"Accept-Encoding": {"identity"}})
	_, packed, header := c.ask(http.MethodGet, "/v1/export/jsonl", "", "", accept())
	unpack, err := gzip.NewReader(strings.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(unpack); err != nil || string(got) != plain {
		t.Errorf("%v: %d bytes, want %d", err, len(got), len(plain))
	}
	tag := header.Get("ETag")
	if tag == "" || tag == plainHeader.Get("ETag") || header.Get("Accept-Ranges") != "" || header.Get("Vary") != "Accept-Encoding" {
		t.Errorf("%v beside %v", header, plainHeader)
	}
	if status, _, _ := c.ask(http.MethodGet, "/v1/export/jsonl", "", "", accept("If-None-Match", tag)); status != http.StatusNotModified {
		t.Errorf("what was compressed is read again: %d", status)
	}
	if status, part, _ := c.ask(http.MethodGet, "/v1/export/jsonl", "", "", accept("Range", "bytes=0-1999")); status != http.StatusPartialContent || part != plain[:2000] {
		t.Errorf("a range: %d %.20q", status, part)
	}
	if status, _, _ := c.ask(http.MethodGet, "/v1/export/jsonl", "", "", accept("Range", "bytes=0-9", "If-Range", tag)); status != http.StatusOK {
		t.Errorf("a range of the compressed answer: %d", status)
	}
	if _, whole, header := c.ask(http.MethodGet, "/v1/export/parquet", "", "", accept()); !strings.HasPrefix(whole, "PAR1") || header.Get("Accept-Ranges") != "bytes" {
		t.Errorf("Parquet: %.10q %v", whole, header)
	}
}
