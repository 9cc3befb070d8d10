package when

import "time"

// meaning is what an expression says, before the clock tells when that is. It has
// no value where the clock lacks what it needs.
type meaning interface {
	on(*clock) (period, bool)
}

// fixed is a period that needs no clock: "19 June 2024", "the 1980s".
type fixed struct{ period }

func (f fixed) on(*clock) (period, bool) { return f.period, f.period != period{} }

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

// here is the stretch that the text is in: "the end of the year" is of the year of
// writing, or else of the year that the text tells of.
type here struct{ unit unit }

func (h here) on(c *clock) (period, bool) {
	if p, ok := (shifted{unit: h.unit}).on(c); ok {
		return p, true
	}
	return shifted{unit: h.unit, anaphoric: true}.on(c)
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
	switch {
	case precision == week || precision == weekend:
		precision = day
	case precision == quarter || precision == half:
		precision = month
	}
	a, b := pointOf(now).as(precision), pointOf(s.unit.shift(now, s.n)).as(precision)
	if s.n < 0 {
		a, b = b, a
	}
	return period{from: a, to: b}, true
}

// onWeekday is a day of the week: the nearest such day behind the day of writing,
// which it may be itself, or ahead of it in a sentence that looks ahead. "Last"
// and "next" leave out the day of writing.
type onWeekday struct {
	weekday int
	shift   sense // of "last", "this" or "next"; its class is empty where none stands
}

func (w onWeekday) on(c *clock) (period, bool) {
	now, ok := c.today()
	if !ok {
		return period{}, false
	}
	back := (isoWeekday(now) - w.weekday + 7) % 7
	ahead := (7 - back) % 7
	days := -back
	switch {
	case w.shift.class != "" && w.shift.number < 0:
		days = -(back+6)%7 - 1
	case w.shift.class != "" && w.shift.number > 0:
		days = (ahead+6)%7 + 1
	case w.shift.class != "":
		days = w.weekday - isoWeekday(now)
	case c.future:
		days = ahead
	}
	return pointOf(now.AddDate(0, 0, days)).period(), true
}

// onSeason is a month or a season seen from the day of writing: "last May" is the
// one before the present month, "next summer" the one after the present season.
type onSeason struct {
	yearless
	shift int
}

func (s onSeason) on(c *clock) (period, bool) {
	now, ok := c.today()
	if !ok {
		return period{}, false
	}
	for _, y := range s.years(now) {
		p, _ := s.in(y)
		switch {
		case s.shift < 0 && p.to.last().Before(now), s.shift > 0 && p.from.first().After(now):
			return p, true
		}
	}
	return s.in(now.Year())
}

func (s onSeason) years(now time.Time) []int {
	switch {
	case s.shift < 0:
		return []int{now.Year(), now.Year() - 1, now.Year() - 2}
	case s.shift > 0:
		return []int{now.Year(), now.Year() + 1}
	}
	return nil
}

// partOf is a part of something: "early 2024", "the end of the year".
type partOf struct {
	which string
	of    meaning
}

func (p partOf) on(c *clock) (period, bool) {
	of, ok := p.of.on(c)
	if !ok {
		return period{}, false
	}
	return of.part(p.which)
}

// nthOf is k stretches of a unit in something, from the nth on: "the first six
// months of 2023", "the last week of June".
type nthOf struct {
	n, k int
	unit unit
	of   meaning
}

func (o nthOf) on(c *clock) (period, bool) {
	of, ok := o.of.on(c)
	if !ok {
		return period{}, false
	}
	return of.run(o.n, o.k, o.unit)
}
