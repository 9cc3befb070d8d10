package text

// Tree answers questions about the dependency trees of a document in the time
// that their answers take, where Doc.Children searches the sentence. It does not
// follow later changes of the trees.
type Tree struct {
	doc      *Doc
	children [][]int
	spans    []Range
}

// NewTree indexes the trees of d.
func NewTree(d *Doc) *Tree {
	t := &Tree{doc: d, children: make([][]int, len(d.Tokens)), spans: make([]Range, len(d.Tokens))}
	for i := range d.Tokens {
		t.spans[i] = Range{i, i + 1}
		if h := d.Tokens[i].Head; h >= 0 && h < len(d.Tokens) && h != i {
			t.children[h] = append(t.children[h], i)
		}
	}
	for _, s := range d.Sentences {
		t.widen(s.Tokens)
	}
	return t
}

// widen sets the spans of a sentence's subtrees, leaves first.
func (t *Tree) widen(r Range) {
	if r.Len() <= 0 {
		return
	}
	waiting := make([]int, r.Len())
	var ready []int
	for i := r.First; i < r.Last; i++ {
		waiting[i-r.First] = len(t.children[i])
		if len(t.children[i]) == 0 {
			ready = append(ready, i)
		}
	}
	for len(ready) > 0 {
		i := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		h := t.doc.Tokens[i].Head
		if !r.Has(h) || h == i {
			continue
		}
		t.spans[h].First = min(t.spans[h].First, t.spans[i].First)
		t.spans[h].Last = max(t.spans[h].Last, t.spans[i].Last)
		if waiting[h-r.First]--; waiting[h-r.First] == 0 {
			ready = append(ready, h)
		}
	}
}

// Children returns the dependents of token i in order; the caller must not
// change the slice.
func (t *Tree) Children(i int) []int { return t.children[i] }

// Child is the first dependent of token i whose relation, with or without its
// subtype, is one of rels, or -1.
func (t *Tree) Child(i int, rels ...string) int {
	for _, c := range t.children[i] {
		if t.doc.Tokens[c].Is(rels...) {
			return c
		}
	}
	return -1
}

// Subtree is the smallest range that holds token i and all that depends on it.
func (t *Tree) Subtree(i int) Range { return t.spans[i] }
