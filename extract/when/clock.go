package when

import "time"

// clock is what a meaning is resolved against.
type clock struct {
	// now is the day of writing, the zero time where it is unknown.
	now time.Time
	// then is the date that the text gave last, open where it gave none, or
	// none within reach.
	then point
	// narrative prefers the year of then over that of now for a date without a
	// year: the paragraph tells of that year.
	narrative bool
	// future marks a sentence that looks ahead.
	future bool
	// relative is set when a meaning was counted from now.
	relative bool
}

// today is the day of writing, and notes that it was asked for.
func (c *clock) today() (time.Time, bool) {
	if c.now.IsZero() {
		return time.Time{}, false
	}
	c.relative = true
	return c.now, true
}

// nearest is the occurrence that lies closest behind the day of writing, or ahead
// of it in a sentence that looks ahead, out of one in each year.
func (c *clock) nearest(in func(year int) (period, bool)) (period, bool) {
	now, ok := c.today()
	if !ok {
		return period{}, false
	}
	years := []int{now.Year(), now.Year() - 1}
	if c.future {
		years = []int{now.Year(), now.Year() + 1}
	}
	for _, y := range years {
		p, ok := in(y)
		if ok && (c.future && !p.to.last().Before(now) || !c.future && !p.from.first().After(now)) {
			return p, true
		}
	}
	return in(now.Year())
}
