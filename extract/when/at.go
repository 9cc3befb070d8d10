package when

import (
	"sort"
	"strings"

	"entente/extract/text"
)

// At is the date that the sentence states for the predicate at a token, a verb or
// a noun that names an act. It needs the trees. In the order of trust:
//
//   - what the tree hangs on the predicate: "signed on Tuesday", "the 2014
//     annexation";
//   - what it hangs on an object or place of it: "signed the pact at a meeting on
//     Tuesday";
//   - the date that opens the sentence, for the clauses that it frames: "In 2014
//     Russia annexed Crimea and armed the rebels".
//
// A date without a value is no date. Of several equally close ones the finest is
// taken.
func At(d *text.Doc, predicate int) (text.Time, bool) {
	sentence := d.Sentences[d.Tokens[predicate].Sentence].Tokens
	best, bestRank := -1, 0
	for i := first(d, sentence.First); i < len(d.Times) && d.Times[i].Tokens.First < sentence.Last; i++ {
		if d.Times[i].Value == "" {
			continue
		}
		rank := closeness(d, d.Times[i], predicate)
		if rank > bestRank || rank == bestRank && rank > 0 && finer(d.Times[i], d.Times[best]) {
			best, bestRank = i, rank
		}
	}
	if best < 0 {
		return text.Time{}, false
	}
	return d.Times[best], true
}

// first is the index of the first date at or behind token i.
func first(d *text.Doc, i int) int {
	return sort.Search(len(d.Times), func(k int) bool { return d.Times[k].Tokens.First >= i })
}

// closeness ranks how closely t belongs to the predicate; zero is not at all.
func closeness(d *text.Doc, t text.Time, predicate int) int {
	if t.Tokens.Has(predicate) {
		return 0
	}
	head := headOf(d, t)
	above := d.Tokens[head].Head
	switch {
	case above < 0:
		return 0
	case above == predicate:
		return 3
	case d.Tokens[above].Head == predicate && adverbial(d, head) && d.Tokens[above].Is("obj", "obl", "nmod"):
		return 2
	case opens(d, t) && framed(d, above, predicate):
		return 1
	}
	return 0
}

// headOf is the token that ties t to the rest of the sentence. Where an open date
// only describes a noun ("since the 2022 invasion") it is that noun.
func headOf(d *text.Doc, t text.Time) int {
	head := t.Tokens.Last - 1
	for i := t.Tokens.First; i < t.Tokens.Last; i++ {
		tok := &d.Tokens[i]
		if !t.Tokens.Has(tok.Head) && !tok.Is("case", "mark", "det", "punct", "advmod", "cc") {
			head = i
			break
		}
	}
	open := strings.HasPrefix(t.Value, "/") || strings.HasSuffix(t.Value, "/")
	if open && d.Tokens[head].Is("nummod", "compound", "amod") && d.Tokens[head].Head >= 0 {
		return d.Tokens[head].Head
	}
	return head
}

// adverbial reports whether the date headed by i says when, rather than which: "a
// meeting on Tuesday", not "the 2015 agreement".
func adverbial(d *text.Doc, i int) bool {
	if d.Tokens[i].Is("nmod:tmod", "obl:tmod", "obl", "nmod:unmarked", "obl:unmarked") {
		return true
	}
	if !d.Tokens[i].Is("nmod") {
		return false
	}
	for _, c := range d.Children(i) {
		if d.Tokens[c].Is("case") && d.Tokens[c].Form != "of" {
			return true
		}
	}
	return false
}

// opens reports whether t stands at the head of its sentence, but for a word or two
// before it ("But in March 2014").
func opens(d *text.Doc, t text.Time) bool {
	return t.Tokens.First-d.Sentences[d.Tokens[t.Tokens.First].Sentence].Tokens.First <= 3
}

// framed reports whether the date of the clause headed by verb holds for the
// predicate too: the two are coordinated, or the predicate is an argument or
// adjunct of it. What is reported or told in a relative clause has its own time.
func framed(d *text.Doc, verb, predicate int) bool {
	if !d.Dominates(verb, predicate) {
		return false
	}
	for i := predicate; i != verb; i = d.Tokens[i].Head {
		if d.Tokens[i].Is("ccomp", "acl:relcl", "csubj", "parataxis", "advcl") && !participle(d, i) {
			return false
		}
	}
	return true
}

// participle reports whether the clause headed by i has no finite verb: "marking
// the end of the talks".
func participle(d *text.Doc, i int) bool {
	return d.Tokens[i].Is("advcl") && d.Tokens[i].XPOS == "VBG"
}

// finer reports whether a is told more precisely than b.
func finer(a, b text.Time) bool { return grain(a) < grain(b) }

func grain(t text.Time) int {
	for i, g := range []string{"day", "month", "quarter", "interval", "year", "decade"} {
		if t.Granularity == g {
			return i
		}
	}
	return 6
}
