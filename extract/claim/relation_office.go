package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// offices reads the titles of persons: "Russian President Vladimir Putin".
func (s *relationScan) offices() {
	for e := range s.Doc.Entities {
		if s.Doc.Entities[e].Type != schema.Person {
			continue
		}
		for _, role := range s.Doc.Entities[e].Roles {
			if s.completeRole(e, &role); role.Of < 0 || role.Title == "" {
				continue
			}
			subject := Role{Argument: s.mentionOf(e, role.Tokens), Entities: []int{e}}
			d := s.emit(role.Tokens.First, s.office(role), subject, Role{Entities: []int{role.Of}}, 0.8, "relation.office")
			if d != nil {
				d.Office = role.Title
			}
		}
	}
}

// completeRole finds what a title belongs to where the recognizer left it open: the
// name within it ("NATO Secretary General"), else the state of its bearer e.
func (s *relationScan) completeRole(e int, role *text.Role) {
	if role.Of >= 0 {
		return
	}
	for n := min(3, role.Tokens.Len()-1); n > 0; n-- {
		first := text.Range{First: role.Tokens.First, Last: role.Tokens.First + n}
		if of, ok := s.named[strings.ToLower(s.Doc.Text(first))]; ok && of != e {
			role.Of = of
			role.Title = s.Doc.Text(text.Range{First: first.Last, Last: role.Tokens.Last})
			return
		}
	}
	title := strings.ToLower(role.Title)
	if !s.words["state"][title] && !s.words["head"][title] && role.Class != "minister" && role.Class != "spokesperson" {
		return
	}
	state := s.Doc.Entities[e].Country
	if state == "" {
		state = s.main
	}
	if of, ok := s.codes[state]; ok && state != "" {
		role.Of = of
	}
}

// mainState is the code of the state that the text names most, where it names one
// much more than others.
func (s *relationScan) mainState() string {
	counts := map[string]int{}
	for _, m := range s.Doc.Mentions {
		if len(m.Entities) == 1 && m.Kind != text.Pronominal {
			counts[s.Doc.Entities[m.Entities[0]].ISO3]++
		}
	}
	best, first, second := "", 0, 0
	for _, e := range s.Doc.Entities {
		switch n := counts[e.ISO3]; {
		case e.ISO3 == "" || e.ISO3 == best:
		case n > first:
			best, first, second = e.ISO3, n, first
		case n > second:
			second = n
		}
	}
	if first*2 < second*3 {
		return ""
	}
	return best
}

// mentionOf is how entity e is mentioned in the sentence of r.
func (s *relationScan) mentionOf(e int, r text.Range) proposition.Argument {
	for _, i := range s.within[s.Doc.Tokens[r.First].Sentence] {
		if m := &s.Doc.Mentions[i]; m.Entities[0] == e {
			return proposition.Argument{Head: m.Head, Tokens: m.Tokens}
		}
	}
	return proposition.Argument{Head: r.First, Tokens: r}
}

// office is the relation that a title stands for.
func (s *relationScan) office(role text.Role) schema.RelationType {
	title := strings.ToLower(role.Title)
	state := s.Doc.Entities[role.Of].Type
	country := state == schema.Country || state == schema.HistoricState
	switch {
	case !country || strings.Contains(title, "former"):
		return schema.OfficeOf
	case role.Class == "head-of-state" || s.words["state"][title]:
		return schema.HeadOfStateOf
	case role.Class == "head-of-government" || s.words["head"][title]:
		return schema.HeadOfGovernmentOf
	}
	return schema.OfficeOf
}

// post reads offices that stand beside a name: "Eitan, the science minister", "Hull
// was director of the agency".
func (s *relationScan) post(i int) {
	if !s.words["post"][lemma(s.Reading, i)] {
		return
	}
	whole := append(s.before(i), s.below(i, "of", "at", "for")...)
	for _, b := range s.bearers(i) {
		if s.Type(b) != schema.Person {
			continue
		}
		for _, w := range whole {
			if t := s.Type(w); t == schema.Person || t == schema.Phrase && s.Doc.Tokens[w].UPOS != "PROPN" {
				continue
			}
			if s.holds(b, w) {
				break
			}
			d := s.emit(i, schema.OfficeOf, Of(s.argument(b)), Of(s.argument(w)), 0.6, "relation.post")
			if d != nil {
				d.Office = s.title(i)
			}
			break
		}
	}
}

// holds reports whether a title gave person b an office of w already.
func (s *relationScan) holds(b, w int) bool {
	person, of := s.entity(Of(s.argument(b))), s.entity(Of(s.argument(w)))
	for _, relation := range [...]schema.RelationType{schema.HeadOfStateOf, schema.HeadOfGovernmentOf, schema.OfficeOf} {
		if s.seen[fact{relation, person, of, ""}] {
			return true
		}
	}
	return false
}

// title is noun i with the words before it that are no name.
func (s *relationScan) title(i int) string {
	r := text.Range{First: i, Last: i + 1}
	for r.First > 0 && s.Doc.Tokens[r.First-1].Head == i && s.Doc.Tokens[r.First-1].Is("amod", "compound") && s.Type(r.First-1) == schema.Phrase {
		r.First--
	}
	return s.Doc.Text(r)
}
