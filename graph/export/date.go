package export

import (
	"strings"
	"time"
)

// days are the first and the last day of a claim's date, ISO 8601, each empty
// where it is not known or the interval is open.
type days struct{ first, last string }

// days are 2024-06-01 and 2024-06-30 of 2024-06, 1980-01-01 and 1989-12-31 of
// 1980/1989.
func (e edge) days() days { return daysOf(e.Date) }

func daysOf(date *string) days {
	if date == nil {
		return days{}
	}
	start, end, interval := strings.Cut(*date, "/")
	if !interval {
		end = start
	}
	first, _ := bounds(start)
	_, last := bounds(end)
	return days{first, last}
}

// bounds are the first and the last day of a day, month or year.
func bounds(date string) (first, last string) {
	for _, unit := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(unit.layout, date); err == nil {
			after := t.AddDate(unit.years, unit.months, unit.days)
			return t.Format(time.DateOnly), after.AddDate(0, 0, -1).Format(time.DateOnly)
		}
	}
	return "", ""
}
