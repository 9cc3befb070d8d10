package when

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

// bareMonth reads a month without a day. "May" alone may be a verb or a name, "Mar"
// anything; "in May" and "Mar 1998" are months.
func (g *grammar) bareMonth(i int) (yearless, int) {
	at := g.at(i)
	s, ok := at.sense("month")
	if !ok || !at.capital {
		return yearless{}, i
	}
	next := g.stop(i + 1)
	_, year := g.explicitYear(next)
	switch {
	case year > next:
	case at.has("abbreviated"):
		return yearless{}, i
	case at.has("weak") && !g.monthly(i):
		return yearless{}, i
	}
	return yearless{month: s.number}, next
}

// monthly reports whether what stands beside a weak month shows that it is one:
// "in May", "mid-March", "between March and June", "May this year".
func (g *grammar) monthly(i int) bool {
	before := g.at(i - 1)
	for k := i - 1; before.is("-", "of", "and", "or", "to") && k > i-3; k-- {
		if g.at(k - 1).has("month") {
			return true
		}
		if before.is("of") && (g.at(k-1).has("edge") || g.at(k-1).has("unit")) {
			return true
		}
		before = g.at(k - 1)
	}
	if before.is("in", "since", "by", "until", "till", "during", "throughout", "from", "between", "before", "after", "this", "early", "mid", "late") {
		return !g.at(i+1).capital || g.at(i+1).has("month")
	}
	if before.has("shift") || before.is("past") {
		return true
	}
	_, year := g.yearOf(i + 1)
	return year > i+1
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
	i = g.skip(i, "the year")
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

// stop is the index behind the stop of an abbreviated month that was cut off as a
// token of its own and does not end the sentence: "Aug . 2".
func (g *grammar) stop(i int) int {
	if g.at(i-1).has("abbreviated") && g.at(i).is(".") && g.at(i+1).digits > 0 {
		return i + 1
	}
	return i
}

// labelled reports whether the number at i only names something: "Article 3".
func (g *grammar) labelled(i int) bool {
	k := i - 1
	for range 8 {
		at := g.at(k)
		if at.has("label") {
			return true
		}
		if !(at.is(",", "and", "or", "-", "/", ".") || at.digits > 0) {
			return false
		}
		k--
	}
	return false
}
