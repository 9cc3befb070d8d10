package claim

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// allies reads "Belarus, Moscow's closest ally" and "Japan is an ally of the United
// States". Taggers take "ally" for an adverb and parsers err with them, so its words
// are read and not the tree.
func (s *relationScan) allies(i int) {
	if !s.words["ally"][s.singular(i)] {
		return
	}
	front := s.beforeModifiers(i)
	of, front := s.possessor(front)
	behind := i + 1
	if of < 0 && s.form(behind) == "of" {
		of = s.nameFrom(behind + 1)
	}
	if of < 0 || !s.state(s.Doc.Mentions[of].Head) {
		return
	}
	for _, b := range s.alliedWith(front, behind) {
		if s.state(b) && !slices.Contains(s.coordinated(b), s.Doc.Mentions[of].Head) {
			s.emit(i, schema.AllyOf, Of(s.argument(b)), Of(s.argument(s.Doc.Mentions[of].Head)), 0.5, "relation.ally")
		}
	}
}

// alliedWith are the heads of those who are called an ally: whose name ends at token
// front, before a comma or a form of be, or begins at token behind.
func (s *relationScan) alliedWith(front, behind int) []int {
	if lemma(s.Reading, behind-1) == "ally" {
		if m := s.nameFrom(behind); m >= 0 {
			return []int{s.Doc.Mentions[m].Head} // "Russia's ally Belarus"
		}
	}
	if front < 0 {
		return nil
	}
	comma := s.form(front) == ","
	if !comma && lemma(s.Reading, front) != "be" && !s.words["becoming"][lemma(s.Reading, front)] {
		return nil
	}
	for !comma && front > 0 && (s.Doc.Tokens[front-1].UPOS == "AUX" || s.Doc.Tokens[front-1].UPOS == "ADV") {
		front--
	}
	m, ok := s.ends[front]
	if !ok {
		return nil
	}
	head := s.Doc.Mentions[m].Head
	if t := &s.Doc.Tokens[head]; t.Is("conj") && t.Head >= 0 {
		return s.coordinated(t.Head) // "Japan and Australia are allies of"
	}
	return []int{head}
}

// singular is the lemma of token i, or its form without the plural that taggers of
// adverbs leave.
func (s *relationScan) singular(i int) string {
	if f := strings.ToLower(s.Doc.Tokens[i].Form); strings.HasSuffix(f, "ies") {
		return strings.TrimSuffix(f, "ies") + "y"
	}
	return lemma(s.Reading, i)
}

// beforeModifiers is the token before noun i and the words that modify it.
func (s *relationScan) beforeModifiers(i int) int {
	first := s.Doc.Sentences[s.Doc.Tokens[i].Sentence].Tokens.First
	j := i - 1
	for ; j >= first; j-- {
		switch t := &s.Doc.Tokens[j]; {
		case s.mention[j] >= 0 && s.Doc.Mentions[s.mention[j]].Kind != text.Nominal:
			return j
		case t.UPOS != "ADJ" && t.UPOS != "NOUN" && t.UPOS != "ADV" && t.UPOS != "NUM":
			return j
		}
	}
	return -1
}

// possessor is the name that ends at token j, with or without 's, or -1, and the token
// before it and its article.
func (s *relationScan) possessor(j int) (name, before int) {
	if j < 0 {
		return -1, -1
	}
	end := j + 1
	if s.Doc.Tokens[j].XPOS == "POS" {
		end = j
	}
	name, ok := s.ends[end]
	if !ok && end == j {
		name, ok = s.ends[j+1] // the mention takes 's in
	}
	if !ok {
		name = -1
	} else {
		j = s.Doc.Mentions[name].Tokens.First - 1
	}
	for j >= 0 && s.Doc.Tokens[j].UPOS == "DET" {
		j--
	}
	return name, j
}

// nameFrom is the mention of a single entity that begins at token i or, behind an
// article, one further, or -1.
func (s *relationScan) nameFrom(i int) int {
	if m, ok := s.starts[i]; ok {
		return m
	}
	if m, ok := s.starts[i+1]; ok && i < len(s.Doc.Tokens) && s.Doc.Tokens[i].UPOS == "DET" {
		return m
	}
	return -1
}

// form is the form of token i, empty behind the last.
func (s *relationScan) form(i int) string {
	if i < 0 || i >= len(s.Doc.Tokens) {
		return ""
	}
	return strings.ToLower(s.Doc.Tokens[i].Form)
}
