package sentence

import (
	"context"
	"io/fs"

	"entente/extract/table"
	"entente/extract/text"
)

// Options bound the splitter.
type Options struct {
	// MaxTokens is the longest sentence; a longer one is cut, behind a semicolon
	// or comma where there is one. Zero means 300.
	MaxTokens int
}

// Splitter cuts a document's tokens into sentences.
type Splitter struct {
	starters  map[string]bool
	clock     map[string]bool // what goes on behind "p.m."
	maxTokens int
}

// New reads the words that begin sentences, and those that go on behind a time of day,
// from the folder lexicon of fsys.
func New(fsys fs.FS, o Options) (*Splitter, error) {
	if o.MaxTokens <= 0 {
		o.MaxTokens = 300
	}
	starters, err := table.Words(fsys, "lexicon/sentence-starters.txt")
	if err != nil {
		return nil, err
	}
	clock, err := table.Words(fsys, "lexicon/after-clock.txt")
	if err != nil {
		return nil, err
	}
	return &Splitter{starters, clock, o.MaxTokens}, nil
}

// Apply fills d.Sentences from d.Tokens, and each token's Sentence.
func (s *Splitter) Apply(ctx context.Context, d *text.Doc) error {
	d.Sentences = d.Sentences[:0]
	first := 0
	for b, block := range d.Source.Blocks {
		if err := ctx.Err(); err != nil {
			return err
		}
		last := first
		for last < len(d.Tokens) && d.Tokens[last].End <= block.End {
			last++
		}
		s.block(d, b, text.Range{First: first, Last: last})
		first = last
	}
	d.Source.Document.Sentences = len(d.Sentences)
	markRepeats(d)
	return nil
}

// block cuts the tokens of block b.
func (s *Splitter) block(d *text.Doc, b int, r text.Range) {
	start := r.First
	for i := r.First; i < r.Last; i++ {
		end := 0
		if !numbers(d, start, i) {
			end = s.endsAt(d, text.Range{First: start, Last: r.Last}, i)
		}
		if end == 0 && i+1 == r.Last {
			end = r.Last
		}
		if end == 0 && i+1-start >= s.maxTokens {
			end = cut(d, start, i+1)
		}
		if end > start {
			add(d, b, text.Range{First: start, Last: end})
			start, i = end, max(i, end-1)
		}
	}
	if start < r.Last {
		add(d, b, text.Range{First: start, Last: r.Last})
	}
}

func add(d *text.Doc, b int, r text.Range) {
	for i := r.First; i < r.Last; i++ {
		d.Tokens[i].Sentence = len(d.Sentences)
	}
	d.Sentences = append(d.Sentences, text.Sentence{Span: d.SpanOf(r), Tokens: r, Block: b, Repeats: -1})
}

// cut is where the overlong stretch [start, end) is best cut: behind its last
// semicolon, else its last comma, of the second half.
func cut(d *text.Doc, start, end int) int {
	for _, mark := range []string{";", ":", ","} {
		for i := end - 1; i > start+(end-start)/2; i-- {
			if d.Tokens[i].Form == mark {
				return i + 1
			}
		}
	}
	return end
}
