package source

import (
	"strings"
	"unicode"

	"entente/extract/text"
)

// shortestPull is the number of letters from which a short block that stands in
// another one is taken for a pull quote.
const shortestPull = 30

// markPullQuotes marks the short blocks that repeat words of another block, and
// leaves their quotation marks alone.
func markPullQuotes(src *text.Source) {
	keys := make([]string, len(src.Blocks))
	for i, b := range src.Blocks {
		keys[i] = letters(src.Text[b.Start:b.End])
	}
	all := strings.Join(keys, "\n")
	for i, b := range src.Blocks {
		if b.Kind != text.Paragraph && b.Kind != text.Heading && b.Kind != text.Quotation ||
			len(keys[i]) < shortestPull || b.Len() > 400 {
			continue
		}
		if strings.Count(all, keys[i]) > 1 {
			src.Blocks[i].Kind = text.PullQuote
		}
	}
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
