package when

// period is a stretch of time from the start of one point to the end of another;
// one of them may be open. Its unit is what the words called it, none for an
// interval.
type period struct {
	from, to point
	unit     unit
}

// String is the ISO 8601 form of p: a point, or an interval "2014/2022", "2014/".
func (p period) String() string {
	if p.from == p.to {
		return p.from.String()
	}
	return p.from.String() + "/" + p.to.String()
}

// writable reports whether ISO 8601 has room for p's years without prior agreement.
func (p period) writable() bool {
	return min(p.from.year, p.to.year) > -9999 && max(p.from.year, p.to.year) <= 9999
}

// granularity names p's unit as text.Time does.
func (p period) granularity() string {
	switch {
	case p.from == p.to && p.from.unit == day:
		return "day"
	case p.from == p.to && p.from.unit == month:
		return "month"
	case p.from == p.to:
		return "year"
	case p.unit == quarter:
		return "quarter"
	case p.unit == decade:
		return "decade"
	case p.unit == century:
		return "century"
	}
	return "interval"
}

// part is a piece of p: early, mid or late, each a third of it, or start or end,
// its first or last month or, of a month, third. An open period has no parts.
func (p period) part(which string) (period, bool) {
	if p.from.open() || p.to.open() {
		return period{}, false
	}
	switch {
	case p.from.unit == day && p.from == p.to:
		return p, true // "late Tuesday"
	case p.from.unit == year && p.from == p.to:
		y := p.from.year
		switch which {
		case "start":
			return monthPoint(y, 1).period(), true
		case "end":
			return monthPoint(y, 12).period(), true
		}
		lo, hi := third(1, 12, which)
		return period{from: monthPoint(y, lo), to: monthPoint(y, hi)}, true
	case p.from.unit == month && p.from == p.to:
		y, m := p.from.year, p.from.month
		lo, hi := third(1, 30, which)
		if hi == 30 {
			hi = daysIn(y, m)
		}
		return period{from: dayPoint(y, m, lo), to: dayPoint(y, m, hi)}, true
	case p.from.unit == year:
		lo, hi := third(p.from.year, p.to.year, which)
		return period{from: yearPoint(lo), to: yearPoint(hi)}, true
	case p.from.unit == month:
		first := p.from.first()
		months := (p.to.year-p.from.year)*12 + p.to.month - p.from.month + 1
		lo, hi := third(0, months-1, which)
		from, to := month.shift(first, lo), month.shift(first, hi)
		return period{from: pointOf(from).as(month), to: pointOf(to).as(month)}, true
	}
	return p, true
}

// third is the part of lo to hi, both included, that which names. Where a third is
// no whole number, the parts overlap: the early 1990s are 1990 to 1993, their
// middle 1993 to 1996.
func third(lo, hi int, which string) (int, int) {
	n := hi - lo + 1
	size := (n + 2) / 3
	switch which {
	case "early", "start":
		return lo, lo + size - 1
	case "late", "end":
		return hi - size + 1, hi
	}
	return lo + n/3, hi - n/3
}

// run is k stretches of unit u in p, beginning with the nth, or ending with the
// last where n is negative: the first six months of 2023.
func (p period) run(n, k int, u unit) (period, bool) {
	if p.from.open() || p.to.open() || n == 0 || k < 1 || u > year {
		return period{}, false
	}
	precision := u
	if u == week {
		precision = day
	}
	from, to := p.from.first(), p.to.last()
	if n > 0 {
		from = u.shift(from, n-1)
		to = u.shift(from, k).AddDate(0, 0, -1)
	} else {
		from = u.shift(to.AddDate(0, 0, 1), -k)
	}
	if from.Before(p.from.first()) || to.After(p.to.last()) {
		return period{}, false
	}
	out := period{pointOf(from).as(precision), pointOf(to).as(precision), u}
	if u == quarter || u == half {
		out.from, out.to = out.from.as(month), out.to.as(month)
	}
	return out, true
}
