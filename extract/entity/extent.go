package entity

import (
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// farthest is how many tokens behind its head a name may end, and loosest how many
// words in lower case may stand in it at a stretch.
const (
	farthest = 40
	loosest  = 3
)

// extent is how far the name with the telling word i reaches: back over words of
// names, and on over "of …" where the word comes first.
func (s *scan) extent(i int, typ schema.EntityType) text.Range {
	if !capital(s.form(i)) {
		return text.Range{First: s.leftOfLower(i), Last: i + 1}
	}
	out := text.Range{First: s.leftOfCapital(i), Last: i + 1}
	switch {
	case typ == schema.Treaty, typ == schema.Organization:
		out.Last = s.rightmost(i, typ)
	case s.cues.has("of-head", s.form(i)):
		out.Last = s.ofName(i)
	}
	return out
}

// ofName is where the name with the head i ends that goes on behind "of": "the Strait
// of Bonifacio", "the Battle of Khorramshahr".
func (s *scan) ofName(i int) int {
	last, j := i+1, i+2
	if s.form(i+1) != "of" {
		return last
	}
	if s.form(j) == "the" {
		j++
	}
	for ; j < min(s.Last, i+6); j++ {
		switch h := s.names(j); {
		case h != nil:
			last, j = h.Last, h.Last-1
		case s.proper(j):
			last = j + 1
		default:
			return last
		}
	}
	return last
}

// incorporated adds to a name the form of a company behind a comma: "Google, Inc.".
func (s *scan) incorporated(r text.Range) text.Range {
	if s.form(r.Last) == "," && s.cues.has("company-form", s.form(r.Last+1)) && s.covering(r.Last+1) < 0 {
		r.Last += 2
	}
	return r
}

// leftOfCapital goes back from a head with a capital: "1st Guards Tank Army",
// "Foreign, Commonwealth and Development Office".
func (s *scan) leftOfCapital(i int) int {
	first := i
	for j := i - 1; j >= s.First && s.covering(j) < 0; j-- {
		switch h := s.names(j); {
		case h != nil:
			j = h.First
			first = j
		case ordinal(s.form(j)):
			return j
		case s.titled(j):
			first = j
		case s.linksBack(j, i):
		default:
			return first
		}
	}
	return first
}

// linksBack reports whether token j only joins the words of a name with the head i.
func (s *scan) linksBack(j, i int) bool {
	switch {
	case hyphen(s.form(j)):
		return s.Has(j-1) && s.doc.Tokens[j-1].Glued && (s.titled(j-1) || s.hit(j-1) != nil)
	case s.form(j) == "and":
		return s.cues.has("org-head", s.form(i)) && s.Has(j-1) && s.titled(j-1) && !strings.HasSuffix(s.doc.Tokens[j-1].NER, "-PER") && s.hit(j-1) == nil && s.hit(j+1) == nil
	}
	return s.form(j) == "&"
}

// leftOfLower goes back from a head in lower case over names ("Hwasal-2 missile"),
// or over two states and what lies between: "the U.S.-Japan mutual security
// treaty".
func (s *scan) leftOfLower(i int) int {
	first, gap := i, 0
	for j := i - 1; j >= s.First && s.covering(j) < 0; j-- {
		t := &s.doc.Tokens[j]
		h := s.names(j)
		switch {
		case h != nil:
			j = h.First
			first = j
		case s.proper(j):
			first = j
		case s.linksBack(j, i):
		case number(t.Form) && s.joined(j-1) && s.Has(j-2) && s.titled(j-2):
			j-- // "Hwasal-2"
		case t.Form == "class" && s.joined(j-1) && capital(s.form(j-2)):
			j -= 2
			first = j // "Attack-class submarines"
		case gap < 2 && first == i && (t.UPOS == "NOUN" || t.UPOS == "ADJ"):
			gap++
		default:
			j = s.First
		}
	}
	if gap > 0 && first < i && !s.several(text.Range{First: first, Last: i}) {
		return i
	}
	return first
}

// ordinal reports whether form is a number with an ending: "1st", "23rd".
func ordinal(form string) bool {
	if len(form) < 3 || form[0] < '0' || form[0] > '9' {
		return false
	}
	switch form[len(form)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// rightmost goes on from a head that comes first: "Treaty of Friendship,
// Cooperation and Mutual Assistance", "Ministry of Foreign Affairs".
func (s *scan) rightmost(i int, typ schema.EntityType) int {
	linkers := "org-linker"
	if typ == schema.Treaty {
		linkers = "treaty-linker"
	}
	if form, next := s.form(i), s.form(i+1); s.cues.has("company-form", form) || s.cues.has("company-form", next) {
		return i + 1
	}
	if first := s.form(i + 1); first == "and" || first == "the" || !s.cues.has(linkers, first) {
		return i + 1
	}
	last, between := i+1, false
	for j := i + 1; j < min(s.Last, i+farthest) && j-last <= loosest; {
		h := s.names(j)
		switch {
		case h != nil && s.typeOf(h) == schema.Treaty:
			return last // "the Protocol to the Convention" are two
		case h != nil && s.endsBefore(h, last, between):
			return last
		case h != nil:
			last, j = h.Last, h.Last
		case s.titled(j) && s.form(j-1) == "," && s.headType(j) == schema.Treaty:
			return last
		case s.titled(j):
			last, j = j+1, j+1
		case s.cues.has(linkers, s.form(j)), s.joined(j):
			between = between || s.form(j) == "between"
			j++
		case s.form(j) == "," && typ == schema.Treaty && last == j && last > i+1 && s.goesOn(j+1):
			j++
		default:
			return last
		}
	}
	return last
}

// endsBefore reports whether a known name behind a comma or "and" is no part of
// the name before it: "the Treaty of Trianon and Hungary".
func (s *scan) endsBefore(h *hit, last int, between bool) bool {
	switch s.form(h.First - 1) {
	case ",":
		return true
	case "and":
		ofName := h.names[0].use == asAdjective && s.Has(h.Last) && s.titled(h.Last) // "and European Affairs"
		return !between && last < h.First && !ofName
	}
	return false
}

// goesOn reports whether the name of a treaty goes on behind a comma, with a noun
// that is no name: "Friendship, Cooperation, and Mutual Assistance".
func (s *scan) goesOn(i int) bool {
	if s.form(i) == "and" {
		i++
	}
	return s.Has(i) && s.titled(i) && s.hit(i) == nil
}
