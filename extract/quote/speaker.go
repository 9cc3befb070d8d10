package quote

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// credit is who is credited: a mention, or else the words that name them.
type credit struct {
	mention int // -1 where no mention names them
	source  text.Range
}

// maxClimb bounds the way from a verb to the verb that it takes its subject from.
const maxClimb = 6

// subject is the token that says who does what verb i says, or -1. A verb without a
// subject of its own has that of the verb it is joined to: "Lavrov said … and added
// that …", "he went on to say that …", "he left, saying that …".
func (r *reading) subject(i int) int {
	for v, steps := i, 0; v >= 0 && steps < maxClimb; steps++ {
		if s := r.child(v, "nsubj"); s >= 0 {
			if r.is(s, "nsubj:pass") && v == i {
				return r.agent(i) // "is seen by many as …"
			}
			return r.antecedent(s, v)
		}
		if steps == 0 {
			if by := r.agent(v); by >= 0 {
				return by
			}
		}
		head := r.Tokens[v].Head
		switch {
		case head < 0:
			return -1
		case r.is(v, "conj") && r.says(v) && !r.lex.has(r.lemma(head), "strong", "say", "think", "act"):
			v = r.saying(head)
		case r.is(v, "conj", "xcomp", "advcl"):
			v = head
		case r.is(v, "acl"):
			return r.author(head) // "a statement saying that …", "a minister claiming that …"
		default:
			return -1
		}
	}
	return -1
}

// saying is the verb of saying whose clause token i heads, or i where there is
// none: in "claimed that the road was open and added that …" a parser may join
// "added" with "open".
func (r *reading) saying(i int) int {
	if head := r.Tokens[i].Head; head >= 0 && r.is(i, "ccomp") && r.lex.has(r.lemma(head), "strong", "say", "think", "act") {
		return head
	}
	return i
}

// agent is who does what the passive verb i says: "was reported by Tass".
func (r *reading) agent(i int) int {
	if r.Tokens[i].XPOS != "VBN" && r.Tokens[i].XPOS != "VBD" {
		return -1
	}
	for _, c := range r.tree.Children(i) {
		if r.is(c, "obl:agent") || r.is(c, "obl") && r.marked(c) == "by" {
			return c
		}
	}
	return -1
}

// antecedent is what a relative pronoun stands for: "the minister, who said that …".
func (r *reading) antecedent(s, verb int) int {
	switch r.lemma(s) {
	case "who", "which", "that":
		if r.is(verb, "acl") && r.Tokens[verb].Head >= 0 {
			return r.Tokens[verb].Head
		}
	}
	return s
}

// author is who speaks through noun i: its own referent, or for a noun of saying
// its possessor or maker, or the subject of the verb that makes it: "the ministry
// issued a statement saying that …".
func (r *reading) author(i int) int {
	if !r.lex.has(r.lemma(i), "noun", "instrument") {
		return i
	}
	if m := r.maker(i); m >= 0 {
		return m
	}
	head := r.Tokens[i].Head
	if head >= 0 && r.is(i, "obj", "obl") {
		if s := r.child(head, "nsubj"); s >= 0 && !r.is(s, "nsubj:pass") {
			return r.antecedent(s, head)
		}
		if by := r.agent(head); by >= 0 {
			return by // "a statement issued by the ministry"
		}
	}
	return i
}

// maker is who the noun i says it is of: "Kyiv's claim", "a report by the IAEA",
// "Russian claims", "consensus among members"; -1 where it does not say.
func (r *reading) maker(i int) int {
	if p := r.possessor(i); p >= 0 {
		return p
	}
	for _, c := range r.tree.Children(i) {
		switch {
		case r.is(c, "nmod"):
			switch r.marked(c) {
			case "by", "of", "from", "among":
				if r.named(c) {
					return c
				}
			}
		case r.is(c, "compound", "amod") && r.named(c):
			return c
		case r.is(c, "acl"):
			if by := r.agent(c); by >= 0 {
				return by // "a report published by the IAEA"
			}
		}
	}
	return -1
}

// possessor is whose the noun i is, or -1; next to it a possessive counts wherever
// the parser hung it.
func (r *reading) possessor(i int) int {
	if c := r.child(i, "nmod:poss"); c >= 0 {
		return c
	}
	k := i - 1
	for k > 0 && r.Tokens[k].UPOS == "ADJ" {
		k--
	}
	if k > 0 && r.Tokens[k].XPOS == "POS" {
		return k - 1
	}
	return -1
}

// named reports whether token i heads the mention of one who can speak.
func (r *reading) named(i int) bool {
	m, ok := r.byHead[i]
	return ok && r.speaks(r.Mentions[m])
}

// speaks reports whether a mention refers to one who can speak: not to a treaty, a
// weapon or an event.
func (r *reading) speaks(m text.Mention) bool {
	for _, e := range m.Entities {
		switch r.Entities[e].Type {
		case schema.Treaty, schema.Weapon, schema.EventEntity, schema.Law:
			return false
		}
	}
	return true
}

// counted is what a noun of quantity counts: the images of "dozens of images".
func (r *reading) counted(i int) int {
	if r.lex.has(r.lemma(i), "quantity") {
		for _, c := range r.tree.Children(i) {
			if r.is(c, "nmod") && r.marked(c) == "of" {
				return c
			}
		}
	}
	return i
}

// spokesman is the name that stands in apposition to i: "its spokesman, John Kirby".
func (r *reading) spokesman(i int) int {
	if m, ok := r.byHead[i]; ok && r.Mentions[m].Kind == text.Name && r.resolved(r.Mentions[m]) {
		return i
	}
	for _, c := range r.tree.Children(i) {
		if m, ok := r.byHead[c]; ok && r.is(c, "appos") && r.Mentions[m].Kind == text.Name && r.resolved(r.Mentions[m]) {
			return c
		}
	}
	return i
}

// resolved reports whether a mention refers to a known sort of entity.
func (r *reading) resolved(m text.Mention) bool {
	for _, e := range m.Entities {
		if r.Entities[e].Type != schema.Phrase {
			return true
		}
	}
	return m.Kind == text.Name
}

// creditFor is the credit for one whom token i names; none for what cannot speak.
func (r *reading) creditFor(i int) (credit, bool) {
	if i < 0 {
		return credit{}, false
	}
	i = r.spokesman(r.counted(i))
	lemma := r.lemma(i)
	m, mentioned := r.byHead[i]
	if r.Tokens[i].UPOS == "PRON" {
		return credit{mention: -1, source: text.Range{First: i, Last: i + 1}}, r.lex.has(lemma, "pronoun", "speaker")
	}
	if mentioned && !r.speaks(r.Mentions[m]) {
		return credit{}, false
	}
	if !mentioned || !r.resolved(r.Mentions[m]) {
		if r.lex.has(lemma, "instrument") {
			if by := r.maker(i); by >= 0 && by != i {
				return r.creditFor(by)
			}
		}
		if r.lex.has(lemma, "silent") {
			return credit{}, false
		}
	}
	if mentioned {
		return credit{mention: m, source: r.Mentions[m].Tokens}, true
	}
	return credit{mention: -1, source: r.phraseOf(i)}, true
}

// canSay reports whether the one named at who may be the subject of the verb at cue:
// of "say" anything may, of "suggest" or "see" only who can speak.
func (r *reading) canSay(cue, who int) bool {
	return r.lex.has(r.lemma(cue), "strong") || r.agentive(who)
}

// agentive reports whether the one named at who can speak: a name, a pronoun of
// persons, or a noun of those who do.
func (r *reading) agentive(who int) bool {
	if r.Tokens[who].UPOS == "PROPN" {
		return true
	}
	if m, ok := r.byHead[who]; ok && r.resolved(r.Mentions[m]) {
		return true
	}
	lemma := r.lemma(who)
	return r.lex.has(lemma, "speaker", "instrument") || lemma != "it" && r.lex.has(lemma, "pronoun")
}

// phraseOf is the noun phrase of i with what stands before its head and the
// phrases with "of" behind it, without relative clauses and appositions.
func (r *reading) phraseOf(i int) text.Range {
	out := text.Range{First: i, Last: i + 1}
	for _, c := range r.tree.Children(i) {
		sub := r.tree.Subtree(c)
		switch {
		case c < i && !r.is(c, "punct", "case", "cc", "mark", "advmod", "acl", "cop", "nsubj", "aux"):
			out.First = min(out.First, sub.First)
		case c > i && sub.First == out.Last && (r.is(c, "nmod") && strings.EqualFold(r.Tokens[sub.First].Form, "of") || r.is(c, "flat", "compound", "fixed")):
			out.Last = max(out.Last, sub.Last)
		}
	}
	return out
}
