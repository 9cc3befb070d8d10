package claim

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// topic is the treaty that the document is about, of which it says "Article 4" and
// "the parties" without naming it again: the one in its title, else the one that it
// names at least aboutAll times and as often as all others together.
func (s *clauseScan) topic() (Role, bool) {
	named, all := map[int]int{}, 0
	best := -1
	for _, h := range s.treaties {
		e := s.Entities(h)[0]
		if b := s.Doc.Sentences[s.Doc.Tokens[h].Sentence].Block; b >= 0 && b < len(s.Doc.Source.Blocks) && s.Doc.Source.Blocks[b].Kind == text.Title {
			return Role{Entities: []int{e}}, true
		}
		if m := s.Mention(h); m == nil || m.Kind != text.Name && s.vague(h) {
			continue
		}
		named[e]++
		all++
		if best < 0 || named[e] > named[best] {
			best = e
		}
	}
	if best < 0 || named[best] < aboutAll || 2*named[best] < all {
		return Role{}, false
	}
	return Role{Entities: []int{best}}, true
}

// aboutAll is how often a document names the treaty that it is about.
const aboutAll = 3

// vague reports whether the mention of a treaty at token h brings in one that is
// only thought of: "a lenient peace settlement", "any alliance".
func (s *clauseScan) vague(h int) bool {
	m := s.Mention(h)
	if m == nil || m.Kind == text.Name {
		return false
	}
	det := s.Tree.Child(h, "det")
	if det < 0 {
		return strings.HasSuffix(s.Doc.Tokens[h].XPOS, "S") && s.Tree.Child(h, "nmod:poss") < 0
	}
	switch lemma(s.Reading, det) {
	case "a", "an", "any", "no", "some", "another":
		return !s.made(h)
	}
	return false
}

// spokenOf is the treaty that a part or the parties at token i belong to: the last
// that was named, at most so many sentences before, else the one that the document is
// about.
func (s *clauseScan) spokenOf(i, sentences int) (Role, bool) {
	k, _ := slices.BinarySearch(s.treaties, i)
	for k--; k >= 0 && s.Doc.Tokens[i].Sentence-s.Doc.Tokens[s.treaties[k]].Sentence <= sentences; k-- {
		h := s.treaties[k]
		if s.vague(h) {
			continue
		}
		return Role{Argument: s.argument(h), Entities: s.Entities(h)[:1]}, !s.another(h, i)
	}
	return s.about, s.isAbout
}

// another reports whether a treaty that is not known stands between tokens h and i:
// "Egypt and Israel signed the treaty in Washington."
func (s *clauseScan) another(h, i int) bool {
	for j := h + 1; j < i; j++ {
		noun := lemma(s.Reading, j)
		if s.words["agreement"][noun] && !s.words["weak"][noun] && s.Doc.Tokens[j].UPOS == "NOUN" && s.Type(j) == schema.Phrase && s.Tree.Child(j, "det") >= 0 {
			return true
		}
	}
	return false
}
