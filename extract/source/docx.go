package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/extract/text"
)

// maxInflated bounds what a DOCX may unpack to, as a multiple of the file limit.
const maxInflated = 4

// docx reads a Word document, each paragraph a stretch that knows its number.
func (r *Reader) docx(raw []byte) (layout, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return layout{}, skip(Broken, "the DOCX cannot be unpacked: %w", err)
	}
	body, err := r.part(z, "word/document.xml")
	if err != nil {
		return layout{}, skip(Broken, "%w", err)
	}
	d := docxReader{found: layout{opaque: true}}
	if err := d.read(body); err != nil {
		return layout{}, skip(Broken, "word/document.xml: %w", err)
	}
	d.found.text = d.out.String()
	if core, err := r.part(z, "docProps/core.xml"); err == nil {
		var c struct {
			Title   string `xml:"title"`
			Creator string `xml:"creator"`
		}
		if xml.Unmarshal(core, &c) == nil {
			d.found.head.title, d.found.head.author = clean(c.Title), clean(c.Creator)
		}
	}
	return d.found, nil
}

// part unpacks one file of a DOCX.
func (r *Reader) part(z *zip.Reader, name string) ([]byte, error) {
	f, err := z.Open(name)
	if err != nil {
		return nil, fmt.Errorf("the DOCX has no %s: %w", name, err)
	}
	defer f.Close()
	limit := maxInflated * r.options.MaxBytes
	b, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("%s unpacks to more than %d bytes", name, limit)
	}
	return b, nil
}

// docxReader reads WordprocessingML (ECMA-376 part 1, 17).
type docxReader struct {
	found layout
	out   strings.Builder
	start int // of the open paragraph
	count int // of the paragraphs so far
	kind  text.BlockKind
	level int
	mute  int // depth within what is not shown
	cells int // depth within the cells of tables
	shown bool
}

func (d *docxReader) read(body []byte) error {
	in := xml.NewDecoder(bytes.NewReader(body))
	in.Strict = false
	for {
		tok, err := in.RawToken()
		if errors.Is(err, io.EOF) {
			d.endParagraph()
			return nil
		}
		if err != nil {
			return err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			d.open(e)
		case xml.EndElement:
			d.shut(e.Name.Local)
		case xml.CharData:
			if d.shown && d.mute == 0 {
				d.out.Write(e)
			}
		}
	}
}

func (d *docxReader) open(e xml.StartElement) {
	switch e.Name.Local {
	case "Fallback", "del", "moveFrom": // what Word shows otherwise, or no longer
		d.mute++
	case "p":
		d.endParagraph()
		d.count++
		d.kind, d.level = text.Paragraph, 0
		if d.cells > 0 {
			d.kind, d.level = text.ListItem, 1
		}
	case "tc":
		d.cells++
	case "pStyle":
		d.style(attr(e, "val"))
	case "numPr":
		if d.kind == text.Paragraph {
			d.kind, d.level = text.ListItem, 1
		}
	case "t":
		d.shown = true
	case "tab", "br", "cr":
		if d.mute == 0 {
			d.out.WriteByte(' ')
		}
	case "noBreakHyphen":
		if d.mute == 0 {
			d.out.WriteByte('-')
		}
	}
}

func (d *docxReader) shut(name string) {
	switch name {
	case "Fallback", "del", "moveFrom":
		d.mute = max(d.mute-1, 0)
	case "t":
		d.shown = false
	case "tc":
		d.cells = max(d.cells-1, 0)
	case "p":
		d.endParagraph()
	}
}

// style takes the kind of a paragraph from the name of its style.
func (d *docxReader) style(name string) {
	low := strings.ToLower(strings.ReplaceAll(name, " ", ""))
	switch {
	case low == "title":
		d.kind = text.Title
	case strings.HasPrefix(low, "heading") || low == "subtitle":
		d.kind, d.level = text.Heading, 1
		if n := low[len(low)-1]; '1' <= n && n <= '9' {
			d.level = int(n - '0')
		}
	case strings.HasPrefix(low, "list"):
		d.kind, d.level = text.ListItem, 1
	case strings.Contains(low, "quote"):
		d.kind = text.Quotation
	case low == "caption":
		d.kind = text.Caption
	}
}

func (d *docxReader) endParagraph() {
	span := trim(d.out.String(), text.Span{Start: d.start, End: d.out.Len()})
	if span.Len() > 0 {
		d.found.stretches = append(d.found.stretches, stretch{Span: span, kind: d.kind, level: d.level, page: d.count})
		d.out.WriteByte('\n')
	}
	d.start = d.out.Len()
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
