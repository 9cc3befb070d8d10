package when

// counted is a distance from a date that the words give: "two days after June 19".
type counted struct {
	n    int
	unit unit
	from meaning
}

func (s counted) on(c *clock) (period, bool) {
	from, ok := s.from.on(c)
	if !ok || from.from.unit > s.unit {
		return period{}, false
	}
	return s.unit.around(s.unit.shift(from.from.first(), s.n)), true
}

// anaphor reads what is seen from the date that the text gave before: "the
// following day", "later that year", "the same month", "the year before".
func (g *grammar) anaphor(i int) (meaning, int) {
	i = g.skip(i, "later", "earlier")
	next := g.skip(i, "the")
	if s, ok := g.at(next).sense("anaphor"); ok {
		if g.at(next).is("that") && g.at(next+1).is("same") {
			next++
		}
		// "next month" without an article is seen from the day of writing.
		if next == i && !g.at(next).is("that", "same") && !g.at(i).is("following") {
			return nil, i
		}
		at := g.at(next + 1)
		if u, ok := at.sense("unit"); ok && u.value != "half" {
			return shifted{s.number, unitNamed(u.value), true}, next + 2
		}
		if m, ok := at.sense("season"); ok && s.number == 0 {
			return monthIn{yearless{month: m.number, season: true}, shifted{0, year, true}}, next + 2
		}
		if m, ok := at.sense("month"); ok && at.capital {
			return monthIn{yearless{month: m.number}, shifted{s.number, year, true}}, next + 2
		}
		return nil, i
	}
	// "the year before", "the day after": only where no noun follows.
	if u, ok := g.at(next).sense("unit"); ok && next > i {
		d, ok := g.at(next + 1).sense("direction")
		behind := g.at(next + 2)
		if ok && g.at(next+1).is("before", "after", "previously") && (behind.word == "" || behind.is(",", ".", ";", ")", "and", "but")) {
			return shifted{d.number, unitNamed(u.value), true}, next + 2
		}
	}
	return nil, i
}

// distance reads a number of units before or after a date: "two days after June
// 19", or after the date before: "two days later", "a year earlier".
func (g *grammar) distance(i int) (meaning, int) {
	n, u, next := g.units(i)
	if n == 0 {
		return nil, i
	}
	d, ok := g.at(next).sense("direction")
	if !ok {
		return nil, i
	}
	if !g.at(next).is("later", "afterwards", "afterward", "thereafter", "previously") {
		if from, end := g.point(g.skip(g.skip(next+1, "than", "to"), "the")); from != nil {
			return counted{d.number * n, u, from}, end
		}
	}
	if g.at(next).is("later", "earlier", "afterwards", "afterward", "thereafter", "previously") {
		return shifted{d.number * n, u, true}, next + 1
	}
	return nil, i
}
