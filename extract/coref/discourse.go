package coref

import (
	"cmp"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// reach is how many candidates back a rule looks, which bounds its time.
const reach = 120

// discourse is what has been spoken of so far.
type discourse struct {
	doc      *text.Doc
	tree     *text.Tree
	lex      *lexicon
	mentions []mention
	// past holds what later mentions may take up, in the order of the text.
	past []candidate
	// phrases are the latest entities opened by a head's lemma.
	phrases map[string][]opened
	gender  map[int]string // of persons, as pronouns have shown it
	count   map[int]int    // mentions of an entity so far
	// participants are who says "I", "we" and "you" outside quotations.
	participants map[[2]int]int
	heads        map[int]int    // head token → mention
	named        int            // the entities below this index have names
	countries    map[string]int // ISO 3166-1 alpha-3 code → entity
	quotes       map[int]int    // token → the innermost quotation in direct speech around it
}

// candidate is a mention, or several coordinated ones, that can be taken up.
type candidate struct {
	entities []int
	at       int // first token
	head     int
	sentence int
	role     role
	number   number
	class    class
}

// opened is an entity that a common noun phrase opened.
type opened struct {
	entity   int
	words    []string
	sentence int
}

func newDiscourse(d *text.Doc, lex *lexicon) *discourse {
	s := &discourse{
		doc: d, tree: text.NewTree(d), lex: lex, phrases: map[string][]opened{},
		gender: map[int]string{}, count: map[int]int{}, participants: map[[2]int]int{}, heads: map[int]int{}, named: len(d.Entities),
		countries: map[string]int{}, quotes: map[int]int{},
	}
	for _, m := range d.Mentions {
		s.mentions = append(s.mentions, s.describe(m))
	}
	s.index()
	return s
}

// index notes the countries and the tokens in direct speech, for the pronouns of the
// first and second person.
func (s *discourse) index() {
	for e := range s.doc.Entities {
		code := s.doc.Entities[e].ISO3
		if _, ok := s.countries[code]; !ok && code != "" && s.entityType(e) == schema.Country {
			s.countries[code] = e
		}
	}
	for k, q := range s.doc.Quotes {
		for i := q.Tokens.First; q.Direct && i < q.Tokens.Last; i++ {
			if inner, ok := s.quotes[i]; !ok || q.Tokens.Len() < s.doc.Quotes[inner].Tokens.Len() {
				s.quotes[i] = k
			}
		}
	}
}

// order lists the mentions by their place in the text, the longer first.
func (s *discourse) order() []int {
	out := make([]int, len(s.mentions))
	for i := range out {
		out[i] = i
		s.heads[s.mentions[i].Head] = i
	}
	slices.SortStableFunc(out, func(a, b int) int {
		x, y := s.mentions[a].Tokens, s.mentions[b].Tokens
		return cmp.Or(cmp.Compare(x.First, y.First), cmp.Compare(y.Last, x.Last))
	})
	return out
}

// open makes a new entity of m.
func (s *discourse) open(m *mention) int {
	e := text.Entity{Argument: schema.Argument{Type: schema.Phrase, Name: s.name(m)}}
	if m.class == "treaty" {
		e.Type = schema.Treaty
		e.ID = schema.LocalID(s.doc.Source.Document.ID, e.Type, e.Name)
	} else {
		e.ID = schema.EntityID(e.Type, e.Name, "")
	}
	s.doc.Entities = append(s.doc.Entities, e)
	return len(s.doc.Entities) - 1
}

// name is a phrase without its determiner. That of a treaty is its noun and what
// stands before it, since the rest tells of its makers ("its own agreement with
// Turkey").
func (s *discourse) name(m *mention) string {
	r := m.Tokens
	if m.class == "treaty" {
		r.Last = m.Head + 1
	}
	for r.First < m.Head && s.isDeterminer(r.First) {
		r.First++
	}
	return strings.Join(strings.Fields(s.doc.Text(r)), " ")
}

// isDeterminer reports whether token i only says whose or which a thing is.
func (s *discourse) isDeterminer(i int) bool {
	t := &s.doc.Tokens[i]
	return t.Rel() == "det" || t.XPOS == "PRP$" || t.Lemma == "own" || t.XPOS == "POS"
}

// note records mention i for the mentions after it.
func (s *discourse) note(i int) {
	m := &s.mentions[i]
	if len(m.Entities) == 0 || m.noted {
		return
	}
	m.noted = true
	for _, e := range m.Entities {
		s.count[e]++
	}
	number := m.number
	if len(m.Entities) > 1 {
		number = plural
	}
	s.past = append(s.past, candidate{m.Entities, m.Tokens.First, m.Head, m.sentence, m.role, number, m.class})
	if m.Kind == text.Nominal {
		s.phrases[m.lemma] = append(s.phrases[m.lemma], opened{m.Entities[0], m.words, m.sentence})
	}
	s.noteCoordination(m)
}

// noteCoordination records "Putin and Kim" as one candidate, once the last of
// them is known.
func (s *discourse) noteCoordination(m *mention) {
	t := &s.doc.Tokens[m.Head]
	if t.Rel() != "conj" || t.Head < 0 {
		return
	}
	first := t.Head
	parts := []int{first}
	for _, c := range s.tree.Children(first) {
		if s.doc.Tokens[c].Rel() == "conj" {
			parts = append(parts, c)
		}
	}
	if parts[len(parts)-1] != m.Head {
		return
	}
	var all []int
	for _, head := range parts {
		k, ok := s.heads[head]
		if !ok || len(s.mentions[k].Entities) == 0 {
			return
		}
		all = append(all, s.mentions[k].Entities...)
	}
	f := &s.mentions[s.heads[first]]
	s.past = append(s.past, candidate{distinct(all), f.Tokens.First, first, f.sentence, f.role, plural, f.class})
}

// recent are the last candidates, the latest first.
func (s *discourse) recent() func(func(candidate) bool) {
	return func(yield func(candidate) bool) {
		for i := len(s.past) - 1; i >= 0 && i >= len(s.past)-reach; i-- {
			if !yield(s.past[i]) {
				return
			}
		}
	}
}

func (s *discourse) entityType(e int) schema.EntityType { return s.doc.Entities[e].Type }

// write puts the mentions into the document, and makes quotations point at them.
func (s *discourse) write() {
	order := s.order()
	place := make([]int, len(order))
	s.doc.Mentions = make([]text.Mention, 0, len(order))
	for n, i := range order {
		place[i] = n
		m := s.mentions[i].Mention
		m.Tokens = s.extent(&m)
		s.doc.Mentions = append(s.doc.Mentions, m)
	}
	for k := range s.doc.Quotes {
		q := &s.doc.Quotes[k]
		switch {
		case q.Speaker >= 0:
			q.Speaker = place[q.Speaker]
		case q.Source.Len() > 0:
			for i := q.Source.First; i < q.Source.Last; i++ {
				if m, ok := s.heads[i]; ok && !q.Source.Has(s.doc.Tokens[i].Head) {
					q.Speaker = place[m]
				}
			}
		}
	}
}

// extent is a mention with all that belongs to its phrase: the article of "the
// United Nations", the clitic of "Japan's", the clause of "the states that signed".
func (s *discourse) extent(m *text.Mention) text.Range {
	r := m.Tokens
	if (m.Kind == text.Name || m.Kind == text.Nominal) && isArgument(&s.doc.Tokens[m.Head]) {
		full := s.phrase(m.Head)
		r.First, r.Last = min(r.First, full.First), max(r.Last, full.Last)
	}
	for _, c := range s.tree.Children(m.Head) {
		if c == r.Last && s.doc.Tokens[c].XPOS == "POS" {
			r.Last++
		}
	}
	return r
}

func distinct(list []int) []int {
	var out []int
	for _, e := range list {
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}
