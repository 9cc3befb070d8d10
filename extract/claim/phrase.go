package claim

import (
	"entente/extract/proposition"
	"entente/extract/text"
)

// argument is the noun phrase that token i heads, at its shortest.
func (r *Reading) argument(i int) proposition.Argument {
	return proposition.Argument{Head: i, Tokens: r.phrase(i)}
}

// phrase is the noun phrase that token i heads, without relative clauses,
// appositions and what is coordinated with it.
func (r *Reading) phrase(i int) text.Range {
	out := text.Range{First: i, Last: i + 1}
	children := r.Tree.Children(i)
	for k := len(children) - 1; k >= 0; k-- {
		if c := children[k]; c < i && r.Doc.Tokens[c].Is("det", "amod", "nummod", "compound", "flat", "nmod", "advmod", "acl") {
			out.First = min(out.First, r.Tree.Subtree(c).First)
		}
	}
	for _, c := range children {
		sub := r.Tree.Subtree(c)
		if c > i && sub.First == out.Last && r.Doc.Tokens[c].Is("nmod", "flat", "nummod", "compound") {
			out.Last = sub.Last
		}
	}
	return out
}

// copularSubject is the subject of "X is a treaty", where token i is what X is.
func (r *Reading) copularSubject(i int) (proposition.Argument, bool) {
	s := r.Tree.Child(i, "nsubj")
	if s < 0 || r.Tree.Child(i, "cop") < 0 {
		return proposition.Argument{}, false
	}
	return r.argument(s), true
}

// coordinated are token i and what is coordinated with it.
func (r *Reading) coordinated(i int) []int {
	out := []int{i}
	for _, c := range r.Tree.Children(i) {
		if c > i && r.Doc.Tokens[c].Is("conj") {
			out = append(out, c)
		}
	}
	return out
}

// series are token i and what is coordinated with it, each hanging on the one before or
// on the first.
func (r *Reading) series(i int) []int {
	out := r.coordinated(i)
	for k := 1; k < len(out) && len(out) < maxSeries; k++ {
		out = append(out, r.coordinated(out[k])[1:]...)
	}
	return out
}

// maxSeries bounds such a series.
const maxSeries = 12

// clauseWords is what the clause of token v says, without its subordinator and the
// clauses below and beside it: the topic of "fears that the pact will embolden Iran".
func (r *Reading) clauseWords(v int) text.Range {
	out := text.Range{First: v, Last: v + 1}
	for _, c := range r.Tree.Children(v) {
		t := &r.Doc.Tokens[c]
		sub := r.Tree.Subtree(c)
		switch {
		case c < v && t.Is("mark", "cc", "punct", "discourse", "advcl", "parataxis", "case"):
			out.First = max(out.First, min(v, sub.Last))
			if out.First > v {
				out.First = v
			}
		case c > v && t.Is("conj", "cc", "parataxis", "punct", "advcl"):
			return out
		case c < v:
			out.First = min(out.First, sub.First)
		default:
			out.Last = max(out.Last, sub.Last)
		}
	}
	return out
}

// prep is the preposition before token i, of several words where it has them, or
// empty.
func (r *Reading) prep(i int) string {
	for _, c := range r.Tree.Children(i) {
		if c >= i || !r.Doc.Tokens[c].Is("case", "mark") {
			continue
		}
		w := lemma(r, c)
		for _, f := range r.Tree.Children(c) {
			if r.Doc.Tokens[f].Is("fixed") {
				w += " " + lemma(r, f)
			}
		}
		return w
	}
	return ""
}
