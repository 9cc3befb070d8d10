package claim

import (
	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// topics are what p is about: its clausal complement, what stands behind a
// preposition, or its object. "Japan fears that the talks will fail", "Japan is
// wary of the talks", "Japan opposes the talks".
func (s *concernScan) topics(p *proposition.Proposition) []proposition.Argument {
	if t := s.clauseTopics(p); len(t) > 0 {
		return t
	}
	if t := s.nominal(p.Objects); len(t) > 0 {
		return t
	}
	if what := s.Tree.Child(p.Predicate, "obj"); what > p.Predicate && lemma(s.Reading, what) == "what" {
		words := s.Tree.Subtree(what)
		words.Last = min(words.Last, words.First+maxTail)
		return []proposition.Argument{{Head: max(what, s.Tree.Child(what, "acl")), Tokens: words}} // "resents what it regards as obstruction"
	}
	return s.behind(p, "over", "wide")
}

// behind is what stands behind a preposition of p, of the first class that has one.
func (s *concernScan) behind(p *proposition.Proposition, classes ...string) []proposition.Argument {
	for _, class := range classes {
		for _, o := range p.Obliques {
			if s.is(class, o.Prep) && !s.temporal(o.Head) && lemma(s.Reading, o.Head) != "part" && (class == "over" || !s.holder(o.Head)) {
				return []proposition.Argument{o.Argument}
			}
		}
	}
	return nil
}

// clauseTopics are the clauses below p that say what the concern is about.
func (s *concernScan) clauseTopics(p *proposition.Proposition) []proposition.Argument {
	var out []proposition.Argument
	for _, c := range s.Tree.Children(p.Predicate) {
		t := &s.Doc.Tokens[c]
		if c < p.Predicate || !t.Is("ccomp", "csubj", "xcomp", "advcl") || t.Is("advcl") && !s.aboutClause(c) {
			continue
		}
		for _, v := range s.coordinated(c) {
			out = append(out, proposition.Argument{Head: v, Tokens: s.clauseWords(v)})
		}
		break
	}
	return out
}

// aboutClause reports whether an adverbial clause is what a concern is about:
// "warned against joining", "is worried about losing Crimea".
func (s *concernScan) aboutClause(v int) bool {
	if s.lest(v) {
		return true
	}
	m := s.Tree.Child(v, "mark")
	if m < 0 || m > v {
		return false
	}
	w := lemma(s.Reading, m)
	return w == "that" || w != "to" && w != "as" && w != "by" && w != "for" && w != "on" && w != "from" && w != "with" && s.is("over", w)
}

// lest reports whether the clause of token v is brought in by "lest", which parsers take
// for an adverb: "apprehensive lest the treaty offend India".
func (s *concernScan) lest(v int) bool {
	c := s.Tree.Child(v, "mark", "advmod")
	return c >= 0 && c < v && lemma(s.Reading, c) == "lest"
}

// withInfinitive is the phrase of t with the infinitive or participle that hangs on
// it: "attempts to change the status quo".
func (s *concernScan) withInfinitive(t proposition.Argument) text.Range {
	r := t.Tokens
	for _, c := range s.Tree.Children(t.Head) {
		if sub := s.Tree.Subtree(c); s.Doc.Tokens[c].Deprel == "acl" && sub.First == r.Last {
			r.Last = min(sub.Last, r.Last+maxTail)
		}
	}
	return r
}

// maxTail is how many words of such a clause a topic keeps.
const maxTail = 10

// nominal are the noun phrases among args.
func (s *concernScan) nominal(args []proposition.Argument) []proposition.Argument {
	var out []proposition.Argument
	for _, a := range args {
		if s.temporal(a.Head) || lemma(s.Reading, a.Head) == "time" {
			continue // "complained each time"
		}
		switch s.Doc.Tokens[a.Head].UPOS {
		case "VERB":
			out = append(out, proposition.Argument{Head: a.Head, Tokens: s.clauseWords(a.Head)})
		case "NOUN", "PROPN", "NUM", "SYM", "X":
			out = append(out, a)
		case "PRON", "DET":
			if t := s.Type(a.Head); t != schema.Phrase && !isActor(t) {
				out = append(out, a)
			}
		}
	}
	return out
}

// nounTopics are what a noun of concern is about: "fears of a war", "concern that
// the pact will fail".
func (s *concernScan) nounTopics(n int) []proposition.Argument {
	var out []proposition.Argument
	for _, c := range s.Tree.Children(n) {
		t := &s.Doc.Tokens[c]
		switch {
		case c < n, t.Is("nmod") && s.is("noun", lemma(s.Reading, n)+" of "+lemma(s.Reading, c)):
		case t.Is("acl", "ccomp", "advcl") && (t.Deprel != "acl:relcl" || s.Tree.Child(c, "mark") >= 0):
			return append(out, proposition.Argument{Head: c, Tokens: s.clauseWords(c)})
		case t.Is("nmod", "obl") && (s.is("over", s.prep(c)) || s.prep(c) == "to" && s.stances["noun"][lemma(s.Reading, n)] == schema.StanceObjection) && !s.amongHolder(n, c):
			if len(out) == 0 {
				out = append(out, s.argument(c))
			}
		}
	}
	return out
}

// amongHolder reports whether phrase c behind noun n names whose concern it is:
// "fears of Western powers over …", "alarm in Tokyo".
func (s *concernScan) amongHolder(n, c int) bool {
	prep := s.prep(c)
	if !s.is("among", prep) {
		return false
	}
	if prep == "from" {
		return s.stances["noun"][lemma(s.Reading, n)] == schema.StanceObjection && s.holder(c) // "objections from Poland"
	}
	if prep == "in" || prep == "among" || prep == "amongst" || prep == "within" || prep == "on the part of" {
		return s.holder(c) || s.Type(c) == schema.Place
	}
	return false
}
