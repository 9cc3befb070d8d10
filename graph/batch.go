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
// do in a file that the extractor wrote, into batches. An error in claims is passed
// on, and ends neither the batch nor the sequence. Claims that stand apart from
// others of their document, which loading would replace, are an error, and left out.
func Group(claims iter.Seq2[schema.Claim, error]) iter.Seq2[Batch, error] {
	return func(yield func(Batch, error) bool) {
		var b Batch
		began := map[string]bool{}
		flush := func() bool { return len(b.Claims) == 0 || yield(b, nil) }
		for c, err := range claims {
			if err != nil {
				if !yield(Batch{}, err) {
					return
				}
				continue
			}
			if c.Document.ID != b.Document.ID {
				if !flush() {
					return
				}
				b = Batch{Document: c.Document}
				if began[c.Document.ID] && !yield(Batch{}, apart(&c)) {
					return
				}
			}
			if len(b.Claims) > 0 || !began[c.Document.ID] {
				began[c.Document.ID] = true
				b.Claims = append(b.Claims, c)
			}
		}
		flush()
	}
}

func apart(c *schema.Claim) error {
	return fmt.Errorf("claim %s and those after it stand apart from others of document %s; sort the claims by document",
		c.ID, c.Document.ID)
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
