package source

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"
	xhtml "golang.org/x/net/html"

	"entente/extract/text"
)

// markdown reads a page of Markdown. Emphasis, links and escapes leave their
// words; code, markup and pictures are left out. Front matter gives title, date,
// author and source.
func markdown(p page) layout {
	m := &markdownReader{pageBuilder: pageBuilder{source: p}}
	body := m.frontMatter()
	// The front matter is blanked out so that offsets stay as they are.
	src := append(bytes.Repeat([]byte{'\n'}, body), p.text[body:]...)
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.Strikethrough)).Parser()
	m.blocks(parser.Parse(gtext.NewReader(src)), text.Paragraph, 0)
	m.found.page = m.page()
	// The parser moves footnotes to the end; here they stay where they are.
	slices.SortStableFunc(m.found.stretches, func(a, b stretch) int { return m.runs.File(a.Start) - m.runs.File(b.Start) })
	return m.found
}

type markdownReader struct {
	pageBuilder
	found layout
}

// blocks reads the blocks below n; kind and level are those of a paragraph there.
func (m *markdownReader) blocks(n ast.Node, kind text.BlockKind, level int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			m.block(c, text.Heading, c.Level, "")
		case *ast.Paragraph, *ast.TextBlock:
			m.block(c, kind, level, "")
		case *east.TableCell:
			m.block(c, text.ListItem, 1, "")
		case *ast.List:
			m.blocks(c, text.ListItem, level+1)
		case *ast.Blockquote:
			m.blocks(c, text.Quotation, 0)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			m.lines(c, "code")
		case *ast.HTMLBlock:
			m.lines(c, "markup")
		default:
			m.blocks(c, kind, level)
		}
	}
}

// block reads the words of a leaf block.
func (m *markdownReader) block(n ast.Node, kind text.BlockKind, level int, aside string) {
	start := m.out.Len()
	m.inline(n)
	m.end(stretch{Span: text.Span{Start: start, End: m.out.Len()}, kind: kind, level: level, aside: aside})
}

// lines takes the lines of a block that is left out.
func (m *markdownReader) lines(n ast.Node, aside string) {
	start := m.out.Len()
	for i := range n.Lines().Len() {
		l := n.Lines().At(i)
		m.copy(text.Span{Start: l.Start, End: l.Stop})
	}
	m.end(stretch{Span: text.Span{Start: start, End: m.out.Len()}, kind: text.Paragraph, aside: aside})
}

func (m *markdownReader) end(s stretch) {
	if s.Span = trim(m.out.String(), s.Span); s.Len() > 0 {
		m.found.stretches = append(m.found.stretches, s)
	}
	m.literal("\n")
}

// inline writes the words below n.
func (m *markdownReader) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.words(c.Segment.Start, c.Segment.Stop, c.IsRaw())
			if c.SoftLineBreak() || c.HardLineBreak() {
				m.literal(" ")
			}
		case *ast.AutoLink, *ast.Image, *ast.RawHTML, *east.FootnoteLink, *east.FootnoteBacklink:
		default:
			m.inline(c)
		}
	}
}

// words writes the source's bytes from i to j, escapes and character references
// resolved unless raw.
func (m *markdownReader) words(i, j int, raw bool) {
	s := m.source.text
	for i < j {
		k := i + strings.IndexAny(s[i:j], `\&`)
		if k < i || raw {
			k = j
		}
		m.copy(text.Span{Start: i, End: k})
		if i = k; i == j {
			return
		}
		if s[i] == '\\' {
			if i+1 < j && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
				i++
			}
			m.copy(text.Span{Start: i, End: i + 1})
			i++
			continue
		}
		k = min(entityEnd(s, i), j)
		m.refer(xhtml.UnescapeString(s[i:k]), text.Span{Start: i, End: k})
		i = k
	}
}
