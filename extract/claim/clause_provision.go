package claim

import (
	"strings"

	"entente/schema"
)

// provision is what the words of a clause say beside its type.
func (s *clauseScan) provision(it item) *schema.Provision {
	p := &schema.Provision{Strength: strength(it), Article: s.article(it.at), Trigger: s.trigger(it), Basis: s.basis(it)}
	for _, a := range it.binds {
		for _, e := range s.Entities(a.Head) {
			if isActor(s.Doc.Entities[e].Type) {
				p.Parties = append(p.Parties, s.Doc.Entities[e].Argument)
			}
		}
	}
	return p
}

// trigger is the condition under which a provision holds: "if one of them is
// attacked".
func (s *clauseScan) trigger(it item) string {
	if it.Condition >= 0 {
		return strings.Trim(s.Doc.Text(clip(s.Tree.Subtree(it.Condition))), ", ")
	}
	for _, c := range s.Tree.Children(it.Head) {
		if !s.Doc.Tokens[c].Is("advcl") {
			continue
		}
		for _, m := range s.Tree.Children(c) {
			if m < c && s.words["condition"][lemma(s.Reading, m)] {
				return strings.Trim(s.Doc.Text(clip(s.Tree.Subtree(c))), ", ")
			}
		}
	}
	return ""
}

// basis is the law or charter that a provision names as what it rests on: "in
// accordance with Article 51 of the Charter".
func (s *clauseScan) basis(it item) string {
	words := s.Doc.Text(it.whole)
	for _, cue := range [...]string{"in accordance with ", "pursuant to ", "in conformity with "} {
		if _, behind, ok := strings.Cut(words, cue); ok {
			behind, _, _ = strings.Cut(behind, ",")
			return strings.Join(strings.Fields(strings.TrimRight(behind, ".;")), " ")
		}
	}
	return ""
}

// strength is how strictly a provision binds, in the words of treaties.
func strength(it item) string {
	switch it.aux {
	case "shall", "must":
		return "shall"
	case "will", "would", "'ll", "wo":
		return "will"
	case "may", "can":
		return "may"
	}
	switch it.Modality {
	case schema.Obligated, schema.Conditional:
		return "shall"
	case schema.Intended:
		return "aims"
	case schema.Possible:
		return "may"
	}
	return ""
}

// maxArticle is how many sentences an article may have.
const maxArticle = 40

// article is the article that a provision at token i stands in: in the text of a
// treaty the one whose heading comes before, elsewhere the one that its sentence
// names.
func (s *clauseScan) article(i int) string {
	n := s.Doc.Tokens[i].Sentence
	if !s.inText {
		return s.named(n, s.Doc.Sentences[n].Tokens.Len())
	}
	for k := n; k >= 0 && k > n-maxArticle; k-- {
		if a := s.named(k, 2); a != "" {
			return a
		}
	}
	return ""
}

// named is the first article that the first words of sentence n name, as "Article 4".
func (s *clauseScan) named(n, words int) string {
	sent := s.Doc.Sentences[n].Tokens
	for j := sent.First; j+1 < sent.Last && j+1 < sent.First+words; j++ {
		part := numbered(s.Doc.Tokens[j].Form)
		if part == "" {
			continue
		}
		if f := s.Doc.Tokens[j+1].Form; f != "" && (f[0] >= '0' && f[0] <= '9' || strings.Trim(f, "IVXL") == "") {
			return part + " " + f
		}
	}
	return ""
}

// numbered is the part of a treaty that form names, or empty.
func numbered(form string) string {
	switch strings.ToLower(form) {
	case "article", "art.":
		return "Article"
	case "section":
		return "Section"
	case "chapter":
		return "Chapter"
	}
	return ""
}
