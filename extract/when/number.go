package when

// ordinal reads an ordinal number in words or figures, zero where there is none.
func (g *grammar) ordinal(i int) (int, int) {
	if s, ok := g.at(i).sense("ordinal"); ok {
		return s.number, i + 1
	}
	if tens, ok := g.at(i).sense("number"); ok && tens.number >= 20 && g.at(i+1).is("-") {
		if s, ok := g.at(i + 2).sense("ordinal"); ok && s.number > 0 && s.number < 10 {
			return tens.number + s.number, i + 3 // "twenty-first"
		}
	}
	if at := g.at(i); at.digits > 0 && at.digits <= 2 && at.ending != "" && at.ending != "s" {
		return at.number, i + 1
	}
	return 0, i
}

// maxCount bounds the distances that are read: "1,500 years ago" is history, what
// lies further back is not.
const maxCount = 2000

// count reads a cardinal number in words or figures, zero where there is none.
func (g *grammar) count(i int) (int, int) {
	if at := g.at(i); at.plain(4) && at.number <= maxCount {
		return at.number, i + 1
	}
	s, ok := g.at(i).sense("number")
	if !ok {
		return 0, i
	}
	if s.number >= 20 && g.at(i+1).is("-") {
		if ones, ok := g.at(i + 2).sense("number"); ok && ones.number < 10 {
			return s.number + ones.number, i + 3 // "twenty-four"
		}
	}
	if g.at(i).is("a") && g.at(i+1).is("couple", "dozen") {
		s, _ = g.at(i + 1).sense("number")
		i++
	}
	if g.at(i).is("couple") {
		return s.number, g.skip(i+1, "of")
	}
	return s.number, i + 1
}

// units reads a number of units: "two months", "a year", "24 years", "twenty-four
// years", "half a century". Zero is none.
func (g *grammar) units(i int) (int, unit, int) {
	n, next := g.count(i)
	if n == 0 {
		return 0, none, i
	}
	next = g.skip(next, "-", "full", "whole", "short", "calendar")
	at := g.at(next)
	if s, ok := at.sense("units"); ok {
		return n, unitNamed(s.value), next + 1
	}
	if s, ok := at.sense("unit"); ok && n == 1 && s.value != "half" {
		return n, unitNamed(s.value), next + 1
	}
	return 0, none, i
}
