package proposition

import (
	"slices"

	"entente/extract/text"
)

// fillNominal gives the act that a noun names its arguments: "Russia's annexation
// of Crimea", "the annexation of Crimea by Russia", "Russian support for Serbia",
// "US sanctions on Iran", "talks between Israel and Syria".
func (s *scan) fillNominal(i int) {
	p := &s.props[i]
	n := s.nounOf(p.Predicate)
	if n == nil {
		return
	}
	p.Reciprocal = n.recip
	before, compounds := s.before(p.Predicate)
	behind := s.behind(p.Predicate)
	for _, o := range behind {
		switch {
		case o.Prep == "by", o.Prep == "between", o.Prep == "among",
			o.Prep == "of" && n.subject && len(before) == 0, // but "Russia's threats of war"
			o.Prep == "from" && len(before) == 0 && s.actor(o.Head) && !slices.Contains(n.preps, "from"):
			p.Subjects = append(p.Subjects, o.Argument)
		case o.Prep == "of":
			p.Objects = append(p.Objects, o.Argument)
		default:
			p.Obliques = append(p.Obliques, o)
		}
	}
	if len(p.Subjects) == 1 && s.between(p.Predicate) {
		p.Subjects = append(p.Subjects, s.strayConjuncts(p.Predicate, p.Subjects[0].Head)...)
	}
	if len(p.Subjects) == 0 && len(before) == 0 {
		before = s.strayAgent(p.Predicate, "by")
	}
	if len(p.Subjects) == 0 && len(before) == 0 && !slices.Contains(n.preps, "from") {
		before = s.strayAgent(p.Predicate, "from") // "support for the rebels from Pakistan"
	}
	if len(p.Subjects) == 0 && len(p.Objects) == 0 && s.suffers(p.Predicate) {
		p.Objects = before // "Milosevic's arrest", "Japan's admission to"
		return
	}
	if len(p.Subjects) == 0 {
		p.Subjects = before
	} else if !n.subject && len(p.Objects) == 0 {
		p.Objects = before // "Crimea's annexation by Russia"
	}
	mutual := n.recip && len(p.Subjects) > 1 // "talks between Israel and Syria on water"
	if len(p.Objects) == 0 && !mutual {
		p.Objects = s.behindFirst(p, n.preps)
	}
	if len(p.Objects) == 0 && !n.subject && !mutual {
		p.Objects = compounds // "missile tests", "arms transfers"
	}
	if len(p.Subjects) > 1 && len(p.Objects) > 0 && n.recip {
		p.Reciprocal = false
	}
}

// suffers reports whether the possessor of noun n is acted on: "Milosevic's arrest".
func (s *scan) suffers(n int) bool {
	return s.lex.sets["suffered"][s.lemma(n)] && s.tree.Child(n, "nmod:poss") >= 0
}

// strayConjuncts are the second parties of "between" that a parser hangs on the noun:
// "talks between Israel and Syria".
func (s *scan) strayConjuncts(n, first int) []Argument {
	var out []Argument
	for _, c := range s.tree.Children(n) {
		if c > first && s.doc.Tokens[c].Is("conj") && s.nominal(c) {
			out = append(out, s.argument(c))
		}
	}
	return out
}

// behindFirst takes the objects of p from behind the first preposition that has
// any; they stay among the obliques.
func (s *scan) behindFirst(p *Proposition, preps []string) []Argument {
	for _, prep := range preps {
		var out []Argument
		for _, o := range p.Obliques {
			if o.Prep == prep {
				out = append(out, o.Argument)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// before are the arguments in front of noun n: who acts (a possessor, an adjective
// or a name: "Russia's", "Russian", "US"), and the nouns compounded with it.
func (s *scan) before(n int) (actors, compounds []Argument) {
	for _, c := range s.tree.Children(n) {
		t := &s.doc.Tokens[c]
		switch {
		case t.Deprel == "nmod:poss":
			if s.lemma(c) == "whose" {
				continue
			}
			actors = append(s.arguments(c), actors...)
		case c > n:
		case t.Is("amod", "compound", "nmod") && s.named(c):
			actors = append(actors, Argument{Head: c, Tokens: s.mentionTokens(c)})
			for _, j := range s.tree.Children(c) {
				if s.doc.Tokens[j].Deprel == "conj" && s.named(j) {
					actors = append(actors, Argument{Head: j, Tokens: s.mentionTokens(j)})
				}
			}
		case t.Is("compound") && t.UPOS == "NOUN":
			compounds = append(compounds, s.argument(c))
		}
	}
	return actors, compounds
}

// named reports whether token i heads a mention, such as an adjective of a state.
func (s *scan) named(i int) bool { return s.mention[i] >= 0 }

func (s *scan) mentionTokens(i int) text.Range {
	return s.doc.Mentions[s.mention[i]].Tokens
}

// behind are the prepositional phrases that hang on noun n.
func (s *scan) behind(n int) []Oblique {
	var out []Oblique
	for _, c := range s.tree.Children(n) {
		if c < n || !s.doc.Tokens[c].Is("nmod", "obl") || s.doc.Tokens[c].Deprel == "nmod:poss" {
			continue
		}
		prep := s.prep(c)
		if s.eachOther(c) {
			continue // "assistance to each other"
		}
		if prep == "" || s.temporal(c) && prep != "on" && prep != "against" {
			continue
		}
		for _, a := range s.arguments(c) {
			out = append(out, Oblique{prep, a})
		}
	}
	return out
}

// fillLight makes the act of the noun that proposition i carries its own:
// "imposed sanctions on Iran" sanctions Iran, "held talks with Syria" talks with
// Syria. Where the noun's other party is not named, the noun stays the object of
// its verb: "conducted a missile test".
func (s *scan) fillLight(i int) {
	p := &s.props[i]
	n := s.nounOf(p.Noun)
	carried := s.argument(p.Noun)
	if s.doc.Tokens[p.Noun].Is("obl") {
		p.Passive = false // "is engaged in talks"
	}
	var with []Oblique
	for _, o := range s.behind(p.Noun) {
		if o.Prep == "between" && len(s.surface[i]) == 0 {
			p.Subjects = append(p.Subjects, o.Argument)
			continue
		}
		if o.Prep == "by" && p.Passive {
			p.Subjects = append(p.Subjects, o.Argument) // "the handover of the port by Spain was completed"
			continue
		}
		with = append(with, o)
	}
	if actors, _ := s.before(p.Noun); p.Passive && len(p.Subjects) == 0 {
		p.Subjects = actors // "US sanctions were imposed on Iran"
	}
	p.Obliques = slices.Concat(with, p.Obliques)
	// The surface subject of a passive is the noun itself: "talks were held".
	s.surface[i] = slices.DeleteFunc(s.surface[i], func(a Argument) bool { return a.Head == p.Noun })
	preps := n.preps
	if !n.subject {
		preps = append([]string{"of"}, preps...)
	}
	if s.undergo[p.Noun] {
		s.fillUndergo(i, n.verb, carried)
		return
	}
	objects := s.behindFirst(p, preps)
	if len(objects) == 0 && len(p.Indirect) > 0 {
		objects, p.Indirect = p.Indirect, nil // "gave Serbia support"
	}
	p.Reciprocal = n.recip || p.Reciprocal || s.mutual(p.Noun)
	if len(objects) > 0 {
		p.Lemma, p.Objects = n.verb, objects
		return
	}
	if p.Reciprocal {
		p.Lemma = n.verb
	}
	p.Objects = []Argument{carried}
}

// mutual reports whether noun n is done to "each other".
func (s *scan) mutual(n int) bool {
	for _, c := range s.tree.Children(n) {
		if c > n && s.eachOther(c) {
			return true
		}
	}
	return false
}

// fillUndergo turns about what its subject undergoes: "Serbia received support
// from Russia" is Russia supporting Serbia.
func (s *scan) fillUndergo(i int, verb string, carried Argument) {
	p := &s.props[i]
	actors := s.behindFirst(p, []string{"from", "by"})
	if len(actors) == 0 {
		actors, _ = s.before(p.Noun)
	}
	if len(actors) == 0 || len(s.surface[i]) == 0 || p.Passive {
		p.Objects = []Argument{carried}
		return
	}
	p.Lemma, p.Subjects, p.Objects = verb, actors, s.surface[i]
}
