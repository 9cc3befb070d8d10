package source

import (
	"bytes"
	"net/http"
	"path"
	"strings"
)

// formatOf is the format that content and name show: what the content is beyond
// doubt goes before what the name says. Empty if neither says.
func formatOf(name string, raw []byte) string {
	head := bytes.TrimLeft(raw[:min(len(raw), 1024)], "\xef\xbb\xbf \t\r\n")
	lower := bytes.ToLower(head)
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return "pdf"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(raw, []byte("word/document.xml")):
		return "docx"
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")):
		return "html"
	case bytes.HasPrefix(lower, []byte("<?xml")) || bytes.HasPrefix(lower, []byte("<rss")) || bytes.HasPrefix(lower, []byte("<feed")):
		switch {
		case bytes.Contains(lower, []byte("<rss")), bytes.Contains(lower, []byte("<feed")), bytes.Contains(lower, []byte("<rdf:rdf")):
			return "feed"
		case bytes.Contains(lower, []byte("<html")):
			return "html"
		}
	}
	return formatOfName(name)
}

// formatOfName is the format that a file's name ends in; text for a name without
// an ending, empty for an ending that is not known.
func formatOfName(name string) string {
	switch strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/"))) {
	case "", ".txt", ".text":
		return "text"
	case ".md", ".markdown", ".mdown":
		return "markdown"
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".docx":
		return "docx"
	case ".pdf":
		return "pdf"
	case ".rss", ".atom", ".rdf", ".xml":
		return "feed"
	}
	return ""
}

// binary names what the bytes are if they are no text: "a PNG image"; empty if
// they may be text.
func binary(raw []byte) string {
	head := raw[:min(len(raw), 8192)]
	for _, m := range []struct{ magic, name string }{
		{"%PDF-", "a PDF"},
		{"PK\x03\x04", "a ZIP archive"},
		{"\x1f\x8b", "gzip data"},
		{"\x89PNG", "a PNG image"},
		{"\xff\xd8\xff", "a JPEG image"},
		{"GIF8", "a GIF image"},
		{"\x7fELF", "an ELF program"},
		{"MZ\x90", "a Windows program"},
		{"\xd0\xcf\x11\xe0", "an old Office file (save it as DOCX)"},
		{"SQLite format 3", "an SQLite database"},
		{"{\\rtf", "an RTF file (save it as DOCX or text)"},
		{"BZh", "bzip2 data"},
		{"7z\xbc\xaf", "a 7z archive"},
		{"\xfd7zXZ", "xz data"},
		{"OggS", "Ogg media"},
		{"ID3", "an MP3 file"},
		{"From: <Saved by", "a web archive (save the page as HTML alone)"},
	} {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return m.name
		}
	}
	if control(head) == 0 {
		return ""
	}
	if t := http.DetectContentType(head); !strings.HasPrefix(t, "text/") && t != "application/octet-stream" {
		return t
	}
	if bytes.IndexByte(head, 0) >= 0 || control(head)*20 > len(head) {
		return "binary data"
	}
	return ""
}

// control counts the control characters that no text has.
func control(head []byte) int {
	n := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1a && b != 0x1b {
			n++
		}
	}
	return n
}
