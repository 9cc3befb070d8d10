package proposition

import (
	"strings"

	"entente/extract/text"
)

// maxPhrase is the length in tokens up to which a noun phrase keeps the
// prepositional phrases behind its head ("sanctions on the export of oil").
const maxPhrase = 10

// arguments are those that token h heads: the phrase itself and what is
// coordinated with it. A relative pronoun gives its antecedent.
func (s *scan) arguments(h int) []Argument {
	if a, ok := s.antecedent(h); ok {
		if a < 0 {
			return nil
		}
		return inferred(s.meant(a, h))
	}
	out := s.coordinated(h, len(s.doc.Tokens))
	if m := out[0].Head; m != h {
		if a, ok := s.antecedent(m); ok && a >= 0 {
			return inferred(s.meant(a, m)) // "Chad and Niger, both of which"
		}
	}
	return out
}

// coordinated are the phrases of h and of its conjuncts that stand before end.
func (s *scan) coordinated(h, end int) []Argument {
	out := []Argument{s.argument(h)}
	for _, c := range s.tree.Children(h) {
		// Parsers hang the third conjunct on the second now and then.
		if c > h && c < end && s.doc.Tokens[c].Deprel == "conj" && s.nominal(c) && !s.sums(c) {
			out = append(out, s.coordinated(c, end)...)
		}
	}
	return append(out, s.companions(h, end)...)
}

// sums reports whether conjunct c is none but says what those before it are: "Chile and
// Peru, both members of the pact".
func (s *scan) sums(c int) bool {
	return s.doc.Tokens[c].XPOS == "NNS" && !s.joinedBy(c, "and", "or") &&
		(s.hasDeterminer(c, "both") || s.hasDeterminer(c, "all"))
}

// argument is the phrase of h. Its head is what it speaks of: of "a number of
// states" the states.
func (s *scan) argument(h int) Argument {
	a := Argument{Head: h, Tokens: s.phrase(h)}
	for steps := 0; steps < 4 && s.lex.sets["bridging"][s.lemma(a.Head)]; steps++ {
		of := s.ofPhrase(a.Head)
		if of < 0 || !a.Tokens.Has(of) {
			break
		}
		a.Head = of
	}
	return a
}

// ofPhrase is the head of the first of-phrase behind noun h, or -1.
func (s *scan) ofPhrase(h int) int {
	for _, c := range s.tree.Children(h) {
		if c > h && s.doc.Tokens[c].Is("nmod") && s.prep(c) == "of" {
			return c
		}
	}
	return -1
}

// nominal reports whether token i can head a noun phrase.
func (s *scan) nominal(i int) bool {
	switch s.doc.Tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ":
		return s.tree.Child(i, "cop", "nsubj") < 0
	}
	return false
}

func inferred(args []Argument) []Argument {
	out := make([]Argument, len(args))
	for i, a := range args {
		a.Inferred = true
		out[i] = a
	}
	return out
}

// Phrase is the noun phrase that token h of d heads, at its shortest; tree is that
// of d.
func (r *Reader) Phrase(d *text.Doc, tree *text.Tree, h int) text.Range {
	return (&scan{doc: d, tree: tree, lex: r.lex}).phrase(h)
}

// phrase is the shortest noun phrase that h heads: what stands before the head,
// and behind it the prepositional phrases while they are short. Relative clauses,
// appositions, parentheses and coordinated phrases stay out.
func (s *scan) phrase(h int) text.Range {
	r := text.Range{First: h, Last: h + 1}
	for _, c := range s.tree.Children(h) {
		sub := s.tree.Subtree(c)
		switch {
		case c < h && sub.Last <= h && s.premodifier(c) && !s.dated(c):
			r.First = min(r.First, sub.First)
		case c > h && s.postmodifier(c) && s.adjacent(r.Last, sub.First):
			if inner := s.phrase(c); s.closely(h, c, inner.Last-r.First) {
				r.Last = max(r.Last, inner.Last)
			}
		}
	}
	return r
}

// closely reports whether the phrase that c heads behind noun h belongs to what h
// means, in a phrase of that length: "a number of tanks", "sanctions on Iran", but
// not "tanks from Poland".
func (s *scan) closely(h, c, length int) bool {
	switch prep := s.prep(c); prep {
	case "", "of":
		return true
	case "to", "from", "in", "at", "by", "under", "after", "during", "through", "within", "before", "since", "into", "near", "as", "across":
		return length <= maxPhrase && s.nounOf(h) != nil
	default:
		return length <= maxPhrase
	}
}

// dated reports whether c is a date that a parser hangs on the noun behind it: "In
// January 1987 Chadian columns".
func (s *scan) dated(c int) bool {
	prep := s.tree.Child(c, "case")
	return prep >= 0 && prep < c && s.time[c]
}

func (s *scan) premodifier(c int) bool {
	t := &s.doc.Tokens[c]
	if t.Is("det:predet", "cc:preconj") {
		return false
	}
	return t.Is("det", "amod", "nummod", "compound", "flat", "nmod", "advmod", "fixed", "goeswith", "acl", "obl") ||
		t.Is("appos") // "President Putin" where a parser takes the title for the head
}

func (s *scan) postmodifier(c int) bool {
	t := &s.doc.Tokens[c]
	return t.Is("nmod", "flat", "fixed", "goeswith", "compound", "nummod") && t.Deprel != "nmod:tmod" && t.Deprel != "nmod:unmarked" ||
		t.Is("amod") && s.tree.Subtree(c).Len() == 1
}

// adjacent reports whether only punctuation that joins stands between two tokens.
func (s *scan) adjacent(from, to int) bool {
	for i := from; i < to; i++ {
		if f := s.doc.Tokens[i].Form; f != "-" && f != "–" && f != "\"" && f != "“" && f != "”" && f != "''" && f != "``" {
			return false
		}
	}
	return true
}

// prep is the preposition before token i: its lemma, joined where it has several
// words ("because of"), "by" of an agent without one, or empty.
func (s *scan) prep(i int) string {
	var words []string
	for _, c := range s.tree.Children(i) {
		// "the state that Cuba relied on"
		if c > i && !s.relativePronoun(i) || !s.doc.Tokens[c].Is("case") {
			continue
		}
		w := s.lemma(c)
		for _, f := range s.tree.Children(c) {
			if s.doc.Tokens[f].Is("fixed") {
				w += " " + s.lemma(f)
			}
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}
