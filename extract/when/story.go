package when

import (
	"entente/extract/text"
)

// story follows the dates of a document in order, so that each can be seen from
// the one before.
type story struct {
	doc *text.Doc
	lex *lexicon
	now point
	// then is the date told last, in sentence thenAt.
	then   point
	thenAt int
}

// How many sentences a date reaches: for "the following day", and for a date that
// takes its year from it although the day of writing is known.
const (
	anaphorReach = 5
	yearReach    = 3
)

// tell resolves the expressions of sentence i and adds them to the document.
func (s *story) tell(i int, found []expression) {
	for _, e := range found {
		c := clock{future: s.ahead(e.tokens)}
		if !s.now.open() {
			c.now = s.now.first()
		}
		distance := i - s.thenAt
		if !s.then.open() && (distance <= anaphorReach || s.now.open()) {
			c.then = s.then
			c.narrative = distance <= yearReach && s.near(i, s.thenAt) && !s.then.after(s.now)
		}
		t := text.Time{Tokens: e.tokens}
		if p, ok := e.on(&c); ok && p.writable() && !s.general(e) {
			t.Value, t.Granularity, t.Relative = p.String(), p.granularity(), c.relative
			s.remember(i, e, p)
		}
		s.doc.Times = append(s.doc.Times, t)
	}
}

// general reports whether e tells no time of its own: "today" for the present age, a
// season for that of any year.
func (s *story) general(e expression) bool {
	switch m := e.meaning.(type) {
	case shifted:
		return m == shifted{unit: day} && nowadays(s.doc, e.tokens)
	case yearless:
		return m.season && habitual(s.doc, e.tokens)
	}
	return false
}

// remember keeps p as the date that the text told last. What only names a thing
// ("the 2014 annexation") and what is open tells nothing.
func (s *story) remember(i int, e expression, p period) {
	if p.from.open() || p.to.open() || p.unit == decade || p.unit == century || s.names(e.tokens) {
		return
	}
	s.then, s.thenAt = p.to, i
}

// names reports whether the expression r stands before a noun that it describes:
// "the 2014 annexation", "Russia's 2022 invasion".
func (s *story) names(r text.Range) bool {
	if r.Len() != 1 || r.First == 0 {
		return false
	}
	before := s.doc.Tokens[r.First-1].Form
	switch before {
	case "the", "The", "a", "A", "an", "its", "their", "his", "her", "'s", "'":
		return true
	}
	return false
}

// near reports whether sentences i and j stand in one paragraph, or in two that
// follow each other where the date told last was a day or a month.
func (s *story) near(i, j int) bool {
	a, b := s.doc.Sentences[i].Block, s.doc.Sentences[j].Block
	return a == b || a == b+1 && s.then.unit < year
}
