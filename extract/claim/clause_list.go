package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
)

// maxListed bounds the sentences that are read as members of one list.
const maxListed = 60

// marks open the members of a list in plain text.
var marks = []string{"-", "–", "—", "•", "*", "·", "(", "o"}

// lists reads provisions listed without a verb, each a paragraph of its own: "The
// treaty provides for the following:", "1. A joint commission on the border."
func (s *clauseScan) lists() {
	for i := range s.Doc.Sentences {
		t, opener, ok := s.opensList(i)
		if !ok {
			continue
		}
		last := min(i+1+maxListed, len(s.Doc.Sentences))
		for j := i + 1; j < last && s.listMember(j); j++ {
			s.listed(t, opener, j)
		}
	}
}

// opensList reports whether sentence i ends in a colon behind what a treaty
// provides, and by which proposition.
func (s *clauseScan) opensList(i int) (Role, *proposition.Proposition, bool) {
	sent := &s.Doc.Sentences[i]
	if sent.Tokens.Len() == 0 || s.Doc.Tokens[sent.Tokens.Last-1].Form != ":" {
		return Role{}, nil, false
	}
	for v := sent.Tokens.First; v < sent.Tokens.Last; v++ {
		p := s.At(v)
		if p == nil || p.Predicate != v || !s.providing(p) {
			continue
		}
		if t, ok := s.subjectTreaty(p); ok {
			t = s.elsewhere(t) // the list stands in other sentences
			return t, p, len(t.Entities) > 0
		}
	}
	return Role{}, nil, false
}

// providing reports whether the verb of p has provisions behind it.
func (s *clauseScan) providing(p *proposition.Proposition) bool {
	verb := ownName(s.Reading, p)
	if s.words["provide"][verb] || s.words["listing"][verb] || s.words["aiming"][verb] {
		return true
	}
	return slices.ContainsFunc(p.Obliques, func(o proposition.Oblique) bool { return s.words["provide"][verb+" "+o.Prep] })
}

// listMember reports whether the block of sentence j is a member of a list, by its
// kind or the mark in front.
func (s *clauseScan) listMember(j int) bool {
	b := s.Doc.Sentences[j].Block
	if b < 0 || b >= len(s.Doc.Source.Blocks) {
		return false
	}
	if s.Doc.Source.Blocks[b].Kind == text.ListItem {
		return true
	}
	for j > 0 && s.Doc.Sentences[j-1].Block == b {
		j--
	}
	first := &s.Doc.Tokens[s.Doc.Sentences[j].Tokens.First]
	return slices.Contains(marks, first.Form) || first.UPOS == "NUM" || strings.HasSuffix(first.Form, ".") && len(first.Form) < 4
}

// listed emits what sentence j says as a provision of t.
func (s *clauseScan) listed(t Role, opener *proposition.Proposition, j int) {
	words := s.Doc.Sentences[j].Tokens
	for i := words.First; i < words.Last; i++ {
		root := s.Doc.Tokens[i].Head < 0
		switch pos := s.Doc.Tokens[i].UPOS; {
		case !root:
			continue
		case pos == "NOUN":
			it := s.phraseItem(opener, s.argument(i))
			it.at, it.light = i, true
			s.emit(t, it, "clause.listed")
		case s.At(i) != nil:
			it := s.clauseItem(s.At(i))
			it.light = true
			s.emit(t, it, "clause.listed")
		}
		return
	}
}
