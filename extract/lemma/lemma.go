// Package lemma gives words their dictionary form.
//
// The tag decides which rules are tried ("meeting" is meeting as a noun and meet as
// a verb). The rules take regular endings off; a table holds what they get wrong:
// irregular forms ("left", leave), and stems of which the spelling does not show
// whether an e was lost ("visited", visit; "united", unite).
package lemma

import (
	"strings"
)

// Lemmatizer knows the irregular forms. It is safe for use by several goroutines.
type Lemmatizer struct {
	irregular [classes]map[string]string
}

// Lemma is the dictionary form of a word with its universal and Penn Treebank tags:
// in lower case but for proper nouns and the pronoun I.
//
// What the tags leave open follows the English Universal Dependencies treebanks:
// "better" is good as an adjective and well as an adverb, "States" in "United
// States" is State, possessives stay as they are.
func (l *Lemmatizer) Lemma(form, upos, xpos string) string {
	if strings.HasPrefix(xpos, "NNP") || upos == "PROPN" {
		return l.properNoun(form, xpos)
	}
	word := strings.ToLower(form)
	c := classOf(upos, xpos)
	if c == none {
		return word
	}
	if lemma, ok := l.irregular[c][word]; ok {
		return lemma
	}
	switch c {
	case verb:
		return verbLemma(word, xpos)
	case noun:
		if xpos == "NNS" {
			return l.last(word, c, singular)
		}
	case adjective, adverb:
		return positive(word, xpos)
	}
	return word
}

// properNoun takes the plural from a name and leaves its case: "Nations", Nation.
func (l *Lemmatizer) properNoun(form, xpos string) string {
	if xpos != "NNPS" {
		return form
	}
	word := strings.ToLower(form)
	lemma, ok := l.irregular[noun][word]
	if !ok {
		lemma = singular(word)
	}
	if rest, ok := strings.CutPrefix(word, lemma); ok && len(word) == len(form) {
		return form[:len(form)-len(rest)]
	}
	if word[:1] != form[:1] && lemma != "" {
		return strings.ToUpper(lemma[:1]) + lemma[1:]
	}
	return lemma
}

// last applies rule to the part of a compound behind its last hyphen, which alone is
// inflected: "vice-presidents", vice-president.
func (l *Lemmatizer) last(word string, c class, rule func(string) string) string {
	first := word[:strings.LastIndexByte(word, '-')+1]
	rest := word[len(first):]
	if lemma, ok := l.irregular[c][rest]; ok {
		return first + lemma
	}
	return first + rule(rest)
}
