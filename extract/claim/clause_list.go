package claim

import (
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// maxListed bounds the sentences that are read as members of one list.
const maxListed = 60

// marks open the members of a list in plain text.
var marks = []string{"-", "–", "—", "•", "*", "·", "(", "o"}

// lists reads provisions listed without a verb, each a paragraph of its own: "The
// treaty provides for the following:", "1. A joint commission on the border."
func (s *clauseScan) lists() {
	for i := range s.Doc.Sentences {
		t, fact, ok := s.opensList(i)
		if t = s.elsewhere(t); !ok || len(t.Entities) == 0 {
			continue // the list stands in other sentences
		}
		last := min(i+1+maxListed, len(s.Doc.Sentences))
		for j := i + 1; j < last && s.listMember(j); j++ {
			s.listed(t, fact, j)
		}
	}
}

// opensList reports whether sentence i ends in a colon behind what a treaty provides,
// what its parties undertake, or what its terms are, and how surely that is put; a
// heading needs no colon.
func (s *clauseScan) opensList(i int) (Role, proposition.Factuality, bool) {
	words := s.Doc.Sentences[i].Tokens
	if words.Len() == 0 {
		return Role{}, actual, false
	}
	if s.Doc.Tokens[words.Last-1].Form != ":" {
		if b := s.Doc.Sentences[i].Block; b < 0 || b >= len(s.Doc.Source.Blocks) || s.Doc.Source.Blocks[b].Kind != text.Heading {
			return Role{}, actual, false
		}
		t, ok := s.termsOf(words)
		return t, actual, ok
	}
	for v := words.First; v < words.Last; v++ {
		p := s.At(v)
		if p == nil || p.Predicate != v {
			continue
		}
		if t, ok := s.subjectTreaty(p); ok && s.providing(p) {
			return t, p.Factuality, true
		}
		if t, ok := s.undertaking(p); ok {
			fact := p.Factuality
			if fact.Modality == schema.Actual {
				fact.Modality = schema.Intended
			}
			return t, fact, true
		}
	}
	t, ok := s.termsOf(words)
	return t, actual, ok
}

// undertaking is the treaty by which parties do what a list behind p says: "Under the
// accord the parties undertake to:", "Each party shall:".
func (s *clauseScan) undertaking(p *proposition.Proposition) (Role, bool) {
	if !s.words["vow"][ownName(s.Reading, p)] && p.Modality != schema.Obligated {
		return Role{}, false
	}
	if t, _, ok := s.treatyOver(p); ok {
		return t, true
	}
	for _, a := range p.Subjects {
		if s.words["party"][lemma(s.Reading, a.Head)] {
			return s.partiesTreaty(a)
		}
	}
	return Role{}, false
}

// termsOf is the treaty whose terms a heading or an opening without a verb names: "Main
// provisions of the accord:", "The key points are:".
func (s *clauseScan) termsOf(words text.Range) (Role, bool) {
	for i := words.First; i < words.Last; i++ {
		if n := lemma(s.Reading, i); s.words["point"][n] && s.Doc.Tokens[i].UPOS == "NOUN" {
			if h := s.treatyBelow(i); h >= 0 {
				return s.treaty(s.argument(h))
			}
			return s.spokenOf(i, 3)
		}
	}
	return Role{}, false
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
func (s *clauseScan) listed(t Role, fact proposition.Factuality, j int) {
	words := s.Doc.Sentences[j].Tokens
	for i := words.First; i < words.Last; i++ {
		root := s.Doc.Tokens[i].Head < 0
		switch pos := s.Doc.Tokens[i].UPOS; {
		case !root:
			continue
		case pos == "NOUN":
			it := item{Argument: s.argument(i), Factuality: fact, at: i, whole: s.Tree.Subtree(i), light: true}
			it.Tokens.Last = max(it.Tokens.Last, s.verbPhrase(i).Last) // "opening of the straits"
			s.emit(t, it, "clause.listed")
		case s.At(i) != nil:
			it := s.clauseItem(s.At(i))
			if it.light = true; it.Modality == schema.Actual {
				it.Modality = fact.Modality
			}
			s.emit(t, it, "clause.listed")
		}
		return
	}
}
