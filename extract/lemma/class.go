package lemma

import "strings"

// class is a part of speech as far as lemmas differ by it.
type class int

const (
	verb class = iota
	noun
	adjective
	adverb
	other // function words, and verbs in their base form
	classes
	none class = -1
)

// classNames are the names in the table of irregular forms.
var classNames = [classes]string{"verb", "noun", "adj", "adv", "other"}

// classOf is the class of a word, none where its lemma is the word itself.
func classOf(upos, xpos string) class {
	switch {
	case strings.HasPrefix(xpos, "VB") && xpos != "VB" && xpos != "VBP":
		return verb
	case upos == "NOUN":
		return noun
	case upos == "ADJ":
		return adjective
	case upos == "ADV":
		return adverb
	case upos == "PRON" || upos == "DET" || upos == "PART" || upos == "AUX" || upos == "VERB":
		return other
	}
	return none
}
