// Package lemma gives words their dictionary form.
//
// A table says how endings change: "-ated" comes from "-ate". Of the endings that a
// word has, the longest decides; irregular words stand in the table as a whole
// ("left", leave). The tag chooses the part of the table: "meeting" is meeting as a
// noun and meet as a verb.
package lemma

import "strings"

// Lemmatizer knows the table. It is safe for use by several goroutines.
type Lemmatizer struct {
	words, endings [classes]map[string]string
}

// Lemma is the dictionary form of a word with its universal and Penn Treebank tags:
// in lower case but for proper nouns and the pronoun I.
//
// What the tags leave open follows the English Universal Dependencies treebanks:
// "better" is good as an adjective and well as an adverb, "States" in "United
// States" is State, possessives stay as they are.
func (l *Lemmatizer) Lemma(form, upos, xpos string) string {
	if xpos == "NNPS" {
		return l.name(form)
	}
	if xpos == "NNP" || upos == "PROPN" {
		return form
	}
	word := strings.ToLower(form)
	if c := classOf(upos, xpos); c != uninflected {
		return l.lookUp(word, c)
	}
	return word
}

// name takes the plural from a name and leaves its case: "Nations", Nation.
func (l *Lemmatizer) name(form string) string {
	word := strings.ToLower(form)
	lemma := l.lookUp(word, noun)
	if len(word) != len(form) {
		return lemma
	}
	same := 0
	for same < min(len(word), len(lemma)) && word[same] == lemma[same] {
		same++
	}
	return form[:same] + lemma[same:]
}

// lookUp finds the word itself, else its longest ending. Only the part of a
// compound behind its last hyphen is inflected: "vice-presidents", vice-president.
func (l *Lemmatizer) lookUp(word string, c class) string {
	if lemma, ok := l.words[c][word]; ok {
		return lemma
	}
	at := strings.LastIndexByte(word, '-') + 1
	if at > 0 && at < len(word) {
		return word[:at] + l.lookUp(word[at:], c)
	}
	// A whole word is no ending: "ring" has not lost -ing.
	for i := 1; i < len(word); i++ {
		if ending, ok := l.endings[c][word[i:]]; ok && (c != verb || hasVowel(word[:i]+ending)) {
			return word[:i] + ending
		}
	}
	return word
}

// hasVowel reports whether a word can be a verb: what is left of "string" without
// -ing cannot.
func hasVowel(word string) bool { return strings.ContainsAny(word, "aeiouy") }
