package source

import (
	"regexp"
	"strings"
	"time"
)

const months = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`

var (
	isoDate  = regexp.MustCompile(`\b(\d{4}-\d{2}-\d{2})(?:T|\b)`)
	dayFirst = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? (` + months + `),? (\d{4})\b`)
	monFirst = regexp.MustCompile(`\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	bracket  = regexp.MustCompile(`\(([^()]{6,30})\)\s*$`)
)

// pathDate matches the date in an article's address: "/2023/02/01/talks".
var pathDate = regexp.MustCompile(`/(\d{4})[/-](\d{2})[/-](\d{2})(?:/|-|$)`)

// dateOfURL is the date in an address, empty if there is none.
func dateOfURL(url string) string {
	if m := pathDate.FindStringSubmatch(url); m != nil {
		if d := m[1] + "-" + m[2] + "-" + m[3]; valid(d) {
			return d
		}
	}
	return ""
}

// findDate is the first date in s, in ISO form.
func findDate(s string) (date string, at []int) {
	if m := isoDate.FindStringSubmatchIndex(s); m != nil {
		if d := s[m[2]:m[3]]; valid(d) {
			return d, m[:2]
		}
	}
	if m := dayFirst.FindStringSubmatchIndex(s); m != nil {
		return iso(s[m[6]:m[7]], s[m[4]:m[5]], s[m[2]:m[3]]), m[:2]
	}
	if m := monFirst.FindStringSubmatchIndex(s); m != nil {
		return iso(s[m[6]:m[7]], s[m[2]:m[3]], s[m[4]:m[5]]), m[:2]
	}
	return "", nil
}

// iso writes a date in ISO form; empty if there is no such day.
func iso(year, month, day string) string {
	t, err := time.Parse("2006 Jan 2", year+" "+month[:3]+" "+day)
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

func valid(d string) bool {
	t, err := time.Parse(time.DateOnly, d)
	return err == nil && t.Year() > 1000
}

// trailingDate is the date that a title gives in brackets: "Draft of Treaty (1951-02-17)".
func trailingDate(s string) (string, bool) {
	m := bracket.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	d, _ := findDate(m[1])
	return d, d != ""
}

// dateLine reads a line that gives place and date alone: "Canberra, 18 April 1969",
// "Published on March 3, 2024".
func dateLine(s string) (string, bool) {
	if len(s) > 90 {
		return "", false
	}
	d, at := findDate(s)
	if d == "" {
		return "", false
	}
	rest := strings.Fields(s[:at[0]] + " " + s[at[1]:])
	return d, len(rest) <= 5 && !strings.HasSuffix(s, ".")
}
