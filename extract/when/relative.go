package when

// shifted is a stretch counted from the day of writing: "last week", "two months
// ago"; or, if anaphoric, from the date before: "two days later", "that year".
type shifted struct {
	n         int
	unit      unit
	anaphoric bool
}

func (s shifted) on(c *clock) (period, bool) {
	if !s.anaphoric {
		now, ok := c.today()
		if !ok {
			return period{}, false
		}
		return s.unit.around(s.unit.shift(now, s.n)), true
	}
	// "the following month" needs a month at least to count from.
	if c.then.open() || c.then.unit > s.unit {
		return period{}, false
	}
	return s.unit.around(s.unit.shift(c.then.first(), s.n)), true
}

// stretch is n units that end with the day of writing, or begin with it where n is
// positive: "for the last 24 years", "over the next five years".
type stretch struct {
	n    int
	unit unit
}

func (s stretch) on(c *clock) (period, bool) {
	now, ok := c.today()
	if !ok {
		return period{}, false
	}
	precision := s.unit
	switch precision {
	case week, weekend:
		precision = day
	case quarter, half:
		precision = month
	}
	a, b := pointOf(now).as(precision), pointOf(s.unit.shift(now, s.n)).as(precision)
	if s.n < 0 {
		a, b = b, a
	}
	return period{from: a, to: b}, true
}

// relative reads what is seen from the day of writing: "yesterday", "last week",
// "two months ago", "for the last 24 years", "this past February".
func (g *grammar) relative(i int) (meaning, int) {
	if s, ok := g.at(i).sense("calendar"); ok {
		if g.at(i + 1).is("'s") {
			return nil, i // "today's Europe" is no date
		}
		return shifted{n: s.number, unit: day}, i + 1
	}
	if n, u, next := g.units(i); n != 0 {
		if s, ok := g.at(next).sense("ago"); ok {
			return ago(s.number*n, u), next + 1
		}
	}
	if m, next := g.stretch(i); m != nil {
		return m, next
	}
	i = g.skip(i, "earlier", "later")
	s, ok := g.at(i).sense("shift")
	if !ok {
		return nil, i
	}
	next := i + 1
	if g.at(i).is("this") && g.at(next).is("past", "last", "coming", "next") {
		s, _ = g.at(next).sense("span") // "this past February"
		next++
	}
	return g.shiftedThing(s, next)
}

// ago is n units before the day of writing. "A decade ago" is meant to the year.
func ago(n int, u unit) meaning {
	switch u {
	case decade:
		return shifted{n: 10 * n, unit: year}
	case century:
		return shifted{n: 100 * n, unit: year}
	}
	return shifted{n: n, unit: u}
}

// shiftedThing reads what stands behind "last", "this" or "next".
func (g *grammar) shiftedThing(s sense, i int) (meaning, int) {
	at := g.at(i)
	if at.has("daypart") {
		if n := s.number; n <= 0 && g.at(i-1).is("this", "last") {
			return shifted{n: n, unit: day}, i + 1 // "this morning", "last night"
		}
		return nil, i
	}
	if u, ok := at.sense("unit"); ok && u.value != "half" {
		if at.is("day") {
			return nil, i // "this day" may be any
		}
		return shifted{n: s.number, unit: unitNamed(u.value)}, i + 1
	}
	if m, ok := at.sense("season"); ok {
		return onSeason{yearless{month: m.number, season: true}, s.number}, i + 1
	}
	if m, ok := at.sense("month"); ok && at.capital {
		if y, next := g.monthDay(i); next > i {
			return onSeason{y, s.number}, next // "this past April 16"
		}
		return onSeason{yearless{month: m.number}, s.number}, i + 1
	}
	if w, ok := at.sense("weekday"); ok {
		return onWeekday{w.number, s}, i + 1
	}
	return nil, i
}

// stretch reads some units up to the day of writing, or from it: "the past two
// years", "over the next five years", "the last decade". "The last year" is the
// twelve months, "last year" the one before.
func (g *grammar) stretch(i int) (meaning, int) {
	next := g.skip(g.skip(i, "the"), "these")
	s, ok := g.at(next).sense("span")
	if !ok {
		return nil, i
	}
	the := next > i
	if n, u, end := g.units(next + 1); n != 0 {
		return stretch{s.number * n, u}, end
	}
	if u, ok := g.at(next + 1).sense("unit"); ok && the && !g.at(next).is("next", "previous", "preceding") && u.value != "half" {
		return stretch{s.number, unitNamed(u.value)}, next + 2
	}
	return nil, i
}
