package claim

import (
	"io/fs"
	"slices"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// Relations finds standing facts: who holds which office, who is party to a
// treaty, at war, allied, where things lie and when treaties were signed.
type Relations struct{ words wordSets }

// NewRelations reads lexicon/relations.tsv in fsys.
func NewRelations(fsys fs.FS) (*Relations, error) {
	sets, err := loadSets(fsys, "lexicon/relations.tsv")
	return &Relations{sets}, err
}

// Find implements Finder.
func (f *Relations) Find(r *Reading) []Draft {
	s := &relationScan{Relations: f, Reading: r, seen: map[fact]bool{}, states: map[string]int{}, named: map[string]int{}, within: map[int][]int{}, codes: map[string]int{}, starts: map[int]int{}, ends: map[int]int{}}
	s.index()
	s.offices()
	for i := range r.Doc.Tokens {
		// Taggers take "ally" for an adverb.
		if t := &r.Doc.Tokens[i]; t.UPOS == "NOUN" || t.UPOS == "PROPN" || f.words["ally"][s.singular(i)] {
			s.parties(i)
			s.membership(i)
			s.post(i)
			s.war(i)
			s.punished(i)
			s.inName(i)
			s.allies(i)
			s.bonds(i)
			s.part(i)
			s.affiliate(i)
			s.place(i)
			s.inside(i)
			s.event(i)
		}
	}
	for i := range r.Propositions {
		p := &r.Propositions[i]
		s.signed(p)
		s.alias(p)
		s.lies(p)
		s.joins(p)
		s.admits(p)
		s.allied(p)
		s.linked(p)
		s.owned(p)
	}
	return s.drafts
}

// relationScan is the state of one search.
type relationScan struct {
	*Relations
	*Reading
	seen   map[fact]bool
	states map[string]int // how the text names states and alliances → entity
	named  map[string]int // any name → entity
	within map[int][]int  // sentence → the mentions of single entities in it
	starts map[int]int    // token → the name of a single entity that begins there
	ends   map[int]int    // token → the name of a single entity that ends before it
	main   string         // the code of the state that the text names most
	codes  map[string]int // the code of a state → entity
	drafts []Draft
}

// index notes the names of the text, so that they are found within longer ones too:
// "NATO Secretary General", "the US–Ukraine Charter".
func (s *relationScan) index() {
	s.main = s.mainState()
	for i := range s.Doc.Entities {
		if e := &s.Doc.Entities[i]; e.Type == schema.Country {
			s.codes[e.ISO3] = i
		}
	}
	for i := range s.Doc.Mentions {
		m := &s.Doc.Mentions[i]
		if len(m.Entities) != 1 {
			continue
		}
		sentence := s.Doc.Tokens[m.Head].Sentence
		s.within[sentence] = append(s.within[sentence], i)
		if m.Kind == text.Name || m.Kind == text.Adjective {
			s.starts[m.Tokens.First], s.ends[m.Tokens.Last] = i, i
			if m.Core.Len() > 0 {
				s.starts[m.Core.First], s.ends[m.Core.Last] = i, i
			}
		}
		if m.Kind != text.Name && m.Kind != text.Adjective {
			continue
		}
		e := m.Entities[0]
		words := strings.ToLower(s.wording(m.Tokens))
		s.named[words] = e
		switch s.Doc.Entities[e].Type {
		case schema.Country, schema.HistoricState, schema.Alliance:
			s.states[words] = e
		}
	}
}

// fact is a relation between two entities, which a text need not state twice.
type fact struct {
	relation        schema.RelationType
	subject, object int
	value           string
}

// factuality is how the fact at token i is put: plainly, or as the clause of which the
// token is the predicate ("India is not a party to the treaty").
func (s *relationScan) factuality(i int) proposition.Factuality {
	if p := s.At(i); p != nil && p.Form == proposition.Copular {
		return p.Factuality
	}
	return actual
}

// actual is how a plain fact is put.
var actual = proposition.Factuality{Modality: schema.Actual, Polarity: schema.Positive, Cue: -1, Condition: -1}

// emit adds a relation between the entities that subject and object refer to,
// unless the text stated it before.
func (s *relationScan) emit(at int, relation schema.RelationType, subject, object Role, conf float64, rule string) *Draft {
	a, b := s.entity(subject), s.entity(object)
	k := fact{relation, a, b, object.Value}
	if a >= 0 && (b >= 0 || object.Value != "") {
		if s.seen[k] || a == b {
			return nil
		}
		s.seen[k] = true
	}
	s.drafts = append(s.drafts, Draft{
		Kind: schema.Relation, At: at, Predicate: string(relation), Subject: subject, Object: object,
		Factuality: s.factuality(at), Confidence: conf, Rule: rule,
	})
	return &s.drafts[len(s.drafts)-1]
}

func (s *relationScan) entity(r Role) int {
	if len(r.Entities) == 0 && !r.Phrase && r.Value == "" {
		r.Entities = s.Entities(r.Argument.Head)
	}
	if len(r.Entities) == 1 {
		return r.Entities[0]
	}
	return -1
}

// below are the heads of the phrases behind noun i and one of preps, and of those
// coordinated with them.
func (s *relationScan) below(i int, preps ...string) []int {
	var out []int
	for _, c := range s.Tree.Children(i) {
		if c < i || !s.Doc.Tokens[c].Is("nmod", "obl") {
			continue
		}
		for _, p := range preps {
			if s.prep(c) == p {
				out = append(out, s.coordinated(c)...)
			}
		}
	}
	return out
}

// before are the heads of the possessors and names in front of noun i.
func (s *relationScan) before(i int) []int {
	var out []int
	for _, c := range s.Tree.Children(i) {
		t := &s.Doc.Tokens[c]
		if t.Deprel == "nmod:poss" || c < i && t.Is("amod", "compound", "nmod") && s.Type(c) != schema.Phrase {
			out = append(out, s.coordinated(c)...)
		}
	}
	return out
}

// state reports whether token i names a state or an alliance.
func (s *relationScan) state(i int) bool {
	switch s.Type(i) {
	case schema.Country, schema.HistoricState, schema.Alliance:
		return true
	}
	return false
}

// bearers are those of whom noun i is said: what it stands in apposition to, the
// subject of "X is a member", "as a member, X …", its own name in front.
func (s *relationScan) bearers(i int) []int {
	t := &s.Doc.Tokens[i]
	switch {
	case t.Is("obl", "advcl", "nmod", "dep") && s.prep(i) == "as" && t.Head >= 0:
		if p := s.At(t.Head); p != nil {
			return headsOf(p.Subjects)
		}
	case t.Is("conj") && s.distributive(i):
		return slices.DeleteFunc(s.coordinated(t.Head), func(h int) bool { return h >= i })
	case t.Is("appos") && t.Head >= 0 && t.XPOS != "NNS":
		return []int{t.Head}
	case t.Is("appos") && t.Head >= 0:
		return s.coordinated(t.Head)
	case t.Is("xcomp", "obj") && t.Head >= 0 && s.words["becoming"][lemma(s.Reading, t.Head)]:
		if p := s.At(t.Head); p != nil {
			return headsOf(p.Subjects)
		}
	case s.Tree.Child(i, "appos") >= 0:
		return s.coordinated(s.Tree.Child(i, "appos"))
	}
	if subject, ok := s.copularSubject(i); ok {
		return s.coordinated(subject.Head)
	}
	return nil
}

// distributive reports whether plural i, which a parser takes for the last of a list, is
// said of those before it: "Chile and Peru, both members of the pact".
func (s *relationScan) distributive(i int) bool {
	for _, c := range s.Tree.Children(i) {
		if w := lemma(s.Reading, c); c < i && s.Doc.Tokens[c].Is("det", "cc") && (w == "both" || w == "all") {
			return s.Doc.Tokens[i].XPOS == "NNS"
		}
	}
	return false
}

func headsOf(args []proposition.Argument) []int {
	var out []int
	for _, a := range args {
		out = append(out, a.Head)
	}
	return out
}
