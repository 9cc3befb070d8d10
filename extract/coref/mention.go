package coref

import (
	"strings"

	"entente/extract/text"
)

// mention is a mention with the features that the rules look at.
type mention struct {
	text.Mention
	sentence int
	lemma    string // of the head, in lower case
	class    class
	number   number
	pronoun  pronoun // of a pronominal mention
	definite definiteness
	// count is the number that a collective states ("the two leaders"), or 0.
	count int
	role  role
	// noted is set once later mentions can take it up.
	noted bool
	// words are the content words of the phrase, in lower case.
	words []string
}

type definiteness int

const (
	bare definiteness = iota
	indefinite
	definite      // the
	demonstrative // this, that
	possessed     // its, Russia's
)

// role is the grammatical role of a mention, the most salient first.
type role int

const (
	subject role = iota
	object
	possessor
	oblique
)

// describe reads off the features of m.
func (s *discourse) describe(m text.Mention) mention {
	d := s.doc
	head := &d.Tokens[m.Head]
	out := mention{
		Mention: m, sentence: head.Sentence, lemma: strings.ToLower(head.Lemma),
		number: numberOf(head), role: s.roleOf(m.Head), definite: s.definiteness(m.Head),
	}
	out.class = s.lex.nouns[out.lemma]
	if m.Kind == text.Pronominal {
		out.pronoun = s.lex.pronouns[strings.ToLower(head.Form)]
		out.number = out.pronoun.number
	}
	for i := m.Tokens.First; i < m.Tokens.Last; i++ {
		if t := &d.Tokens[i]; isContent(t) {
			out.words = append(out.words, strings.ToLower(t.Lemma))
		}
	}
	return out
}

func numberOf(t *text.Token) number {
	switch t.XPOS {
	case "NNS", "NNPS":
		return plural
	case "NN", "NNP":
		return singular
	}
	return anyNumber
}

func isContent(t *text.Token) bool {
	switch t.UPOS {
	case "NOUN", "PROPN", "ADJ", "VERB", "NUM":
		return true
	}
	return false
}

func (s *discourse) roleOf(head int) role {
	switch t := &s.doc.Tokens[head]; t.Rel() {
	case "nsubj", "csubj":
		return subject
	case "obj", "iobj":
		return object
	case "conj":
		if t.Head >= 0 && t.Head != head && t.Head < head {
			return s.roleOf(t.Head)
		}
	case "nmod":
		if t.Deprel == "nmod:poss" {
			return possessor
		}
	}
	return oblique
}

func (s *discourse) definiteness(head int) definiteness {
	for _, c := range s.tree.Children(head) {
		t := &s.doc.Tokens[c]
		switch {
		case t.Deprel == "nmod:poss":
			return possessed
		case t.Rel() != "det":
		default:
			switch strings.ToLower(t.Form) {
			case "the", "both":
				return definite
			case "this", "that", "these", "those", "such":
				return demonstrative
			case "a", "an", "another", "some", "any":
				return indefinite
			}
		}
	}
	return bare
}
