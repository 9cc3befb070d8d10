package source

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	xhtml "golang.org/x/net/html"

	"entente/extract/text"
)

// feed reads an RSS or Atom feed, each item into a layout of its own. What the
// feed says of an item is gofeed's to tell; where the item's words stand in the
// file is found here.
func feed(p page) ([]layout, error) {
	items, err := scanFeed(p)
	if err != nil && len(items) == 0 {
		return nil, skip(Broken, "the feed cannot be read: %w", err)
	}
	if len(items) == 0 {
		return nil, skip(NoText, "the feed has no items")
	}
	parsed, parseErr := gofeed.NewParser().ParseString(p.text)
	out := make([]layout, len(items))
	for i, item := range items {
		l := scanHTML(item)
		for k := range l.stretches {
			if k == 0 && l.stretches[k].level == 1 && l.stretches[k].kind == text.Heading {
				l.stretches[k].kind = text.Title
			}
		}
		if parseErr == nil && len(parsed.Items) == len(items) {
			l.head = headOf(parsed, parsed.Items[i])
		}
		if err != nil {
			l.notes = append(l.notes, fmt.Sprintf("the feed breaks off: %v", err))
		}
		out[i] = l
	}
	return out, nil
}

// headOf is what a feed says of one of its items.
func headOf(f *gofeed.Feed, item *gofeed.Item) head {
	h := head{title: clean(xhtml.UnescapeString(item.Title)), url: item.Link, publisher: clean(f.Title)}
	var names []string
	for _, a := range item.Authors {
		if a != nil && a.Name != "" {
			names = append(names, clean(a.Name))
		}
	}
	h.author = strings.Join(names, ", ")
	for _, t := range []*time.Time{item.PublishedParsed, item.UpdatedParsed} {
		if t != nil {
			h.setDate(t.Format(time.DateOnly))
		}
	}
	return h
}

// scanFeed finds the words of each item: its title, as a heading, and the fullest
// of its texts, as a page of HTML.
func scanFeed(p page) ([]page, error) {
	d := xml.NewDecoder(strings.NewReader(p.text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	var items []page
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return items, nil
		}
		if err != nil {
			return items, err
		}
		if e, ok := tok.(xml.StartElement); ok && (e.Name.Local == "item" || e.Name.Local == "entry") {
			item, err := scanItem(d, p, e.Name.Local)
			if err != nil {
				return items, err
			}
			items = append(items, item)
		}
	}
}

// scanItem reads to the end of an item.
func scanItem(d *xml.Decoder, p page, end string) (page, error) {
	var title, body feedText
	for {
		tok, err := d.RawToken()
		if err != nil {
			return page{}, err
		}
		switch e := tok.(type) {
		case xml.EndElement:
			if e.Name.Local == end {
				return itemPage(p, title, body), nil
			}
		case xml.StartElement:
			t, err := scanText(d, p)
			if err != nil {
				return page{}, err
			}
			switch e.Name.Local {
			case "title":
				if title.Len() == 0 {
					title = t
				}
			case "encoded", "content", "description", "summary":
				if t.Len() > body.Len() {
					body = t
				}
			}
		}
	}
}

// feedText is the inside of an element of a feed.
type feedText struct {
	text.Span
	markup bool // holds elements, not escaped text
}

// scanText reads to the end of the element that just began.
func scanText(d *xml.Decoder, p page) (feedText, error) {
	t := feedText{Span: text.Span{Start: int(d.InputOffset())}}
	t.End = t.Start
	for depth := 1; depth > 0; {
		tok, err := d.RawToken()
		if err != nil {
			return t, err
		}
		switch tok.(type) {
		case xml.StartElement:
			depth++
			t.markup = true
		case xml.EndElement:
			depth--
		default:
		}
		if depth > 0 {
			t.End = int(d.InputOffset())
		}
	}
	// A self-closing element ends where it starts.
	t.End = min(t.End, len(p.text))
	t.Start = min(t.Start, t.End)
	return t, nil
}

// itemPage is an item as a page of HTML that leads back into the feed.
func itemPage(p page, title, body feedText) page {
	b := pageBuilder{source: p}
	b.literal("<h1>")
	b.unescape(title)
	b.literal("</h1>\n")
	b.unescape(body)
	return b.page()
}

// unescape appends the inside of an element: CDATA and markup as they are,
// character references resolved elsewhere.
func (b *pageBuilder) unescape(t feedText) {
	p := b.source
	if t.markup {
		b.copy(t.Span)
		return
	}
	for i := t.Start; i < t.End; {
		rest := p.text[i:t.End]
		if strings.HasPrefix(rest, cdata) {
			end := strings.Index(rest, "]]>")
			if end < 0 {
				end = len(rest)
			}
			b.copy(text.Span{Start: i + len(cdata), End: i + max(end, len(cdata))})
			i += min(end+len("]]>"), len(rest))
			continue
		}
		if rest[0] == '&' {
			n := min(entityEnd(p.text, i), t.End) - i
			b.refer(xhtml.UnescapeString(rest[:n]), text.Span{Start: i, End: i + n})
			i += n
			continue
		}
		n := 1 + strings.IndexAny(rest[1:], "&<")
		if n == 0 {
			n = len(rest)
		}
		b.copy(text.Span{Start: i, End: i + n})
		i += n
	}
}

const cdata = "<![CDATA["
