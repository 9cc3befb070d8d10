package claim

import (
	"io/fs"

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
	s := &clauseScan{Clauses: c, Reading: r, owner: map[int]Role{}, done: map[int]bool{}}
	s.treaties = treatyMentions(r.Doc)
	if own, ok := s.ownTreaty(); ok {
		s.readText(own)
		return s.drafts
	}
	for i := range r.Propositions {
		p := &r.Propositions[i]
		s.fromTreaty(p)
		s.underTreaty(p)
		s.onTopic(p)
		s.inList(p)
	}
	s.ofTreaty()
	return s.drafts
}

// clauseScan is the state of one search.
type clauseScan struct {
	*Clauses
	*Reading
	treaties []int        // heads of the mentions of treaties, in order
	owner    map[int]Role // head of a provision → its treaty
	done     map[int]bool // heads of the provisions found
	drafts   []Draft
}

// treatyMentions are the heads of the mentions of treaties, in the order of the
// text.
func treatyMentions(d *text.Doc) []int {
	var out []int
	for _, m := range d.Mentions {
		if len(m.Entities) > 0 && d.Entities[m.Entities[0]].Type == schema.Treaty {
			out = append(out, m.Head)
		}
	}
	return out
}

// treaty is the treaty that a noun phrase names, as a whole or by one of its parts:
// "the pact", "Article 4 of the Charter", "the clause".
func (s *clauseScan) treaty(a proposition.Argument) (Role, bool) {
	noun := lemma(s.Reading, a.Head)
	switch {
	case s.Type(a.Head) == schema.Treaty:
		return Of(a), true
	case s.words["part"][noun]:
		if h := s.treatyBelow(a.Head); h >= 0 {
			return Of(s.argument(h)), true
		}
		if noun != "text" && noun != "language" && noun != "term" && noun != "part" {
			return s.lastTreaty(a.Head)
		}
	case s.Type(a.Head) == schema.Phrase && s.words["agreement"][noun] && !s.words["weak"][noun]:
		return Of(a), s.Doc.Tokens[a.Head].UPOS == "NOUN"
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

// lastTreaty is the treaty named last before token i within the last three
// sentences: what "the clause" belongs to.
func (s *clauseScan) lastTreaty(i int) (Role, bool) {
	for k := len(s.treaties) - 1; k >= 0; k-- {
		h := s.treaties[k]
		if h < i && s.Doc.Tokens[i].Sentence-s.Doc.Tokens[h].Sentence <= 3 {
			return Role{Argument: s.argument(h), Entities: s.Entities(h)[:1]}, true
		}
		if h < i {
			break
		}
	}
	return Role{}, false
}

// subjectTreaty is the treaty among the subjects of p.
func (s *clauseScan) subjectTreaty(p *proposition.Proposition) (Role, bool) {
	for _, a := range p.Subjects {
		if t, ok := s.treaty(a); ok {
			return t, true
		}
	}
	return Role{}, false
}

// emit adds the clause that treaty t provides item, unless item was found before.
func (s *clauseScan) emit(t Role, it item, rule string) {
	if s.done[it.Head] || it.Head == t.Argument.Head {
		return
	}
	kind, weight := s.types.typeOf(s.main(it))
	if kind == schema.Unspecified {
		kind, weight = s.types.typeOf(s.Doc.Text(it.whole))
	}
	if kind == schema.Unspecified && it.light {
		return
	}
	s.done[it.Head] = true
	s.owner[it.Head] = t
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
