package when

import "time"

// unit is a stretch of the calendar, from the finest to the coarsest.
type unit int

const (
	none unit = iota
	day
	week
	weekend
	month
	quarter
	season
	half
	year
	decade
	century
)

// unitNamed reads a unit as the lexicon writes it.
func unitNamed(s string) unit {
	return map[string]unit{
		"day": day, "week": week, "weekend": weekend, "month": month, "quarter": quarter,
		"half": half, "year": year, "decade": decade, "century": century,
	}[s]
}

// shift moves the day t by n units.
func (u unit) shift(t time.Time, n int) time.Time {
	switch u {
	case day:
		return t.AddDate(0, 0, n)
	case week, weekend:
		return t.AddDate(0, 0, 7*n)
	case month:
		return u.clamp(t, n)
	case quarter:
		return month.clamp(t, 3*n)
	case half:
		return month.clamp(t, 6*n)
	case year:
		return month.clamp(t, 12*n)
	case decade:
		return month.clamp(t, 120*n)
	case century:
		return month.clamp(t, 1200*n)
	}
	return t
}

// clamp moves t by n months and stays in the month it comes to: a month after
// 31 January is the last day of February.
func (unit) clamp(t time.Time, n int) time.Time {
	first := date(t.Year(), int(t.Month())+n, 1)
	return first.AddDate(0, 0, min(t.Day(), daysIn(first.Year(), int(first.Month())))-1)
}

// around is the stretch of unit u that the day t lies in. The weekend of a day is
// that of its week, which begins on Monday.
func (u unit) around(t time.Time) period {
	y, m := t.Year(), int(t.Month())
	switch u {
	case week:
		monday := t.AddDate(0, 0, 1-isoWeekday(t))
		return period{pointOf(monday), pointOf(monday.AddDate(0, 0, 6)), week}
	case weekend:
		monday := t.AddDate(0, 0, 1-isoWeekday(t))
		return period{pointOf(monday.AddDate(0, 0, 5)), pointOf(monday.AddDate(0, 0, 6)), week}
	case month:
		return monthPoint(y, m).period()
	case quarter:
		first := (m-1)/3*3 + 1
		return period{monthPoint(y, first), monthPoint(y, first+2), quarter}
	case half:
		first := (m-1)/6*6 + 1
		return period{monthPoint(y, first), monthPoint(y, first+5), half}
	case year:
		return yearPoint(y).period()
	case decade:
		return decadeOf(floorDiv(y, 10) * 10)
	case century:
		return centuryOf(floorDiv(y-1, 100) + 1)
	}
	return pointOf(t).period()
}

// decadeOf is the decade that begins with year y.
func decadeOf(y int) period { return period{yearPoint(y), yearPoint(y + 9), decade} }

// centuryOf is the nth century: the 19th is 1801 to 1900.
func centuryOf(n int) period {
	return period{yearPoint(n*100 - 99), yearPoint(n * 100), century}
}

// seasonOf is the season of year y that begins in month m; winter runs into the
// next year.
func seasonOf(y, m int) period {
	end := date(y, m+2, 1)
	return period{monthPoint(y, m), monthPoint(end.Year(), int(end.Month())), season}
}

// isoWeekday counts from Monday, 1, to Sunday, 7.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}
