package when

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

// weekday reads a day of the week alone: "on Tuesday".
func (g *grammar) weekday(i int) (meaning, int) {
	at := g.at(i)
	s, ok := at.sense("weekday")
	if !ok || !at.capital || at.has("abbreviated") {
		return nil, i
	}
	return onWeekday{weekday: s.number}, i + 1
}
