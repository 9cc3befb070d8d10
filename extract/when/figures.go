package when

import "strconv"

// figures reads a date written in figures alone: "2024-06-19", "2024-06",
// "19/6/2024", "19.6.2024". Where day and month cannot be told apart
// ("5/6/2024"), only the year is sure.
func (g *grammar) figures(i int) (meaning, int) {
	a, b, c := g.at(i), g.at(i+2), g.at(i+4)
	sep := g.at(i + 1)
	if !a.joined || !sep.is("-", "/", ".") || !a.plain(4) || !b.plain(2) {
		return nil, i
	}
	if three := g.at(i+3).is(sep.word) && b.joined && g.at(i+3).joined; three {
		switch {
		case a.digits == 4 && c.plain(2) && sep.is("-", "/"):
			return calendarDay(a.number, b.number, c.number), i + 5
		case a.digits <= 2 && c.plain(4) && c.digits == 4:
			switch {
			case sep.is("/") && a.number <= 12 && b.number <= 12 && a.number != b.number:
				return fixed{yearPoint(c.number).period()}, i + 5
			case a.number > 12 || sep.is("."):
				return calendarDay(c.number, b.number, a.number), i + 5
			}
			return calendarDay(c.number, a.number, b.number), i + 5
		}
		return nil, i
	}
	if a.digits != 4 || b.digits != 2 || a.number < firstYear || a.number > lastYear || g.labelled(i) {
		return nil, i
	}
	switch {
	case b.number > a.number%100: // "1939–45", "2023/24"
		return fixed{period{from: yearPoint(a.number), to: yearPoint(a.number/100*100 + b.number)}}, i + 3
	case b.number == 0 && a.number%100 == 99: // "1999–00"
		return fixed{period{from: yearPoint(a.number), to: yearPoint(a.number + 1)}}, i + 3
	case sep.is("-") && b.number >= 1 && b.number <= 12:
		return fixed{monthPoint(a.number, b.number).period()}, i + 3
	}
	return nil, i
}

// calendarDay is a day, or nothing where the calendar has no such day.
func calendarDay(y, m, d int) meaning {
	if m < 1 || m > 12 || !validDay(y, m, d) {
		return nil
	}
	return fixed{dayPoint(y, m, d).period()}
}

// isoDay reads YYYY-MM-DD, and gives the zero point where s is none.
func isoDay(s string) point {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return point{}
	}
	y, errY := strconv.Atoi(s[:4])
	m, errM := strconv.Atoi(s[5:7])
	d, errD := strconv.Atoi(s[8:10])
	if errY != nil || errM != nil || errD != nil || m < 1 || m > 12 || !validDay(y, m, d) {
		return point{}
	}
	return dayPoint(y, m, d)
}
