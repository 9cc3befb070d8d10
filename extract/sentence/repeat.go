package sentence

import (
	"strings"
	"unicode"

	"entente/extract/text"
)

// shortestRepeat is the number of letters from which a pull quote is taken to
// repeat the sentence that holds it.
const shortestRepeat = 30

// markRepeats links the sentences of pull quotes to those that they repeat. The
// pull quote may stand before the sentence it repeats.
func markRepeats(d *text.Doc) {
	var pulled []int
	for i := range d.Sentences {
		if d.Source.Blocks[d.Sentences[i].Block].Kind == text.PullQuote {
			pulled = append(pulled, i)
		}
	}
	if len(pulled) == 0 {
		return
	}
	keys := make([]string, len(d.Sentences))
	for i := range d.Sentences {
		keys[i] = key(d.Slice(d.Sentences[i].Span))
	}
	for _, p := range pulled {
		if len(keys[p]) < shortestRepeat {
			continue
		}
		for i := range d.Sentences {
			prose := d.Source.Blocks[d.Sentences[i].Block].Kind != text.PullQuote
			if prose && strings.Contains(keys[i], keys[p]) {
				d.Sentences[p].Repeats = i
				break
			}
		}
	}
}

// key is s with all but letters and digits left out, so that quotes, dashes and
// blanks make no difference.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
