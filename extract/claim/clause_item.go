package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// item is a provision: the phrase or clause that says what a treaty provides.
type item struct {
	proposition.Argument
	proposition.Factuality
	at    int                 // the token that the claim hangs on
	whole text.Range          // with all that belongs to it
	light bool                // whether only its words can show that it is a provision
	only  []schema.ClauseType // the types that it can have; any where nil
	binds []proposition.Argument
	aux   string // shall, will, may, must; empty in other words
}

// maxWording is the length in tokens to which a provision's wording is cut.
const maxWording = 40

// phraseItem is the noun phrase a, an argument of p, as a provision.
func (s *clauseScan) phraseItem(p *proposition.Proposition, a proposition.Argument) item {
	it := item{Argument: a, Factuality: p.Factuality, at: p.Predicate, whole: s.Tree.Subtree(a.Head)}
	if det := s.Tree.Child(a.Head, "det"); det >= 0 && lemma(s.Reading, det) == "no" && it.Polarity == schema.Positive {
		it.Polarity, it.Cue = schema.Negative, det // "contains no promise of help"
	}
	return it
}

// pledged is what a pledge among the arguments of p says: of "includes a pledge not to
// enrich uranium" the clause behind it.
func (s *clauseScan) pledged(p *proposition.Proposition, a proposition.Argument) (item, bool) {
	if !s.words["provisionlike"][lemma(s.Reading, a.Head)] {
		return item{}, false
	}
	for _, over := range [...]int{a.Head, p.Predicate} {
		for _, c := range s.Tree.Children(over) {
			if q := s.At(c); q != nil && c > a.Head && s.Doc.Tokens[c].Is("acl", "advcl") && s.infinitive(c) {
				it := s.clauseItem(q)
				it.at = p.Predicate
				return it, true
			}
		}
	}
	return item{}, false
}

// members are a and, where its last phrase is a list of three or more, the members
// of that list: "the transfer of technology, joint exercises and training".
func (s *clauseScan) members(a proposition.Argument) []proposition.Argument {
	out := []proposition.Argument{a}
	for _, c := range s.Tree.Children(a.Head) {
		if c < a.Head || !s.Doc.Tokens[c].Is("nmod") {
			continue
		}
		if list := s.coordinated(c); len(list) > 2 {
			for _, i := range list[1:] {
				out = append(out, s.argument(i))
			}
		}
	}
	return out
}

// provisions are the objects of p; of a light verb the noun it carries.
func (s *clauseScan) provisions(p *proposition.Proposition) []proposition.Argument {
	if p.Noun < 0 {
		return p.Objects
	}
	var out []proposition.Argument
	for _, i := range s.coordinated(p.Noun) {
		if s.Doc.Tokens[i].UPOS == "NOUN" || s.Doc.Tokens[i].UPOS == "PROPN" {
			out = append(out, s.argument(i))
		}
	}
	return out
}

// clauseItem is what q says, from its verb on, as a provision: "give each other
// military assistance".
func (s *clauseScan) clauseItem(q *proposition.Proposition) item {
	it := item{
		Argument:   proposition.Argument{Head: q.Predicate, Tokens: s.verbPhrase(q.Predicate)},
		Factuality: q.Factuality, at: q.Predicate, whole: s.Tree.Subtree(q.Predicate),
		binds: q.Subjects, aux: s.auxiliary(q.Predicate),
	}
	if also := s.coordinated(q.Predicate); len(also) > 1 {
		it.whole.Last = max(it.Tokens.Last, s.Tree.Subtree(also[1]).First) // what is promised beside it is another
	}
	if it.aux == "" && (it.Modality == schema.Actual || it.Modality == schema.Intended) && s.isTo(q.Predicate) {
		it.Modality = schema.Obligated
	}
	if (it.aux == "will" || it.aux == "would") && it.Modality == schema.Possible {
		it.Modality = schema.Intended // what a treaty says will happen is no prediction
	}
	return it
}

// verbPhrase is what token v says with its objects and obliques, without its
// subject, conditions and coordinated clauses.
func (s *clauseScan) verbPhrase(v int) text.Range {
	r := text.Range{First: v, Last: v + 1}
	for _, c := range s.Tree.Children(v) {
		t := &s.Doc.Tokens[c]
		sub := s.Tree.Subtree(c)
		switch {
		case c < v && t.Is("aux", "cop", "advmod") && sub.Last <= v && c == r.First-1:
			r.First = c
		case c > v && t.Is("conj") && r.Last == v+1 && c <= v+2 && t.UPOS == "VERB":
			return clip(text.Range{First: r.First, Last: sub.Last}) // "maintain and develop their forces"
		case c > v && t.Is("cc") && r.Last == v+1:
		case c > v && t.Is("conj", "cc", "parataxis", "punct"):
			return clip(r)
		case c > v && t.Is("advcl") && !s.infinitive(c):
			return clip(r)
		case c > v:
			r.Last = max(r.Last, sub.Last)
		}
	}
	return clip(r)
}

func clip(r text.Range) text.Range {
	r.Last = min(r.Last, r.First+maxWording)
	return r
}

func (s *clauseScan) infinitive(i int) bool {
	for _, c := range s.Tree.Children(i) {
		if c < i && (s.Doc.Tokens[c].XPOS == "TO" || s.Doc.Tokens[c].Is("mark") && lemma(s.Reading, c) == "to") {
			return true
		}
	}
	return false
}

// auxiliary is the modal verb of predicate v.
func (s *clauseScan) auxiliary(v int) string {
	for _, c := range s.Tree.Children(v) {
		if s.Doc.Tokens[c].Deprel == "aux" {
			switch w := strings.ToLower(s.Doc.Tokens[c].Form); w {
			case "shall", "will", "may", "must", "should", "would", "can", "'ll", "wo":
				return w
			}
		}
	}
	return ""
}

// trailing are the words behind which a provision's condition, basis or description
// stands, which say nothing of its type: "consult whenever their territory is
// threatened" speaks of consultation.
var trailing = [...]string{
	" whenever ", " if ", " when ", " unless ", " until ", " in accordance with ", " pursuant to ", " in conformity with ", " in line with ", " in exchange for ", " in return for ", ", which ", ", who ",
}

// main is the text of a provision up to what trails behind.
func (s *clauseScan) main(it item) string {
	words := it.Tokens
	if s.Doc.Tokens[it.Head].UPOS == "VERB" && words.Has(it.Head) {
		words.First = it.Head // the subject counts only where the verb says nothing
	}
	text := s.Doc.Text(words)
	if it.Polarity == schema.Negative && !strings.HasPrefix(text, "not ") {
		text = "not " + text // "not to attack each other" is no defence
	}
	for _, cut := range trailing {
		if i := strings.Index(text, cut); i > 0 {
			text = text[:i]
		}
	}
	return text
}
