package coref

import (
	"slices"
	"strings"

	"entente/schema"
)

// apposition resolves a phrase set beside a name: "Tokyo, the capital, …".
func (s *discourse) apposition(m *mention) (int, bool) {
	t := &s.doc.Tokens[m.Head]
	if t.Rel() != "appos" || m.number == plural {
		return 0, false
	}
	return s.singleAt(t.Head)
}

// predicate resolves a definite phrase behind a copula: "Li is the premier", but not
// "Li is against the treaty".
func (s *discourse) predicate(m *mention) (int, bool) {
	if m.definite != definite || s.tree.Child(m.Head, "cop") < 0 || s.tree.Child(m.Head, "case") >= 0 {
		return 0, false
	}
	sub := s.tree.Child(m.Head, "nsubj")
	if sub < 0 || s.tree.Child(m.Head, "aux") >= 0 {
		return 0, false
	}
	return s.singleAt(sub)
}

// singleAt is the one entity that the mention with the given head refers to.
func (s *discourse) singleAt(head int) (int, bool) {
	k, ok := s.heads[head]
	if !ok || len(s.mentions[k].Entities) != 1 {
		return 0, false
	}
	return s.mentions[k].Entities[0], true
}

// treaty resolves "the pact", "this agreement": to the treaty most spoken of
// lately, unless the phrase says of it what was not said before.
func (s *discourse) treaty(m *mention) (int, bool) {
	if m.class != "treaty" || !m.takesUp() || m.definite == possessed {
		return 0, false
	}
	best, score := -1, -20.0
	for i := len(s.past) - 1; i >= 0 && i >= len(s.past)-5*reach; i-- {
		c := s.past[i]
		if len(c.entities) != 1 || s.entityType(c.entities[0]) != schema.Treaty || !s.mayBe(m, c.entities[0]) {
			continue
		}
		if m.number == plural && !strings.EqualFold(s.doc.Tokens[m.Head].Form, s.doc.Tokens[c.head].Form) {
			continue // "the accords" of "the New York Accords"
		}
		e := c.entities[0]
		v := min(1.5, 0.3*float64(s.count[e])) - 0.3*float64(m.sentence-c.sentence)
		if !s.opened(e) {
			v++
		}
		if v > score {
			best, score = e, v
		}
	}
	return best, best >= 0
}

// opened reports whether a phrase, and no name, brought e into the discourse.
func (s *discourse) opened(e int) bool { return e >= s.named }

// mayBe reports whether the words of m can describe the treaty e.
func (s *discourse) mayBe(m *mention, e int) bool {
	known := strings.Fields(strings.ToLower(strings.NewReplacer("-", " ", "–", " ").Replace(s.doc.Entities[e].Name)))
	for _, w := range m.words {
		if w == m.lemma && s.lex.generic[w] || s.lex.nouns[w] == modifier {
			continue
		}
		if !slices.Contains(known, w) {
			return false
		}
	}
	return true
}

// country resolves "the country", "the reclusive state".
func (s *discourse) country(m *mention) (int, bool) {
	if called, _ := s.called(m); called != nil || m.class != "country" || m.number == plural || !m.takesUp() || m.definite == possessed || s.isRestricted(m) {
		return 0, false
	}
	return s.lastOf(m, 3)
}

// organization resolves "the alliance", "the ministry", "the agency": to what has the
// noun in its name, a near subject, or the only alliance spoken of lately.
func (s *discourse) organization(m *mention) (int, bool) {
	if m.class != "organization" && m.class != "alliance" || m.number == plural || !m.takesUp() || m.definite == possessed || s.isRestricted(m) {
		return 0, false
	}
	if called, _ := s.called(m); called != nil {
		return 0, false // "the alliance"
	}
	only, several := -1, false
	for c := range s.recent() {
		if m.sentence-c.sentence > 5 {
			break
		}
		if len(c.entities) != 1 {
			continue
		}
		e := c.entities[0]
		name := strings.Fields(strings.ToLower(s.doc.Entities[e].Name))
		if !s.isOf(m.class, e) {
			continue
		}
		// Without the noun in its name only a near subject will do.
		if slices.Contains(name, m.lemma) || slices.Contains(name, s.lex.synonyms[m.lemma]) || m.sentence-c.sentence <= 1 && c.role == subject {
			return e, true
		}
		several = several || only >= 0 && only != e
		only = e
	}
	return only, only >= 0 && !several && m.class == "alliance" && s.lex.generic[m.lemma]
}

// lastOf is the most salient entity of m's class within some sentences.
func (s *discourse) lastOf(m *mention, sentences int) (int, bool) {
	best, score := -1, -10.0
	for c := range s.recent() {
		if m.sentence-c.sentence > sentences {
			break
		}
		if len(c.entities) != 1 || !s.isOf(m.class, c.entities[0]) || s.bound(m, c) {
			continue
		}
		if v := s.salience(m, c); v > score {
			best, score = c.entities[0], v
		}
	}
	return best, best >= 0
}

// isRestricted reports whether m says which one it means, and so means another
// than the one spoken of: "the country that signed first", "the government of
// Peru", "the other side".
func (s *discourse) isRestricted(m *mention) bool {
	for _, c := range s.tree.Children(m.Head) {
		switch t := &s.doc.Tokens[c]; t.Rel() {
		case "nmod", "acl", "compound", "nummod":
			return true
		case "amod":
			if s.lex.nouns[t.Lemma] == another || t.UPOS == "PROPN" || !lower(t.Form) {
				return true
			}
		}
	}
	return false
}

// takesUp reports whether a phrase is worded as something known.
func (m *mention) takesUp() bool {
	return m.definite == definite || m.definite == demonstrative || m.definite == possessed
}

// repetition resolves a phrase that repeats an earlier one: the same head, and
// no word that the earlier did not have.
func (s *discourse) repetition(m *mention) (int, bool) {
	earlier := s.phrases[m.lemma]
	for i := len(earlier) - 1; i >= 0 && i >= len(earlier)-20; i-- {
		o := earlier[i]
		switch {
		case m.definite == indefinite:
			return 0, false
		case m.takesUp() && m.definite != possessed && within(m.words, o.words) && m.sentence-o.sentence <= 30,
			slices.Equal(m.words, o.words) && (len(m.words) > 1 || m.takesUp() || m.definite == bare && m.sentence-o.sentence <= 5):
			return o.entity, true
		}
	}
	return 0, false
}

func within(words, of []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(of, w) })
}
