package source

import (
	"strings"

	xhtml "golang.org/x/net/html"

	"entente/extract/text"
)

// htmlScanner reads the tokens of a page.
type htmlScanner struct {
	pageBuilder
	found layout

	start   int // of the open block in out
	kind    text.BlockKind
	level   int
	lists   int            // depth of lists
	within  map[string]int // open elements that tell what a block is
	asides  []asideElement // open elements that hold no main text
	broken  int            // where out stood at the last line break
	mute    string         // an element whose text is not shown
	blanked bool           // the text ends in a blank
	goesOn  bool           // the open block stands in the element of the one before
	script  strings.Builder
	title   strings.Builder
}

// asideElement is an open element that holds no main text.
type asideElement struct {
	name, why string
	nested    int // open elements of the same name in it
}

// scanHTML reads a page's tokens. Broken markup is read as far as it goes.
func scanHTML(p page) layout {
	s := &htmlScanner{pageBuilder: pageBuilder{source: p}, kind: text.Paragraph, within: map[string]int{}, blanked: true}
	z := xhtml.NewTokenizer(strings.NewReader(p.text))
	z.SetMaxBuf(0)
	at := 0
	for {
		kind := z.Next()
		raw := len(z.Raw())
		switch kind {
		case xhtml.TextToken:
			s.text(at, raw)
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			name, more := z.TagName()
			attr := attributes(z, more)
			s.open(string(name), attr, kind == xhtml.SelfClosingTagToken)
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			s.shut(string(name))
		case xhtml.ErrorToken:
			s.flush()
			s.found.page = s.page()
			s.found.head.titleTag = clean(s.title.String())
			return s.found
		}
		at += raw
	}
}

// attributes are the attributes of the tag that z stands at.
func attributes(z *xhtml.Tokenizer, more bool) map[string]string {
	var out map[string]string
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		if out == nil {
			out = map[string]string{}
		}
		out[string(k)] = string(v)
	}
	return out
}

// open begins an element.
func (s *htmlScanner) open(name string, attr map[string]string, closed bool) {
	switch name {
	case "script", "style", "noscript", "template", "textarea", "iframe", "svg", "select", "object":
		if s.mute == "" && !closed {
			s.mute = name
			if name == "script" && attr["type"] != "application/ld+json" {
				s.mute = "script!"
			}
		}
		return
	case "title":
		if s.mute == "" {
			s.mute = name
		}
		return
	case "meta":
		s.found.head.meta(attr)
		return
	case "link":
		if attr["rel"] == "canonical" {
			s.found.head.url = attr["href"]
		}
		return
	case "time":
		if d, _ := findDate(attr["datetime"]); d != "" && s.found.head.timeTag == "" {
			s.found.head.timeTag = d
		}
		return
	case "sup":
		s.within[name]++
		return
	}
	if partsBlocks(name) {
		s.flush()
	}
	if !closed {
		s.openAside(name, attr)
	}
	switch name {
	case "br":
		s.lineBreak()
	case "ul", "ol":
		s.lists++
	case "li":
		s.kind, s.level = text.ListItem, max(s.lists, 1)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		s.kind, s.level = text.Heading, int(name[1]-'0')
	case "td", "th":
		s.kind, s.level = text.ListItem, 1
	case "blockquote", "pre":
		s.within[name]++
	case "figcaption", "caption":
		s.kind = text.Caption
	}
}

// shut ends an element.
func (s *htmlScanner) shut(name string) {
	if s.mute != "" {
		if strings.TrimSuffix(s.mute, "!") == name {
			if s.mute == "script" {
				s.found.head.jsonLD(s.script.String())
				s.script.Reset()
			}
			s.mute = ""
		}
		return
	}
	if partsBlocks(name) {
		s.flush()
	}
	s.shutAside(name)
	switch name {
	case "ul", "ol":
		s.lists = max(s.lists-1, 0)
	}
	if s.within[name] > 0 {
		s.within[name]--
	}
}
