package lemma

// class is a part of speech as far as lemmas differ by it.
type class int

const (
	verb class = iota
	noun
	adjective
	adverb
	other // function words, and verbs in their base form
	classes
	uninflected class = -1
)

// classNames are the names in the table.
var classNames = [classes]string{"verb", "noun", "adj", "adv", "other"}

// classOf is the class of a word, uninflected where its lemma is the word itself.
// "found" is find as a past tense only.
func classOf(upos, xpos string) class {
	switch xpos {
	case "VBD", "VBN", "VBG", "VBZ":
		return verb
	case "NNS":
		return noun
	case "JJR", "JJS":
		return adjective
	case "RBR", "RBS":
		return adverb
	}
	switch upos {
	case "AUX", "VERB", "PRON", "DET", "PART":
		return other
	}
	return uninflected
}
