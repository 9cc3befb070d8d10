package when

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

// units reads a number of units: "two months", "a year", "24 years", "twenty-four
// years", "half a century". Zero is none.
func (g *grammar) units(i int) (int, unit, int) {
	n, next := g.count(i)
	if n == 0 {
		return 0, none, i
	}
	next = g.skip(next, "-", "full", "whole", "short", "calendar")
	at := g.at(next)
	if s, ok := at.sense("units"); ok {
		return n, unitNamed(s.value), next + 1
	}
	if s, ok := at.sense("unit"); ok && n == 1 && s.value != "half" {
		return n, unitNamed(s.value), next + 1
	}
	return 0, none, i
}

// weekday reads a day of the week alone: "on Tuesday".
func (g *grammar) weekday(i int) (meaning, int) {
	at := g.at(i)
	s, ok := at.sense("weekday")
	if !ok || !at.capital || at.has("abbreviated") {
		return nil, i
	}
	return onWeekday{weekday: s.number}, i + 1
}

// season reads a season: "the summer of 2014", "spring 2023", "winter 2022–23", "in
// the summer".
func (g *grammar) season(i int) (meaning, int) {
	i = g.skip(i, "the")
	s, ok := g.at(i).sense("season")
	if !ok {
		return nil, i
	}
	y := yearless{month: s.number, season: true}
	next := g.skip(i+1, "of", ",")
	if m, end := g.figures(next); m != nil && s.number == 12 {
		if p, ok := m.(fixed); ok {
			return fixed{seasonOf(p.from.year, s.number)}, end
		}
	}
	if year, end := g.explicitYear(i + 1); end > i+1 {
		return fixed{seasonOf(year, s.number)}, end
	}
	if of, end := g.yearOf(i + 1); of != nil {
		return monthIn{y, of}, end
	}
	// "in the fall of Saigon", "a spring offensive" tell no season of a year.
	if g.at(i-1).is("the", "that") && (g.at(i-2).is("in", "by", "until", "since", "during", "this", "over") || g.at(i-1).is("that")) && !g.at(i+1).is("of") {
		return y, i + 1
	}
	return nil, i
}
