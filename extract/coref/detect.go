package coref

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// detect adds pronouns, collectives and common noun phrases to the mentions.
func (s *discourse) detect() {
	taken := make([]bool, len(s.doc.Tokens))
	for _, m := range s.mentions {
		taken[m.Head] = true
		for i := m.Core.First; i < m.Core.Last && s.entityType(m.Entities[0]) == schema.Person; i++ {
			taken[i] = true // a person's name is one, however the tree joins its words
		}
	}
	for _, t := range s.doc.Times {
		for i := t.Tokens.First; i < t.Tokens.Last; i++ {
			taken[i] = true // "said on Wednesday that it …"
		}
	}
	for i := range s.doc.Tokens {
		if taken[i] {
			continue
		}
		if m, ok := s.mentionAt(i); ok {
			s.mentions = append(s.mentions, m)
		}
	}
}

// mentionAt is the mention whose head is token i, if it heads one.
func (s *discourse) mentionAt(i int) (mention, bool) {
	t := &s.doc.Tokens[i]
	form := strings.ToLower(t.Form)
	switch {
	case t.Rel() == "expl":
		// "It is clear that …" refers to nothing.
		return mention{}, false
	case s.isPronoun(t, form):
		return s.describe(text.Mention{Tokens: text.Range{First: i, Last: i + 1}, Head: i, Kind: text.Pronominal}), true
	case form == "both" && t.UPOS != "CCONJ" && (t.Rel() == "nsubj" || t.Rel() == "obj" || t.Rel() == "obl" || t.Rel() == "nmod"):
		// "Both signed."
		m := s.describe(text.Mention{Tokens: text.Range{First: i, Last: i + 1}, Head: i, Kind: text.Collective})
		m.count, m.class = 2, ""
		return m, true
	case t.UPOS == "NUM" && isArgument(t) && bareCount(form) > 0 && s.tree.Child(i, "det") >= 0 && s.tree.Child(i, "nmod") < 0:
		// "The two met in May."
		m := s.describe(text.Mention{Tokens: s.phrase(i), Head: i, Kind: text.Collective})
		m.count, m.class = bareCount(form), ""
		return m, true
	case s.isOfPair(i):
		return s.pairMention(i), true
	case t.UPOS != "NOUN" && t.UPOS != "PROPN" || !isArgument(t):
		return mention{}, false
	}
	m := s.describe(text.Mention{Tokens: s.phrase(i), Head: i, Kind: text.Nominal})
	if n, ok := s.collectiveCount(&m); ok {
		m.Kind, m.count = text.Collective, n
	}
	return m, true
}

// bareCount is how many parties a number stands for that has no noun: "the two".
func bareCount(form string) int {
	switch form {
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	}
	return 0
}

func (s *discourse) isPronoun(t *text.Token, form string) bool {
	if t.UPOS != "PRON" && !strings.HasPrefix(t.XPOS, "PRP") {
		return false
	}
	_, ok := s.lex.pronouns[form]
	return ok
}

// isArgument reports whether a noun heads a phrase of its own.
func isArgument(t *text.Token) bool {
	switch t.Rel() {
	case "compound", "flat", "fixed", "goeswith", "amod", "advmod", "det", "punct", "dep", "discourse", "reparandum":
		return false
	}
	return true
}

// phrase is the noun phrase that token i heads, without what is coordinated with
// it and without the preposition before it.
func (s *discourse) phrase(i int) text.Range {
	r := text.Range{First: i, Last: i + 1}
	for _, c := range s.tree.Children(i) {
		switch s.doc.Tokens[c].Rel() {
		case "cc":
			if c+1 == i && strings.EqualFold(s.doc.Tokens[c].Form, "both") {
				break // "both leaders"
			}
			continue
		case "case", "conj", "punct", "cop", "mark", "nsubj", "csubj", "aux", "advcl", "parataxis", "appos", "list", "dislocated":
			continue
		case "advmod", "obl":
			if c > i {
				continue
			}
		}
		sub := s.tree.Subtree(c)
		r.First, r.Last = min(r.First, sub.First), max(r.Last, sub.Last)
	}
	// A subtree that the tree left discontinuous may reach over the head's own
	// coordination; the phrase ends before it.
	for _, c := range s.tree.Children(i) {
		if rel := s.doc.Tokens[c].Rel(); (rel == "conj" || rel == "appos") && c > i && s.tree.Subtree(c).First < r.Last {
			r.Last = max(i+1, s.tree.Subtree(c).First)
		}
	}
	for r.Last > i+1 && s.doc.Tokens[r.Last-1].UPOS == "PUNCT" {
		r.Last--
	}
	return r
}

// collectiveCount reports whether m takes up several entities at once, and how
// many it says they are; 0 where it does not say: "the two leaders" (2), "both
// countries" (2), "these states" (0).
func (s *discourse) collectiveCount(m *mention) (int, bool) {
	if m.number != plural || m.class == "" || m.class == "event" || m.class == "rebel" || m.class == "place" || m.class == "treaty" {
		return 0, false
	}
	count := 0
	for _, c := range s.tree.Children(m.Head) {
		t := &s.doc.Tokens[c]
		switch form := strings.ToLower(t.Form); {
		case t.Rel() == "det" && form == "both", t.Rel() == "nummod" && form == "two", form == "both":
			count = 2
		case t.Rel() == "nummod" && form == "three":
			count = 3
		case t.Rel() == "nummod" && form == "four":
			count = 4
		case t.Rel() == "nummod":
			return 0, false
		case t.Rel() == "acl" && (s.apart(c) || t.XPOS == "VB"):
			// "both countries, facing sanctions, …"; "obliges both parties to act"
		case t.Rel() == "amod", t.Rel() == "compound", t.Rel() == "acl", t.Rel() == "nmod" && t.Deprel != "nmod:poss":
			if s.lex.nouns[t.Lemma] != modifier {
				return 0, false // "the Western powers", "states that border Russia"
			}
		}
	}
	switch m.definite {
	case definite, demonstrative, possessed:
		return count, true
	case bare:
		return count, count > 0
	}
	return 0, false
}

// apart reports whether a comma parts the clause of token i from its noun, which it
// then does not narrow down.
func (s *discourse) apart(i int) bool {
	first := s.tree.Subtree(i).First
	return first > 0 && (s.doc.Tokens[first-1].Form == "," || s.doc.Tokens[first].Form == ",")
}
