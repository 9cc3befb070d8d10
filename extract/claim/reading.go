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

	reader  *proposition.Reader
	at      []int       // token → proposition whose predicate or noun it is, -1 elsewhere
	mention []int       // token → the mention that it heads or stands in, -1 elsewhere
	quote   []int       // token → the innermost quotation, -1 elsewhere
	time    []int       // token → the time that it stands in, -1 elsewhere
	nominal map[int]int // entity → the first phrase that names it alone, a mention
	dates   dates       // times by what they date
}

// NewReading reads the propositions of d.
func NewReading(d *text.Doc, reader *proposition.Reader) *Reading {
	props := reader.Read(d)
	r := &Reading{
		Doc: d, Tree: text.NewTree(d), Propositions: props, reader: reader,
		at: fill(len(d.Tokens)), mention: fill(len(d.Tokens)),
		quote: fill(len(d.Tokens)), time: fill(len(d.Tokens)), nominal: map[int]int{},
	}
	for i, p := range props {
		r.at[p.Predicate] = i
		if p.Noun >= 0 {
			r.at[p.Noun] = i
		}
	}
	for i, m := range d.Mentions {
		for j := m.Tokens.First; j < m.Tokens.Last; j++ {
			if old := r.mention[j]; old < 0 || nearer(d, j, i, old) {
				r.mention[j] = i
			}
		}
		if m.Kind == text.Nominal && len(m.Entities) == 1 {
			if _, ok := r.nominal[m.Entities[0]]; !ok {
				r.nominal[m.Entities[0]] = i
			}
		}
	}
	r.indexQuotes()
	r.indexTimes()
	return r
}

// nearer reports whether mention i says better than mention old what token j
// refers to: the one that j heads does, else a name, else the longer.
func nearer(d *text.Doc, j, i, old int) bool {
	a, b := d.Mentions[i], d.Mentions[old]
	if (a.Head == j) != (b.Head == j) {
		return a.Head == j
	}
	if (a.Kind == text.Name) != (b.Kind == text.Name) {
		return a.Kind == text.Name
	}
	return a.Tokens.Len() > b.Tokens.Len()
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

// Mention is the mention that token i refers by, or nil: it heads the mention, or
// stands in it and heads the phrase that the mention begins or ends.
func (r *Reading) Mention(i int) *text.Mention {
	if r.mention[i] < 0 {
		return nil
	}
	m := &r.Doc.Mentions[r.mention[i]]
	if m.Head != i && (m.Kind != text.Name || m.Tokens.Has(r.Doc.Tokens[i].Head)) {
		return nil // a word inside it
	}
	return m
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

// structural reports whether a sentence speaks of the text itself: it opens with
// "this section" or "in this article", whose noun is in editorial.
func (r *Reading) structural(sentence int, editorial map[string]bool) bool {
	t := r.Doc.Sentences[sentence].Tokens
	for i := t.First; i+1 < t.Last && i < t.First+3; i++ {
		if lemma(r, i) == "this" && editorial[lemma(r, i+1)] {
			return true
		}
	}
	return false
}

// temporal reports whether token i stands in an expression of time.
func (r *Reading) temporal(i int) bool { return r.time[i] >= 0 }
