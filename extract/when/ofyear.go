package when

// monthIn is a day, a month or a season of a year that is itself told: "June last
// year", "October of that year".
type monthIn struct {
	yearless
	of meaning
}

func (m monthIn) on(c *clock) (period, bool) {
	of, ok := m.of.on(c)
	if !ok || of.from.unit != year {
		return period{}, false
	}
	return m.in(of.from.year)
}

// withYear adds the year to a date, where one stands behind it, and else leaves it
// to the clock.
func (g *grammar) withYear(y yearless, next int) (meaning, int) {
	if year, end := g.explicitYear(next); end > next {
		p, ok := y.in(year)
		if !ok {
			return nil, next
		}
		return fixed{p}, end
	}
	if of, end := g.yearOf(next); of != nil {
		return monthIn{y, of}, end
	}
	if year, ok := g.yearAhead(next); ok {
		if p, ok := y.in(year); ok {
			return fixed{p}, next
		}
	}
	if _, ok := y.in(2000); !ok { // a leap year: is there such a day at all?
		return nil, next
	}
	return y, next
}

// explicitYear reads the year behind a month or a day: ", 2024", " of 2024".
func (g *grammar) explicitYear(i int) (int, int) {
	start := i
	i = g.skip(i, ",", "of", "-", "/")
	at := g.at(i)
	if !at.plain(4) || at.digits != 4 || at.number < 1000 || at.number > lastYear || g.at(i+1).has("count") {
		return 0, start
	}
	return at.number, i + 1
}

// yearOf reads a year that is told behind a month or a day: "June this year",
// "October of the same year", "April last year".
func (g *grammar) yearOf(i int) (meaning, int) {
	next := g.skip(g.skip(i, "of", "in"), "the")
	u, ok := g.at(next + 1).sense("unit")
	if !ok || u.value != "year" {
		return nil, i
	}
	at := g.at(next)
	if s, ok := at.sense("shift"); ok {
		return shifted{n: s.number, unit: year}, next + 2
	}
	if s, ok := at.sense("anaphor"); ok {
		return shifted{n: s.number, unit: year, anaphoric: true}, next + 2
	}
	return nil, i
}

// yearAhead finds the year that a list of dates shares: "in March and April 2022",
// "on April 16 and June 2, 1998".
func (g *grammar) yearAhead(i int) (int, bool) {
	for range 4 {
		next := g.skip(g.skip(i, ","), "and", "or")
		if next == i {
			return 0, false
		}
		y, end := yearless{}, next
		for _, rule := range []func(int) (yearless, int){g.dayMonth, g.monthDay} {
			if y, end = rule(next); end > next {
				break
			}
		}
		if end == next {
			s, ok := g.at(next).sense("month")
			if !ok || !g.at(next).capital {
				return 0, false
			}
			y, end = yearless{month: s.number}, g.stop(next+1)
		}
		if year, after := g.explicitYear(end); after > end {
			_, ok := y.in(year)
			return year, ok
		}
		i = end
	}
	return 0, false
}
