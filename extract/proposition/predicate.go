package proposition

import (
	"strings"
)

func lower(s string) string { return strings.ToLower(s) }

// findPredicates makes a proposition of each predicate, in the order of the text.
func (s *scan) findPredicates() {
	carried := s.carriedNouns()
	for i := range s.doc.Tokens {
		form := s.form(i)
		if _, ok := carried[i]; ok && form == Nominal {
			continue // its light verb stands for it
		}
		if form == "" {
			continue
		}
		s.at[i] = len(s.props)
		s.props = append(s.props, Proposition{
			Sentence: s.doc.Tokens[i].Sentence, Predicate: i, Form: form, Noun: -1,
			Lemma: s.verb(i), Parent: -1, Marker: -1,
			Factuality: Factuality{Cue: -1, Condition: -1},
		})
		s.surface = append(s.surface, nil)
	}
	for n, v := range carried {
		if p := s.at[v]; p >= 0 {
			s.props[p].Noun = n
			s.at[n] = p
		}
	}
}

// form is how token i is a predicate, empty where it is none.
func (s *scan) form(i int) Form {
	t := &s.doc.Tokens[i]
	switch {
	case t.Is("aux", "cop", "case", "mark", "fixed", "flat", "compound", "cc", "punct", "det"):
		return ""
	case s.tree.Child(i, "cop") >= 0 && (t.UPOS == "ADJ" || t.UPOS == "ADV"):
		return Adjective
	case s.isTo(i) >= 0:
		return Verbal
	case s.tree.Child(i, "cop") >= 0 && !(t.UPOS == "VERB" && s.tree.Child(i, "aux") >= 0):
		if s.commonNoun(i) && s.nounOf(i) != nil && s.between(i) {
			return Nominal // "was a clash between Iran and Iraq"
		}
		return Copular // but "the fact is that Iran has left"
	case t.UPOS == "VERB" || t.UPOS == "AUX":
		// "captured soldiers", "the ruling party"; but "the UN-backed embargo"
		if t.Is("amod") && s.hyphenAgent(i) < 0 {
			return ""
		}
		return Verbal
	case t.UPOS == "ADJ" && t.Is("root", "xcomp", "ccomp", "advcl", "acl", "parataxis", "conj"):
		if t.Is("conj") && !s.clausal(t.Head) {
			return ""
		}
		return Adjective
	case s.commonNoun(i) && s.nounOf(i) != nil:
		return Nominal
	}
	return ""
}

// commonNoun reports whether token i is a common noun. Taggers take one that
// begins a sentence for a name: "Sanctions were imposed".
func (s *scan) commonNoun(i int) bool {
	t := &s.doc.Tokens[i]
	first := s.doc.Sentences[t.Sentence].Tokens.First
	return t.UPOS == "NOUN" || t.UPOS == "PROPN" && i == first && !s.named(i)
}

// between reports whether noun i has a phrase with "between".
func (s *scan) between(i int) bool {
	for _, c := range s.tree.Children(i) {
		if c > i && s.doc.Tokens[c].Is("nmod", "obl") && s.prep(c) == "between" {
			return true
		}
	}
	return false
}

// hyphenAgent is the name that participle i is hyphenated with, or -1: "the
// UN-backed embargo", "Russian-occupied Crimea".
func (s *scan) hyphenAgent(i int) int {
	if s.doc.Tokens[i].XPOS != "VBN" {
		return -1
	}
	if s.lex.sets["descriptive"][s.lemma(i)] {
		return -1 // "China-based firms", "the Russian-flagged ship"
	}
	for _, c := range s.tree.Children(i) {
		if c < i && s.named(c) && s.doc.Tokens[i-1].UPOS == "PUNCT" {
			return c
		}
	}
	return -1
}

// clausal reports whether token i heads a clause.
func (s *scan) clausal(i int) bool {
	if i < 0 {
		return false
	}
	return s.tree.Child(i, "cop", "nsubj", "aux") >= 0 || s.doc.Tokens[i].UPOS == "VERB"
}

// nounOf is the act that token i names, or nil. The noun of a hyphenated compound
// counts ("buildup", "build-up").
func (s *scan) nounOf(i int) *noun {
	if n, ok := s.lex.nouns[s.lemma(i)]; ok {
		return &n
	}
	form := lower(s.doc.Tokens[i].Form)
	if n, ok := s.lex.nouns[form]; ok {
		return &n
	}
	if n, ok := s.lex.nouns[strings.TrimSuffix(form, "s")]; ok {
		return &n
	}
	return nil
}

// verb is the lemma of token i as a predicate: of a verb with its particles
// ("rule out", "backed away from the deal"), of a noun the verb of its act.
func (s *scan) verb(i int) string {
	if s.commonNoun(i) && (s.tree.Child(i, "cop") < 0 || s.between(i)) {
		if n := s.nounOf(i); n != nil {
			return n.verb
		}
	}
	lemma := s.lemma(i)
	for _, c := range s.tree.Children(i) {
		t := &s.doc.Tokens[c]
		if t.Deprel == "compound:prt" && !s.upTo(c) || t.Is("advmod") && c == i+1 && s.lex.sets["away"][lower(t.Form)] {
			lemma += " " + s.lemma(c)
		}
		if p := s.strayParticle(i, c); p >= 0 {
			lemma += " " + s.lemma(p)
		}
	}
	return lemma
}

// strayParticle is the particle of verb v that a parser takes for the preposition
// before c, or -1: "called off the exercise".
func (s *scan) strayParticle(v, c int) int {
	if v+1 >= len(s.doc.Tokens) || !s.doc.Tokens[c].Is("obl", "obj") {
		return -1
	}
	t := &s.doc.Tokens[v+1]
	if t.Head == c && s.doc.Tokens[v].UPOS == "VERB" && (t.XPOS == "RP" || s.lex.sets["phrasal"][s.lemma(v)+" "+s.lemma(v+1)]) {
		return v + 1
	}
	return -1
}

// upTo reports whether token i is no particle but begins a number: "supplied up to
// five thousand shells".
func (s *scan) upTo(i int) bool {
	return i+2 < len(s.doc.Tokens) && lower(s.doc.Tokens[i+1].Form) == "to" &&
		(s.doc.Tokens[i+2].UPOS == "NUM" || s.doc.Tokens[i+2].UPOS == "SYM")
}

// carriedNouns finds the nouns whose acts light verbs carry, with the verbs:
// "held talks with Iran" talks with Iran.
func (s *scan) carriedNouns() map[int]int {
	out := map[int]int{}
	for v := range s.doc.Tokens {
		t := &s.doc.Tokens[v]
		if t.UPOS != "VERB" {
			continue
		}
		for _, c := range s.lex.light[s.verb(v)] {
			if n := s.carriedBy(v, c); n >= 0 {
				if _, taken := out[n]; !taken {
					out[n], s.undergo[n] = v, c.undergo
				}
				break
			}
		}
	}
	return out
}

// carriedBy is the noun that v carries as c says, or -1.
func (s *scan) carriedBy(v int, c carrier) int {
	n := -1
	switch {
	case c.prep != "":
		for _, o := range s.tree.Children(v) {
			if s.doc.Tokens[o].Is("obl") && s.prep(o) == c.prep {
				n = o
				break
			}
		}
	case s.tree.Child(v, "obj") >= 0:
		n = s.argument(s.tree.Child(v, "obj")).Head // "receives most of its aid from Cuba"
	case s.passive(v):
		// "sanctions were imposed on Iran", "sanctions imposed on Iran"
		n = s.tree.Child(v, "nsubj:pass")
		if n < 0 && s.doc.Tokens[v].Deprel == "acl" {
			n = s.doc.Tokens[v].Head
		}
	}
	if n < 0 || !s.commonNoun(n) || s.nounOf(n) == nil {
		return -1
	}
	if len(c.nouns) > 0 && !c.nouns[s.lemma(n)] {
		return -1
	}
	// "gave Russia's attack on Kyiv as its reason": the noun has an actor of its own.
	if p := s.tree.Child(n, "nmod:poss"); p >= 0 && s.doc.Tokens[p].UPOS != "PRON" {
		return -1
	}
	return n
}
