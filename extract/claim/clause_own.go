package claim

import (
	"strings"
	"unicode"

	"entente/extract/text"
)

// ownTreaty is the treaty whose text the document is, by the way treaties are
// worded: "the Contracting Parties", "this Treaty", "shall" again and again, or by
// articles under headings.
func (s *clauseScan) ownTreaty() (Role, bool) {
	shall, self, first := 0, 0, -1
	for i := range s.Doc.Tokens {
		switch strings.ToLower(s.Doc.Tokens[i].Form) {
		case "shall":
			shall++
		case "this", "present":
			if i+1 < len(s.Doc.Tokens) && s.words["agreement"][lemma(s.Reading, i+1)] && s.Doc.Tokens[i+1].UPOS != "VERB" {
				self++
				if first < 0 {
					first = i + 1
				}
			}
		case "contracting", "parties", "signatories":
			self++
		}
	}
	worded := shall >= 5 && self >= 5 && shall*250 >= len(s.Doc.Tokens)
	if headings := s.headings(); !worded && (self < 3 || first < 0 || headings < 3 || headings*250 < len(s.Doc.Tokens)) {
		return Role{}, false
	}
	return s.titleTreaty(first), true
}

// headings is how many articles begin with their number, alone or before the first
// words of the article: "Article 1", "ARTICLE II The Parties …".
func (s *clauseScan) headings() int {
	n := 0
	for i := range s.Doc.Sentences {
		t := s.Doc.Sentences[i].Tokens
		if s.named(i, 2) == "" {
			continue
		}
		if t.Len() < 4 || unicode.IsUpper([]rune(s.Doc.Tokens[t.First+2].Form)[0]) {
			n++
		}
	}
	return n
}

// titleTreaty is the treaty that the title names, else what "this Treaty" refers
// to, else the words of the title.
func (s *clauseScan) titleTreaty(self int) Role {
	for _, h := range s.treaties {
		b := s.Doc.Sentences[s.Doc.Tokens[h].Sentence].Block
		if b >= 0 && b < len(s.Doc.Source.Blocks) && s.Doc.Source.Blocks[b].Kind == text.Title {
			return Role{Entities: s.Entities(h)}
		}
	}
	if self >= 0 && len(s.Entities(self)) > 0 {
		return Role{Entities: s.Entities(self)}
	}
	if t := s.Doc.Source.Document.Title; t != "" {
		return Role{Value: t}
	}
	return Role{Value: "Treaty"}
}
