package claim

import (
	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// Reading is an annotated document as finders see it.
type Reading struct {
	Doc  *text.Doc
	Tree *text.Tree
	// Propositions are those of the whole document, in the order of their
	// predicates.
	Propositions []proposition.Proposition

	at      []int // token → proposition whose predicate or noun it is, -1 elsewhere
	mention []int // token → the largest mention with this head, -1 elsewhere
}

// NewReading prepares d, whose propositions are props.
func NewReading(d *text.Doc, props []proposition.Proposition) *Reading {
	r := &Reading{
		Doc: d, Tree: text.NewTree(d), Propositions: props,
		at: fill(len(d.Tokens)), mention: fill(len(d.Tokens)),
	}
	for i, p := range props {
		r.at[p.Predicate] = i
		if p.Noun >= 0 {
			r.at[p.Noun] = i
		}
	}
	for i, m := range d.Mentions {
		old := r.mention[m.Head]
		if old < 0 || d.Mentions[old].Tokens.Len() < m.Tokens.Len() {
			r.mention[m.Head] = i
		}
	}
	return r
}

func fill(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// At is the proposition whose predicate is token i, or nil.
func (r *Reading) At(i int) *proposition.Proposition {
	if r.at[i] < 0 {
		return nil
	}
	return &r.Propositions[r.at[i]]
}

// Mention is the mention whose head is token i, or nil.
func (r *Reading) Mention(i int) *text.Mention {
	if r.mention[i] < 0 {
		return nil
	}
	return &r.Doc.Mentions[r.mention[i]]
}

// Entities are the indexes in Doc.Entities of what token i refers to as the head
// of a mention; none where it is no mention or the antecedent is unknown.
func (r *Reading) Entities(i int) []int {
	if m := r.Mention(i); m != nil {
		return m.Entities
	}
	return nil
}

// Type is the type of the entity that token i refers to, schema.Phrase where it
// refers to none.
func (r *Reading) Type(i int) schema.EntityType {
	if e := r.Entities(i); len(e) > 0 {
		return r.Doc.Entities[e[0]].Type
	}
	return schema.Phrase
}
