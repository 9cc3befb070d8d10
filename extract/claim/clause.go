package claim

import (
	"io/fs"
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// Clauses finds what treaties provide: in prose about them ("the pact obliges both
// sides to consult") and in their own texts ("The Parties shall consult").
type Clauses struct {
	words wordSets
	types *clauseTypes
}

// NewClauses reads lexicon/provisions.tsv and lexicon/clauses.tsv in fsys.
func NewClauses(fsys fs.FS) (*Clauses, error) {
	sets, err := loadSets(fsys, "lexicon/provisions.tsv")
	if err != nil {
		return nil, err
	}
	types, err := loadClauseTypes(fsys)
	return &Clauses{sets, types}, err
}

// Find implements Finder.
func (c *Clauses) Find(r *Reading) []Draft {
	s := &clauseScan{Clauses: c, Reading: r, done: map[int]bool{}, worded: map[string]bool{}}
	s.treaties = s.treatyMentions()
	s.about, s.isAbout = s.topic()
	if own, ok := s.ownTreaty(); ok {
		s.inText = true
		s.readText(own)
		return s.drafts
	}
	for i := range r.Propositions {
		p := &r.Propositions[i]
		s.fromTreaty(p)
		s.underTreaty(p)
		s.byParties(p)
		s.core(p)
		s.provisionMade(p)
		s.follows(p)
		s.onTopic(p)
		s.inList(p)
	}
	s.ofTreaty()
	s.lists()
	return s.drafts
}

// clauseScan is the state of one search.
type clauseScan struct {
	*Clauses
	*Reading
	treaties []int           // heads of the mentions of treaties, in order
	about    Role            // the treaty that the document is about
	isAbout  bool            // whether there is one
	found    []provided      // the provisions found, in their order
	done     map[int]bool    // their heads
	worded   map[string]bool // their words, which a text need not state twice
	inText   bool            // whether the document is a treaty's own text
	drafts   []Draft
}

// provided is a provision that was found, with all its words, and its treaty.
type provided struct {
	words, whole text.Range
	kind         schema.ClauseType
	treaty       Role
}

// treatyMentions are the heads of the mentions of treaties, in the order of the
// text.
func (s *clauseScan) treatyMentions() []int {
	var out []int
	for _, m := range s.Doc.Mentions {
		if len(m.Entities) == 0 {
			continue
		}
		t := s.Doc.Entities[m.Entities[0]].Type
		if t == schema.Treaty || t == schema.Alliance && s.words["agreement"][lemma(s.Reading, m.Head)] {
			out = append(out, m.Head)
		}
	}
	slices.Sort(out)
	return out
}

// treaty is the treaty that a noun phrase names, as a whole or by one of its parts:
// "the pact", "Article 4 of the Charter", "the clause".
func (s *clauseScan) treaty(a proposition.Argument) (Role, bool) {
	noun := lemma(s.Reading, a.Head)
	switch {
	case s.Type(a.Head) == schema.Treaty, s.Type(a.Head) == schema.Alliance && s.words["agreement"][noun]:
		return Of(a), true
	case s.words["part"][noun]:
		if h := s.treatyBelow(a.Head); h >= 0 {
			return Of(s.argument(h)), true
		}
		if noun == "clause" || noun == "article" || noun == "provision" || noun == "protocol" || noun == "pillar" {
			return s.spokenOf(a.Head, 3)
		}
	case s.Type(a.Head) == schema.Phrase && s.words["agreement"][noun] && s.Doc.Tokens[a.Head].UPOS != "VERB":
		return Of(a), !s.words["weak"][noun] || s.made(a.Head)
	}
	return Role{}, false
}

// treatyBelow is the treaty whose part token i is: "the terms of the armistice",
// "the treaty's preamble", "the clause in the agreement"; -1 where none is named.
func (s *clauseScan) treatyBelow(i int) int {
	for _, c := range s.Tree.Children(i) {
		t := &s.Doc.Tokens[c]
		if !t.Is("nmod", "compound") {
			continue
		}
		noun := lemma(s.Reading, c)
		if s.Type(c) == schema.Treaty || s.words["agreement"][noun] && !s.words["part"][noun] && t.UPOS == "NOUN" {
			return c
		}
		if s.words["part"][noun] {
			if below := s.treatyBelow(c); below >= 0 {
				return below
			}
		}
	}
	return -1
}

// made reports whether noun i is signed or concluded, so that even "a partnership"
// is a treaty.
func (s *clauseScan) made(i int) bool {
	t := &s.Doc.Tokens[i]
	if t.Head >= 0 && t.Is("obj", "nsubj:pass") && s.words["dated"][lemma(s.Reading, t.Head)] {
		return true
	}
	c := s.Tree.Child(i, "acl")
	return c >= 0 && s.words["dated"][lemma(s.Reading, c)]
}

// lastTreaty is the treaty named last before token i, at most so many sentences
// before: what "the clause" belongs to.
func (s *clauseScan) lastTreaty(i, sentences int) (Role, bool) {
	k, _ := slices.BinarySearch(s.treaties, i)
	if k == 0 || s.Doc.Tokens[i].Sentence-s.Doc.Tokens[s.treaties[k-1]].Sentence > sentences {
		return Role{}, false
	}
	h := s.treaties[k-1]
	return Role{Argument: s.argument(h), Entities: s.Entities(h)[:1]}, true
}

// subjectTreaty is the treaty among the subjects of p.
func (s *clauseScan) subjectTreaty(p *proposition.Proposition) (Role, bool) {
	verb := ownName(s.Reading, p)
	for _, a := range p.Subjects {
		if s.words["party"][lemma(s.Reading, a.Head)] {
			continue
		}
		if t, ok := s.treaty(a); ok {
			return t, true
		}
		if s.words["weak"][lemma(s.Reading, a.Head)] && s.documentary(p, verb) && s.Type(a.Head) == schema.Phrase {
			return Of(a), true
		}
	}
	if p.Passive && s.words["lasting"][verb] && len(p.Subjects) == 0 && len(p.Objects) == 1 {
		return s.treaty(p.Objects[0]) // "The pact was terminated"
	}
	if p.Link != proposition.Adverbial || p.Parent < 0 || s.Doc.Tokens[p.Predicate].XPOS != "VBG" {
		return Role{}, false
	}
	// "signed a pact, covering trade and energy"
	over := &s.Propositions[p.Parent]
	if s.words["making"][ownName(s.Reading, over)] {
		for _, a := range over.Objects {
			if t, ok := s.treaty(a); ok {
				return t, true
			}
		}
	}
	return Role{}, false
}

// documentary reports whether p is what documents do: "The statement calls for
// talks".
func (s *clauseScan) documentary(p *proposition.Proposition, verb string) bool {
	if s.words["documentary"][verb] {
		return true
	}
	for _, o := range p.Obliques {
		if s.words["documentary"][verb+" "+o.Prep] {
			return true
		}
	}
	return false
}

// emit adds the clause that treaty t provides item, unless item was found before.
func (s *clauseScan) emit(t Role, it item, rule string) {
	words := strings.ToLower(s.wording(it.Tokens))
	if s.done[it.Head] || it.Head == t.Argument.Head || s.worded[words] {
		return
	}
	kind, weight := s.types.typeOf(s.main(it))
	if kind == schema.Unspecified {
		words := s.Doc.Text(it.whole)
		if it.only == nil {
			words = s.Doc.Tokens[it.at].Form + " " + words // "ceded Alsace"
		}
		kind, weight = s.types.typeOf(words)
	}
	if kind == schema.Unspecified && it.light || it.only != nil && !slices.Contains(it.only, kind) {
		return
	}
	if n := len(s.found); n > 0 && s.found[n-1].kind == kind && s.found[n-1].words.Contains(it.Tokens) {
		return // "to maintain and protect their stations" is one provision
	}
	s.done[it.Head], s.worded[words] = true, true
	s.found = append(s.found, provided{it.Tokens, it.whole, kind, t})
	s.drafts = append(s.drafts, Draft{
		Kind: schema.Clause, At: it.at, Predicate: string(kind),
		Subject: t, Object: Role{Argument: it.Argument, Phrase: true},
		Factuality: it.Factuality, Provision: s.provision(it),
		Confidence: clauseConfidence(it, weight), Rule: rule,
	})
}

// clauseConfidence grows with how clearly the words speak for a type.
func clauseConfidence(it item, weight float64) float64 {
	conf := 0.45
	if weight >= 4 {
		conf = 0.6
	}
	if weight >= 8 {
		conf = 0.7
	}
	if it.light {
		conf -= 0.1
	}
	return conf
}
