package source

import (
	"strings"
	"unicode"
)

// hyphens tells at the end of a line the hyphen that only parts a word from one
// that belongs to it: "nego-tiations", but "self-defence".
type hyphens struct {
	first map[string]bool // words that are joined by a hyphen to what follows
	words map[string]bool // of the text, nil until it was read
}

// read takes the words of a text, which are known to be written so.
func (h *hyphens) read(t string) {
	if h.words == nil {
		h.words = map[string]bool{}
	}
	for w := range strings.FieldsSeq(strings.ToLower(t)) {
		h.words[strings.Trim(w, ".,;:()“”\"'’?!")] = true
	}
}

// part reports whether the hyphen between the end of a line and the beginning of
// the next only parts the word: unless it belongs there, or the text has both of
// its halves as words.
func (h *hyphens) part(line, next string) bool {
	left, right := halves(line, next)
	return !h.belongs(line, next) && (h.words[left+right] || !h.words[left] || !h.words[right] || len(left) <= 3)
}

// belongs reports whether the hyphen between two lines stands within a line too.
func (h *hyphens) belongs(line, next string) bool {
	left, right := halves(line, next)
	return h.first[left] || h.words[left+"-"+right]
}

// halves are the last word of a line and the first of the next.
func halves(line, next string) (left, right string) {
	return strings.ToLower(line[strings.LastIndexFunc(line, unicode.IsSpace)+1:]), strings.ToLower(next[:wordEnd(next)])
}

func wordEnd(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}
