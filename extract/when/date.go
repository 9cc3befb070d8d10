package when

// yearless is a day, some days, a month or a season whose year is not given: "On
// April 16" is in 1922 where the text has just told of 1922.
type yearless struct {
	month, day, last int  // last is the last day of "April 16 to 18"
	season           bool // that begins in month
	weekday          int  // "Friday 17 February", zero where none
}

func (y yearless) in(year int) (period, bool) {
	switch {
	case y.season:
		return seasonOf(year, y.month), true
	case y.day == 0:
		return monthPoint(year, y.month).period(), true
	case !validDay(year, y.month, y.day):
		return period{}, false
	case y.last != 0:
		if !validDay(year, y.month, y.last) || y.last < y.day {
			return period{}, false
		}
		return period{from: dayPoint(year, y.month, y.day), to: dayPoint(year, y.month, y.last)}, true
	}
	return dayPoint(year, y.month, y.day).period(), true
}

func (y yearless) on(c *clock) (period, bool) {
	if !c.then.open() && (c.narrative || c.now.IsZero()) {
		return y.in(c.then.year)
	}
	p, ok := c.nearest(y.in)
	if ok && y.weekday != 0 && isoWeekday(p.from.first()) != y.weekday {
		for _, year := range []int{p.from.year - 1, p.from.year + 1} {
			if q, ok := y.in(year); ok && isoWeekday(q.from.first()) == y.weekday {
				return q, true
			}
		}
	}
	return p, ok
}

// date reads a day or a month: "June 19th, 2024", "19 June 2024", "Friday, 17
// February", "March 3 to 5, 1998", "June last year".
func (g *grammar) date(i int) (meaning, int) {
	weekday := 0
	start := i
	if s, ok := g.at(i).sense("weekday"); ok {
		weekday = s.number
		start = g.skip(g.skip(i+1, ","), "the")
	}
	for _, rule := range []func(int) (yearless, int){g.dayMonth, g.monthDay, g.bareMonth} {
		y, next := rule(start)
		if next == start || weekday != 0 && y.day == 0 {
			continue
		}
		y.weekday = weekday
		return g.withYear(y, next)
	}
	return nil, i
}

// dayMonth reads a day before its month: "19 June", "the 19th of June", "3–5 June".
func (g *grammar) dayMonth(i int) (yearless, int) {
	start := i
	i = g.skip(i, "the")
	day, next := g.dayNumber(i)
	if day == 0 || g.labelled(i) {
		return yearless{}, start
	}
	last, after := g.toDay(next)
	next = g.skip(after, "of")
	if g.at(next - 1).is("day") {
		next = g.skip(next, "of")
	}
	s, ok := g.at(next).sense("month")
	if !ok || !g.at(next).capital || g.at(i).joined && g.at(next).has("units") {
		return yearless{}, start
	}
	return yearless{month: s.number, day: day, last: last}, g.stop(next + 1)
}

// monthDay reads a month before its day: "June 19", "Aug. 2", "June the 19th",
// "October 16–28".
func (g *grammar) monthDay(i int) (yearless, int) {
	s, ok := g.at(i).sense("month")
	if !ok || !g.at(i).capital {
		return yearless{}, i
	}
	next := g.skip(g.stop(i+1), "the")
	day, next := g.dayNumber(next)
	if day == 0 || g.at(next).has("count") && g.at(next-1).ending == "" {
		return yearless{}, i
	}
	last, next := g.toDay(next)
	return yearless{month: s.number, day: day, last: last}, next
}

// dayNumber reads the number of a day: "19", "19th", "second". Zero is none.
func (g *grammar) dayNumber(i int) (int, int) {
	at := g.at(i)
	if at.digits > 0 && at.digits <= 2 && at.ending != "s" && at.number >= 1 && at.number <= 31 {
		return at.number, i + 1
	}
	return 0, i
}

// toDay reads the last day of some: "16–28", "3 to 5", "2 and 3"; zero where there
// is none.
func (g *grammar) toDay(i int) (int, int) {
	if !g.at(i).is("-", "and", "/") && !g.at(i).has("to") {
		return 0, i
	}
	last, next := g.dayNumber(i + 1)
	if last == 0 || g.at(next).has("count") || last <= g.at(i-1).number {
		return 0, i
	}
	return last, next
}

// labelled reports whether the number at i only names something: "Article 3".
func (g *grammar) labelled(i int) bool {
	k := i - 1
	for range 8 {
		at := g.at(k)
		if at.has("label") {
			return true
		}
		if !at.is(",", "and", "or", "-", "/", ".") && at.digits == 0 {
			return false
		}
		k--
	}
	return false
}
