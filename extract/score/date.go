package score

import (
	"regexp"
	"strings"
)

var isDecade = regexp.MustCompile(`^\d{3}0s$`)

// sameDate reports whether the found date lies within the gold's or begins with it.
func sameDate(gold, found string) bool {
	a, b := interval(gold)
	x, y := interval(found)
	return x == a || a <= x && y <= b
}

// interval is the first and last day of an ISO date, month, year, decade ("197",
// "1970s") or interval, whose ends may be open.
func interval(date string) (first, last string) {
	if from, to, ok := strings.Cut(date, "/"); ok {
		first, last = "0000", "9999"
		if from != "" {
			first, _ = interval(from)
		}
		if to != "" {
			_, last = interval(to)
		}
		return first, last
	}
	if isDecade.MatchString(date) {
		date = date[:3]
	}
	return fill(date, "0000-01-01"), fill(date, "9999-12-31")
}

func fill(date, with string) string {
	if len(date) >= len(with) {
		return date
	}
	return date + with[len(date):]
}
