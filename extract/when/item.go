package when

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// item is what the grammar reads: a token, or a piece of a token that hyphens,
// slashes or dashes divide.
type item struct {
	word    string // in lower case, without the stop of an abbreviation
	token   int    // index in Doc.Tokens
	capital bool
	senses  []sense
	// number is the value of digits, and digits their count ("06" has two); zero
	// digits where the item is no number.
	number, digits int
	ending         string // behind the digits: "th", "s"
	// joined marks an item that the next one continues without a blank.
	joined bool
}

// maxItems bounds the pieces of one token.
const maxItems = 16

// items divides the tokens of r.
func (l *lexicon) items(d *text.Doc, r text.Range) []item {
	out := make([]item, 0, r.Len()+8)
	for i := r.First; i < r.Last; i++ {
		t := &d.Tokens[i]
		if _, fixed := l.words[t.Form]; fixed || !divisible(t.Form) {
			out = append(out, l.item(t.Form, i))
		} else {
			for _, piece := range pieces(t.Form) {
				it := l.item(piece, i)
				it.joined = true
				out = append(out, it)
			}
		}
		out[len(out)-1].joined = t.Glued
	}
	return out
}

// divisible reports whether a token has letters or figures, and what may divide them.
func divisible(form string) bool {
	return strings.ContainsAny(form, "-–—/.0123456789") && strings.Trim(form, "-–—/.") != ""
}

// pieces divides a token at dashes and slashes, at the stops of a date in figures
// ("19.6.2024") and between the letters and figures of "FY2024".
func pieces(form string) []string {
	stops := strings.Count(form, ".") == 2 && strings.Trim(form, "0123456789.") == ""
	var out []string
	start := 0
	cut := func(at int) {
		if at > start {
			out = append(out, form[start:at])
		}
		start = at
	}
	for i, r := range form {
		if len(out) >= maxItems {
			break
		}
		switch {
		case r == '-' || r == '–' || r == '—' || r == '/' || stops && r == '.':
			cut(i)
			cut(i + utf8.RuneLen(r))
		case unicode.IsDigit(r) && i > 0 && (strings.EqualFold(form[start:i], "FY") || strings.EqualFold(form[start:i], "Q") || strings.EqualFold(form[start:i], "H")):
			cut(i)
		}
	}
	cut(len(form))
	return out
}

func (l *lexicon) item(form string, token int) item {
	first, _ := utf8.DecodeRuneInString(form)
	it := item{token: token, capital: unicode.IsUpper(first), word: strings.ToLower(form)}
	if len(it.word) > 1 {
		it.word = strings.TrimSuffix(it.word, ".")
	}
	if dotless := strings.ReplaceAll(it.word, ".", ""); dotless != "" && unicode.IsUpper(first) {
		it.word = dotless // "A.D."
	}
	switch it.word {
	case "–", "—", "--":
		it.word = "-"
	}
	it.senses = l.words[it.word]
	it.readNumber(strings.TrimPrefix(it.word, "'"))
	return it
}

// readNumber reads up to four digits with an ordinal or plural ending.
func (it *item) readNumber(s string) {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 4 {
		return
	}
	switch s[n:] {
	case "", "st", "nd", "rd", "th", "s", "'s":
		it.number, _ = strconv.Atoi(s[:n])
		it.digits, it.ending = n, strings.TrimPrefix(s[n:], "'")
	}
}

// is reports whether the item is one of words.
func (it *item) is(words ...string) bool {
	for _, w := range words {
		if it.word == w {
			return true
		}
	}
	return false
}

// has reports whether one of the item's senses is of class.
func (it *item) has(class string) bool {
	_, ok := it.sense(class)
	return ok
}

func (it *item) sense(class string) (sense, bool) {
	for _, s := range it.senses {
		if s.class == class {
			return s, true
		}
	}
	return sense{}, false
}

// plain reports whether the item is a number of n digits at most, without ending.
func (it *item) plain(n int) bool { return it.digits > 0 && it.digits <= n && it.ending == "" }
