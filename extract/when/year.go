package when

// A bare number is taken for a year from firstYear to lastYear; behind a word like
// "in" from earlyYear on.
const (
	earlyYear = 1000
	firstYear = 1800
	lastYear  = 2099
)

// year reads a year: "2014", "44 BC", "AD 476".
func (g *grammar) year(i int) (meaning, int) {
	if m, next := g.era(i); m != nil {
		return m, next
	}
	at := g.at(i)
	if !at.plain(4) || at.digits != 4 || at.number < earlyYear || at.number > lastYear || g.labelled(i) {
		return nil, i
	}
	if at.number < firstYear && !g.yearly(i) {
		return nil, i
	}
	if g.counts(i) {
		return nil, i
	}
	if g.at(i-1).is(".", "-", "/") && g.at(i-1).joined && g.at(i-2).digits > 0 && g.at(i-2).digits != 4 {
		return nil, i // "1/1990", "5.1990": of some other figure
	}
	return fixed{yearPoint(at.number).period()}, i + 1
}

// yearly reports whether the words before or around the number at i make it a
// year: "in 1648", "(1494)".
func (g *grammar) yearly(i int) bool {
	before := g.at(i - 1)
	return before.has("yearly") || before.has("part") ||
		before.is("(") && g.at(i+1).is(")", "-") ||
		before.is("-", "and", "or", "to", ",") && g.at(i-2).plain(4) && g.at(i-2).digits == 4 && g.at(i-2).number < g.at(i).number
}

// counts reports whether the number at i counts something: "2000 troops", "about
// 1500 Russian soldiers".
func (g *grammar) counts(i int) bool {
	round := g.at(i).number%100 == 0
	if round && g.at(i-1).has("approximate") {
		return true
	}
	reach := 1
	if round && !g.at(i-1).has("yearly") {
		reach = 3
	}
	for k := i + 1; k <= i+reach; k++ {
		switch at := g.at(k); {
		case at.has("count"):
			return true
		case at.word == "" || at.is(",", ".", ";", ":", "(", ")", "and", "or", "of", "in", "to"):
			return false
		}
	}
	return false
}

// era reads a year with its era: "44 BC", "AD 476", "in 1200 BCE".
func (g *grammar) era(i int) (meaning, int) {
	number, era, next := g.at(i), g.at(i+1), i+2
	if number.has("era") {
		number, era = era, number
	}
	s, ok := era.sense("era")
	if !ok || !era.capital || !number.plain(4) || number.number == 0 {
		return nil, i
	}
	y := number.number
	if s.value == "before" {
		y = 1 - y // astronomical: 1 BC is the year 0
	}
	return fixed{yearPoint(y).period()}, next
}

// fiscal reads a budget year as the year it is named for: "fiscal year 2024",
// "FY2024", "fiscal 2023/24".
func (g *grammar) fiscal(i int) (meaning, int) {
	var next int
	switch at := g.at(i); {
	case at.is("fiscal", "financial"):
		next = g.skip(i+1, "year", "years")
	case at.is("fy"):
		next = g.skip(i+1, "-")
	default:
		return nil, i
	}
	if n := g.at(next); next > i && n.plain(2) && n.digits == 2 && g.at(i).is("fy") {
		return fixed{yearPoint(2000 + n.number).period()}, next + 1
	}
	if m, end := g.figures(next); m != nil {
		return m, end
	}
	if n := g.at(next); n.plain(4) && n.digits == 4 && n.number >= firstYear && n.number <= lastYear {
		return fixed{yearPoint(n.number).period()}, next + 1
	}
	return nil, i
}
