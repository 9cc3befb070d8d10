package source

import (
	"slices"
	"strings"

	xhtml "golang.org/x/net/html"

	"entente/extract/text"
)

// htmlScanner reads the tokens of a page.
type htmlScanner struct {
	found  layout
	source page
	out    strings.Builder
	runs   text.Offsets

	start   int // of the open block in out
	kind    text.BlockKind
	level   int
	lists   int            // depth of lists
	within  map[string]int // open elements that tell what a block is
	aside   []string       // open elements that hold no main text
	broken  int            // where out stood at the last line break
	mute    string         // an element whose text is not shown
	blanked bool           // the text ends in a blank
	script  strings.Builder
	title   strings.Builder
}

// scanHTML reads a page's tokens. Broken markup is read as far as it goes.
func scanHTML(p page) layout {
	s := &htmlScanner{source: p, kind: text.Paragraph, within: map[string]int{}, blanked: true}
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
			s.found.page = page{s.out.String(), s.runs}
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
	if why := outside(name); why != "" && !closed {
		s.aside = append(s.aside, name)
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
	if k := slices.Index(s.aside, name); k >= 0 {
		s.aside = s.aside[:k]
	}
	switch name {
	case "ul", "ol":
		s.lists = max(s.lists-1, 0)
	}
	if s.within[name] > 0 {
		s.within[name]--
	}
}

// text takes the text of n bytes at the source's offset at.
func (s *htmlScanner) text(at, n int) {
	raw := s.source.text[at : at+n]
	switch s.mute {
	case "":
	case "title":
		s.title.WriteString(xhtml.UnescapeString(raw))
		return
	case "script":
		s.script.WriteString(raw)
		return
	default:
		return
	}
	if s.within["sup"] > 0 && isNote(raw) {
		return // the mark of a footnote
	}
	for i := 0; i < len(raw); {
		j := i + strings.IndexAny(raw[i:], "& \t\r\n\f")
		if j < i {
			j = len(raw)
		}
		s.write(raw[i:j], at+i)
		if j == len(raw) {
			return
		}
		if raw[j] != '&' {
			k := j + 1
			for k < len(raw) && strings.IndexByte(" \t\r\n\f", raw[k]) >= 0 {
				k++
			}
			switch {
			case s.within["pre"] > 0 && strings.Count(raw[j:k], "\n") > 1:
				s.flush()
			case !s.blanked:
				s.write(" ", at+j)
				s.blanked = true
			}
			i = k
			continue
		}
		k := entityEnd(raw, j)
		s.refer(xhtml.UnescapeString(raw[j:k]), text.Span{Start: at + j, End: at + k})
		i = k
	}
}

// write appends s, which the source has at offset at.
func (s *htmlScanner) write(t string, at int) {
	if t == "" {
		return
	}
	s.runs = appendRuns(s.runs, s.source.offsets, s.out.Len(), text.Span{Start: at, End: at + len(t)})
	s.out.WriteString(t)
	s.blanked = false
}

// refer appends t, which stands for the source's bytes span.
func (s *htmlScanner) refer(t string, span text.Span) {
	s.runs = appendUnit(s.runs, s.out.Len(), len(t), s.source.offsets.FileSpan(span))
	s.out.WriteString(t)
	s.blanked = false
}

// flush ends the open block.
func (s *htmlScanner) flush() {
	span := trim(s.out.String(), text.Span{Start: s.start, End: s.out.Len()})
	if span.Len() > 0 {
		b := stretch{Span: span, kind: s.kind, level: s.level}
		if b.kind == text.Paragraph && s.within["blockquote"] > 0 {
			b.kind = text.Quotation
		}
		if len(s.aside) > 0 {
			b.aside = outside(s.aside[0])
		}
		s.found.stretches = append(s.found.stretches, b)
	}
	s.out.WriteByte('\n')
	s.start, s.blanked = s.out.Len(), true
	s.kind, s.level = text.Paragraph, 0
}

// lineBreak takes one line break for a blank and two in a row for the end of a block.
func (s *htmlScanner) lineBreak() {
	if s.broken == s.out.Len() {
		s.flush()
		return
	}
	if !s.blanked {
		s.out.WriteByte(' ')
		s.blanked = true
	}
	s.broken = s.out.Len()
}

// isNote reports whether the text of a raised element is a footnote's mark.
func isNote(s string) bool {
	s = strings.Trim(s, "[]() \t\r\n*†‡")
	return len(s) <= 3 && strings.Trim(s, "0123456789") == ""
}

// entityEnd is the offset behind the character reference that begins at i.
func entityEnd(s string, i int) int {
	for j := i + 1; j < len(s) && j < i+34; j++ {
		switch c := s[j]; {
		case c == ';':
			return j + 1
		case c == '#' && j == i+1:
		case !isAlnum(c):
			return j
		}
	}
	return min(len(s), i+34)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// outside says why an element holds no main text; empty if it may hold some.
func outside(name string) string {
	switch name {
	case "nav", "menu":
		return "navigation"
	case "footer":
		return "page footer"
	case "aside":
		return "aside"
	case "form", "button", "dialog":
		return "form"
	}
	return ""
}

// partsBlocks reports whether an element begins and ends a block.
func partsBlocks(name string) bool {
	switch name {
	case "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
		"main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return outside(name) != ""
}
