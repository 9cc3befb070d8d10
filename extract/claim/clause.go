package claim

import (
	"io/fs"
	"slices"
	"strings"

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
		s.provisionIs(p)
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
	if n := len(s.found); kind == schema.Unspecified && n > 0 && lemma(s.Reading, it.Head) == "do" {
		kind = s.found[n-1].kind // "If need be, it will do so with its ally"
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
