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
