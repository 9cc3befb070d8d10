package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// lines are the spans of t's lines, blanks at their ends left out; a form feed
// ends a line too.
func lines(t string) []text.Span {
	var out []text.Span
	for start := 0; start <= len(t); {
		end := strings.IndexAny(t[start:], "\n\r\f\u2028\u2029")
		if end < 0 {
			end = len(t)
		} else {
			end += start
		}
		out = append(out, trim(t, text.Span{Start: start, End: end}))
		_, n := utf8.DecodeRuneInString(t[end:])
		if n == 0 {
			break
		}
		if strings.HasPrefix(t[end:], "\r\n") {
			n = 2
		}
		start = end + n
	}
	return out
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || unseen(r) }

const softHyphen = '\u00ad'

// unseen reports whether r has no shape and no width: soft hyphens, blanks of no
// width, word joiners.
func unseen(r rune) bool {
	return r == softHyphen || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// wrapped reports whether lines are one paragraph that was broken at a column,
// as in mail and print-outs: all but the last nearly as long as the longest, and
// none longer than a screen.
func wrapped(ls []text.Span) bool {
	longest := 0
	for _, l := range ls {
		longest = max(longest, l.Len())
	}
	if len(ls) < 2 || longest > 120 || longest < 40 {
		return false
	}
	full := 0
	for _, l := range ls[:len(ls)-1] {
		if l.Len() >= longest*6/10 {
			full++
		}
	}
	return full*10 >= (len(ls)-1)*7
}
