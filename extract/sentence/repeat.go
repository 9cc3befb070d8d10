package sentence

import (
	"strings"

	"entente/extract/text"
)

const (
	minRepeat = 6  // words of the shortest pull quote
	maxRepeat = 45 // words of the longest
	maxRivals = 4  // pull quotes that begin with the same two words
)

// pull is a sentence that stands alone in its block and may repeat another.
type pull struct {
	sentence int
	words    []string
}

// markRepeats finds the pull quotes: sentences alone in their block whose words
// stand, all and in order, in one sentence of the text, which may say more
// ("Both might leverage …" for "Both, facing sanctions, might leverage …"). The
// block becomes a PullQuote and its sentence repeats the other, wherever that is.
func markRepeats(d *text.Doc) {
	pulls := map[string][]pull{}
	for i, s := range d.Sentences {
		if !alone(d, i) {
			continue
		}
		if w := wordsOf(d, s.Tokens); len(w) >= minRepeat && len(w) <= maxRepeat {
			if key := w[0] + " " + w[1]; len(pulls[key]) < maxRivals {
				pulls[key] = append(pulls[key], pull{i, w})
			}
		}
	}
	if len(pulls) == 0 {
		return
	}
	for i, s := range d.Sentences {
		w := wordsOf(d, s.Tokens)
		for k := 0; k+minRepeat <= len(w); k++ {
			for _, p := range pulls[w[k]+" "+w[k+1]] {
				if p.sentence != i && d.Sentences[p.sentence].Repeats < 0 && repeats(w[k:], p.words) &&
					(p.sentence > i || !alone(d, i)) {
					d.Sentences[p.sentence].Repeats = i
					d.Source.Blocks[d.Sentences[p.sentence].Block].Kind = text.PullQuote
					markAttribution(d, p.sentence+1)
				}
			}
		}
	}
}

// markAttribution takes sentence i, behind a pull quote, for a caption if it is
// but the name of whom the page quotes: "Jane Doe".
func markAttribution(d *text.Doc, i int) {
	if i == len(d.Sentences) || !alone(d, i) {
		return
	}
	words := strings.Fields(d.Slice(d.Sentences[i].Span))
	if len(words) < 2 || len(words) > 4 {
		return
	}
	for _, w := range words {
		if !begins(w) || strings.ContainsAny(w, ".?!:0123456789") {
			return
		}
	}
	d.Source.Blocks[d.Sentences[i].Block].Kind = text.Caption
}

// alone reports whether sentence i is all of a block that a pull quote could be.
func alone(d *text.Doc, i int) bool {
	b := d.Sentences[i].Block
	switch d.Source.Blocks[b].Kind {
	case text.Paragraph, text.Heading, text.Quotation, text.PullQuote:
	default:
		return false
	}
	return (i == 0 || d.Sentences[i-1].Block != b) && (i+1 == len(d.Sentences) || d.Sentences[i+1].Block != b)
}

// repeats reports whether words stand in said in order, with no more other words
// between them than they are themselves.
func repeats(said, words []string) bool {
	k := 0
	for _, w := range said[:min(len(said), 2*len(words))] {
		if w == words[k] {
			if k++; k == len(words) {
				return true
			}
		}
	}
	return false
}

// wordsOf is the words of r in lower case, without punctuation.
func wordsOf(d *text.Doc, r text.Range) []string {
	var out []string
	for i := r.First; i < r.Last; i++ {
		if wordAt(d.Tokens[i].Form) {
			out = append(out, strings.ToLower(d.Tokens[i].Form))
		}
	}
	return out
}
