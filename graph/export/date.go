package export

import "time"

// firstDay is the first day of an ISO date, month or year, empty if it is none.
func firstDay(date string) string {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// lastDay is the last day of an ISO date, month or year, empty if it is none.
func lastDay(date string) string {
	if _, err := time.Parse(time.DateOnly, date); err == nil {
		return date
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return t.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	if t, err := time.Parse("2006", date); err == nil {
		return t.AddDate(1, 0, -1).Format(time.DateOnly)
	}
	return ""
}
