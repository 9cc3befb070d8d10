package sentence

import "entente/extract/text"

// Whole makes all tokens of d, which must have some, one sentence.
func Whole(d *text.Doc) {
	all := text.Range{Last: len(d.Tokens)}
	d.Sentences = []text.Sentence{{Span: d.SpanOf(all), Tokens: all, Repeats: -1}}
	for i := range d.Tokens {
		d.Tokens[i].Sentence = 0
	}
}
