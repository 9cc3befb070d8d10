package when

import "time"

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
