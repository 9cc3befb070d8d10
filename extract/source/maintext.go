package source

import (
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	xhtml "golang.org/x/net/html"
)

// shingle is the number of letters by which a longer block is recognised.
const shingle = 32

// maxBytes and maxTags bound the pages that are searched for their main text,
// which takes more than linear time; of a larger page all text outside
// navigation and forms is taken.
const (
	maxBytes = 8 << 20
	maxTags  = 40_000
)

// mainWords knows the words that are a page's main text.
type mainWords struct {
	seed   maphash.Seed
	blocks map[string]bool // the letters of short blocks
	grams  map[uint64]bool // hashes of every shingle of the main text
}

// mainText is what trafilatura takes for the main text of a page, nil if it finds
// none. What the page says of its author is kept in h.
func mainText(page string, h *head) (m *mainWords) {
	if len(page) > maxBytes || strings.Count(page, "<") > maxTags {
		return nil
	}
	defer func() {
		if recover() != nil { // the extractor fails on some broken pages
			m = nil
		}
	}()
	result, err := trafilatura.Extract(strings.NewReader(page), trafilatura.Options{
		ExcludeComments: true,
		EnableFallback:  true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || result == nil || result.ContentNode == nil {
		return nil
	}
	meta := result.Metadata
	h.title = firstOf(h.title, meta.Title)
	h.guess = meta.Author
	h.publisher = firstOf(h.publisher, meta.Sitename, meta.Hostname)
	m = &mainWords{seed: maphash.MakeSeed(), blocks: map[string]bool{}, grams: map[uint64]bool{}}
	m.walk(result.ContentNode)
	return m
}

// walk takes the words of n, block by block.
func (m *mainWords) walk(n *xhtml.Node) {
	var b strings.Builder
	var visit func(n *xhtml.Node)
	flush := func() {
		m.take(letters(b.String()))
		b.Reset()
	}
	visit = func(n *xhtml.Node) {
		if n.Type == xhtml.TextNode {
			b.WriteString(n.Data)
		}
		block := n.Type == xhtml.ElementNode && partsBlocks(n.Data)
		if block {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
		if block {
			flush()
		}
	}
	visit(n)
	flush()
}

func (m *mainWords) take(key string) {
	if key == "" {
		return
	}
	m.blocks[key] = true
	for i := range key {
		if g := gram(key[i:]); g != "" {
			m.grams[maphash.String(m.seed, g)] = true
		}
	}
}

// has reports whether a block of the page belongs to the main text: all of it if
// it is short, its beginning or its end if it is long.
func (m *mainWords) has(block string) bool {
	key := letters(block)
	if m.blocks[key] {
		return true
	}
	first, last := gram(key), lastGram(key)
	return first != "" && (m.grams[maphash.String(m.seed, first)] || m.grams[maphash.String(m.seed, last)])
}

// gram is the first shingle of key, empty if key is too short.
func gram(key string) string {
	if len(key) < shingle {
		return ""
	}
	end := shingle
	for end < len(key) && !utf8.RuneStart(key[end]) {
		end++
	}
	return key[:end]
}

// lastGram is the last shingle of key.
func lastGram(key string) string {
	start := len(key) - shingle
	for start > 0 && !utf8.RuneStart(key[start]) {
		start--
	}
	return gram(key[max(start, 0):])
}

// letters is s without all that is neither letter nor digit, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
