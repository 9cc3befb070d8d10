package graph

import (
	"fmt"
	"iter"

	"entente/schema"
)

// Batch is a document with the claims it makes, which may be none.
type Batch struct {
	Document schema.Document
	Claims   []schema.Claim
}

// Group gathers claims that follow one another and share their document, as they
// do in a file that the extractor wrote, into batches. An error in claims ends
// the batch before it, is passed on, and does not end the sequence.
func Group(claims iter.Seq2[schema.Claim, error]) iter.Seq2[Batch, error] {
	return func(yield func(Batch, error) bool) {
		var b Batch
		flush := func() bool {
			full := b
			b = Batch{}
			return full.Document.ID == "" || yield(full, nil)
		}
		for c, err := range claims {
			if err != nil {
				if !flush() || !yield(Batch{}, err) {
					return
				}
				continue
			}
			if c.Document.ID != b.Document.ID {
				if !flush() {
					return
				}
				b.Document = c.Document
			}
			b.Claims = append(b.Claims, c)
		}
		flush()
	}
}

// validate reports what makes b no document that the graph could hold.
func (b *Batch) validate() error {
	if err := b.Document.Validate(); err != nil {
		return fmt.Errorf("document %s: %w", b.Document.ID, err)
	}
	type span struct {
		end  int
		text string
	}
	sentences := make(map[int]span)
	for i := range b.Claims {
		c := &b.Claims[i]
		if err := c.Validate(); err != nil {
			return fmt.Errorf("document %s: claim %s: %w", b.Document.ID, c.ID, err)
		}
		if c.Document != b.Document {
			return fmt.Errorf("document %s: claim %s tells other things of it or is of another document", b.Document.ID, c.ID)
		}
		s, seen := sentences[c.Start]
		if now := (span{c.End, c.Sentence}); seen && s != now {
			return fmt.Errorf("document %s: claim %s: another sentence starts at byte %d", b.Document.ID, c.ID, c.Start)
		}
		sentences[c.Start] = span{c.End, c.Sentence}
	}
	return nil
}
