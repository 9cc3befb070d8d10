package proposition

import (
	"cmp"
	"io/fs"
	"slices"

	"entente/extract/text"
)

// Reader finds propositions. It is safe for use by several goroutines.
type Reader struct{ lex *lexicon }

// New makes a reader from the lexicons below lexicon/ in fsys.
func New(fsys fs.FS) (*Reader, error) {
	lex, err := loadLexicon(fsys)
	if err != nil {
		return nil, err
	}
	return &Reader{lex}, nil
}

// Read returns the propositions of d, which must have trees, in the order of
// their predicates. Mentions, where they are known, tell the actors among the
// adjectives and compounds ("Russian support", "US sanctions").
func (r *Reader) Read(d *text.Doc) []Proposition { return r.scan(d).props }

func (r *Reader) scan(d *text.Doc) *scan {
	s := newScan(d, r.lex)
	s.findPredicates()
	order := s.topDown()
	for _, i := range order {
		s.link(i)
		s.fillArguments(i)
		s.inferSubjects(i)
		s.inferObjects(i)
	}
	for _, i := range order {
		s.setFactuality(i)
	}
	return s
}

// scan is the state of one reading.
type scan struct {
	doc  *text.Doc
	tree *text.Tree
	lex  *lexicon

	props []Proposition
	at    []int // token → proposition, -1 elsewhere
	// surface are each proposition's grammatical subjects: of a passive they are
	// what is acted on.
	surface [][]Argument
	mention []int        // token → mention with this head, -1 elsewhere
	time    []bool       // token → whether it stands in an expression of time
	undergo map[int]bool // nouns whose light verb's subject is acted on
}

func newScan(d *text.Doc, lex *lexicon) *scan {
	s := &scan{doc: d, tree: text.NewTree(d), lex: lex, undergo: map[int]bool{}}
	s.at, s.mention = make([]int, len(d.Tokens)), make([]int, len(d.Tokens))
	for i := range d.Tokens {
		s.at[i], s.mention[i] = -1, -1
	}
	for i, m := range d.Mentions {
		s.mention[m.Head] = i
	}
	s.time = make([]bool, len(d.Tokens))
	for _, w := range d.Times {
		for i := w.Tokens.First; i < w.Tokens.Last; i++ {
			s.time[i] = true
		}
	}
	return s
}

// topDown lists the propositions so that each comes after those above it in the
// tree.
func (s *scan) topDown() []int {
	depth := make([]int, len(s.props))
	order := make([]int, len(s.props))
	for i, p := range s.props {
		order[i] = i
		for j := p.Predicate; j >= 0 && depth[i] < maxDepth; j = s.doc.Tokens[j].Head {
			depth[i]++
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(depth[a], depth[b]) })
	return order
}

// maxDepth bounds the way up a tree, which no sentence of prose exceeds.
const maxDepth = 200

// lemma is the token's lemma in lower case, or its form where it has none.
func (s *scan) lemma(i int) string {
	t := &s.doc.Tokens[i]
	if t.Lemma == "" {
		return lower(t.Form)
	}
	return lower(t.Lemma)
}
