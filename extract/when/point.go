package when

import (
	"fmt"
	"time"
)

// point is a day, a month or a year of the proleptic Gregorian calendar; the finer
// parts are zero where they are not given. The zero point is an open end.
// Years are counted astronomically: 0 is 1 BC.
type point struct {
	unit             unit // day, month or year
	year, month, day int
}

func yearPoint(y int) point        { return point{unit: year, year: y} }
func monthPoint(y, m int) point    { return point{unit: month, year: y, month: m} }
func dayPoint(y, m, d int) point   { return point{unit: day, year: y, month: m, day: d} }
func (p point) open() bool         { return p.unit == none }
func (p point) after(o point) bool { return p.first().After(o.first()) }
func pointOf(t time.Time) point    { return dayPoint(t.Year(), int(t.Month()), t.Day()) }
func date(y, m, d int) time.Time   { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
func validDay(y, m, d int) bool    { return d >= 1 && date(y, m, d).Day() == d }
func daysIn(y, m int) int          { return date(y, m+1, 0).Day() }
func (p point) period() period     { return period{from: p, to: p, unit: p.unit} }

// first is the first day of p.
func (p point) first() time.Time { return date(p.year, max(p.month, 1), max(p.day, 1)) }

// last is the last day of p.
func (p point) last() time.Time {
	switch p.unit {
	case year:
		return date(p.year, 12, 31)
	case month:
		return date(p.year, p.month, daysIn(p.year, p.month))
	}
	return p.first()
}

// as is p with no more than the precision of u: 2024-06-19 as a month is 2024-06.
func (p point) as(u unit) point {
	switch {
	case u >= year:
		return yearPoint(p.year)
	case u >= month && p.unit == day:
		return monthPoint(p.year, p.month)
	}
	return p
}

// String is the ISO 8601 form of p: 2024-06-19, 2024-06, 2024 or -0043.
func (p point) String() string {
	sign, y := "", p.year
	if y < 0 {
		sign, y = "-", -y
	}
	switch p.unit {
	case year:
		return fmt.Sprintf("%s%04d", sign, y)
	case month:
		return fmt.Sprintf("%s%04d-%02d", sign, y, p.month)
	case day:
		return fmt.Sprintf("%s%04d-%02d-%02d", sign, y, p.month, p.day)
	}
	return ""
}
