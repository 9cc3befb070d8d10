package token

import (
	"regexp"
	"strings"
)

// address matches what stands whole although it is full of punctuation: web
// addresses, e-mail addresses, file names, telephone numbers and dates in figures.
var address = regexp.MustCompile(`^(?i:` +
	`(?:https?|ftp)://[^\s<>"“”]+` +
	`|www\.[^\s<>"“”]+` +
	`|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+` +
	`|(?:[\w-]+\.)+(?:com|org|net|gov|mil|edu|int|info)\b(?:/[^\s<>"“”]*)?` +
	`|(?:[\w-]+\.)+[a-z]{2}/[^\s<>"“”]*` +
	`|(?-i:[a-z][a-z-]+(?:\.[a-z][a-z-]+){2,})` + // alt.animals.cat
	`|[\w-]+\.(?:docx?|pdf|xlsx?|html?|txt|png|jpe?g|gif|svg|mp3|zip)\b` +
	`)`)

var figures = regexp.MustCompile(`^(?:` +
	`\d{3}[-/]\d{3}-\d{4}|\d-\d{3}-\d{3}-\d{4}|\d{3}-\d{4}` + // telephone
	`|\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?|\d{1,2}-\d{1,2}-\d{2,4}` + // dates
	`|\d{1,4}(?:/\d{1,4}){1,2}` + // 9/11, 03/12/1999
	`)`)

// web is the length of the address or figure that s begins with, 0 if there is none.
func web(s string) int {
	if s != "" && isDigit(s[0]) {
		if m := figures.FindString(s[:min(len(s), 40)]); m != "" && !continues(s[len(m):]) {
			return len(m)
		}
	}
	if !strings.ContainsAny(s, ".@:") {
		return 0
	}
	m := address.FindString(s)
	return len(strings.TrimRight(m, ".,;:!?)]}'\"’>…"))
}

// continues reports whether a figure goes on in rest, so that it is none.
func continues(rest string) bool {
	return rest != "" && (isDigit(rest[0]) || isLetter(rest[0]) ||
		len(rest) > 1 && strings.IndexByte("-/.:", rest[0]) >= 0 && isDigit(rest[1]))
}

func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
