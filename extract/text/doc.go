// Package text holds the annotated document, which every step of the pipeline
// reads and adds to.
//
// A Doc owns the text and all that was found in it; sentences, mentions and the
// rest are ranges that point into it. What a step of the pipeline adds, the steps
// after it may rely on: tokens come first, then sentences, tags and trees, names
// (mentions and entities), times, quotations, and the mentions that are no names.
package text

// Doc is one document and what is known of it so far.
type Doc struct {
	Source    Source
	Sentences []Sentence
	Tokens    []Token
	Mentions  []Mention
	Entities  []Entity
	Times     []Time
	Quotes    []Quote
}

// Span is a half-open range of byte offsets into Source.Text.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Range is a half-open range of token indexes into Doc.Tokens.
type Range struct{ First, Last int }

// Len is the number of tokens in r.
func (r Range) Len() int { return r.Last - r.First }

// Has reports whether token i lies in r.
func (r Range) Has(i int) bool { return r.First <= i && i < r.Last }

// Contains reports whether o lies within r.
func (r Range) Contains(o Range) bool { return r.First <= o.First && o.Last <= r.Last }

// Overlaps reports whether r and o share a token.
func (r Range) Overlaps(o Range) bool { return r.First < o.Last && o.First < r.Last }

// Slice is the text of s.
func (d *Doc) Slice(s Span) string { return d.Source.Text[s.Start:s.End] }

// SpanOf is the range of bytes that the tokens of r cover; r must not be empty.
func (d *Doc) SpanOf(r Range) Span {
	return Span{d.Tokens[r.First].Start, d.Tokens[r.Last-1].End}
}

// Text is the text of the tokens of r, as it stands in the source.
func (d *Doc) Text(r Range) string {
	if r.Len() <= 0 {
		return ""
	}
	return d.Slice(d.SpanOf(r))
}
