package quote

import (
	"context"
	"fmt"
	"io/fs"
	"strings"

	"entente/extract/text"
)

// Attributor finds the quotations of documents. It is safe for use by several
// goroutines.
type Attributor struct {
	lex lexicon
}

// New returns an Attributor with the words of speech in fsys ("lexicon/speech.tsv").
func New(fsys fs.FS) (*Attributor, error) {
	lex, err := loadLexicon(fsys)
	if err != nil {
		return nil, fmt.Errorf("quote: %w", err)
	}
	return &Attributor{lex}, nil
}

// Apply fills d.Quotes, in the order of the text, an outer one before those nested
// in it. It needs tokens with lemmas, tags and trees; speakers are mentions where
// the document has them.
func (a *Attributor) Apply(ctx context.Context, d *text.Doc) error {
	d.Quotes = nil
	r := newReading(d, a.lex)
	for _, s := range d.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			if !r.inserted(i) {
				r.verb(i)
			}
			r.noun(i)
			r.phrase(i)
		}
	}
	r.record()
	r.direct()
	d.Quotes = nest(d, r.quotes)
	return nil
}

// reading is a document with what was found in it so far.
type reading struct {
	*text.Doc
	tree   *text.Tree
	lex    lexicon
	byHead map[int]int // token → the mention that it heads
	quotes []text.Quote
}

func newReading(d *text.Doc, lex lexicon) *reading {
	r := &reading{Doc: d, tree: text.NewTree(d), lex: lex, byHead: map[int]int{}}
	for i, m := range d.Mentions {
		if old, ok := r.byHead[m.Head]; !ok || d.Mentions[old].Tokens.Len() < m.Tokens.Len() {
			r.byHead[m.Head] = i
		}
	}
	return r
}

// lemma is the lemma of token i in lower case, or its form where it has none.
func (r *reading) lemma(i int) string {
	if l := r.Tokens[i].Lemma; l != "" {
		return strings.ToLower(l)
	}
	return strings.ToLower(r.Tokens[i].Form)
}

func (r *reading) is(i int, rels ...string) bool { return r.Tokens[i].Is(rels...) }

// child is the first dependent of i with one of rels, or -1.
func (r *reading) child(i int, rels ...string) int { return r.tree.Child(i, rels...) }

// marked is the form in lower case of the word that introduces i: "as" in "as an
// ally", "of" in "of hiding arms"; empty where none does.
func (r *reading) marked(i int) string {
	if c := r.child(i, "mark", "case"); c >= 0 {
		return strings.ToLower(r.Tokens[c].Form)
	}
	return ""
}

// trim cuts punctuation from the ends of a range.
func (r *reading) trim(t text.Range) text.Range {
	for t.Len() > 0 && isMark(r.Tokens[t.First].Form) {
		t.First++
	}
	for t.Len() > 0 && isMark(r.Tokens[t.Last-1].Form) {
		t.Last--
	}
	return t
}

// isMark reports whether a form is punctuation.
func isMark(form string) bool {
	return strings.Trim(form, "\"'`.,;:!?-()[]*") == ""
}

// add credits whoever cue and its subject name with the stretches of text.
func (r *reading) add(c credit, cue int, stretches ...text.Range) {
	for _, s := range stretches {
		if s = r.trim(s); s.Len() > 0 && !s.Has(cue) {
			r.quotes = append(r.quotes, text.Quote{
				Tokens: s, Speaker: c.mention, Source: c.source, Cue: cue, Parent: -1,
			})
		}
	}
}
