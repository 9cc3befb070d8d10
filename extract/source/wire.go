package source

import "regexp"

// wireID is the number that news agencies' archives give a story, with its day:
// "AP880212-0047", "APW19980614.0002".
var wireID = regexp.MustCompile(`(?i)\b[a-z]{2,4}((?:19|20)?\d\d)(0[1-9]|1[0-2])([0-3]\d)[-.]\d{4}\b`)

// wireDate is the day in the number of a wire story in s, empty where there is none.
// Two figures of a year are of the twentieth century.
func wireDate(s string) string {
	m := wireID.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	year := m[1]
	if len(year) == 2 {
		year = "19" + year
	}
	if d := year + "-" + m[2] + "-" + m[3]; valid(d) {
		return d
	}
	return ""
}
