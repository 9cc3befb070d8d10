package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold is the form under which a word is looked up: lower case, without accents
// and without the stops of an abbreviation ("U.S." and "US" are one word).
func fold(word string) string {
	var buf [64]byte
	return string(appendFold(buf[:0], word))
}

func appendFold(b []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		switch {
		case c >= utf8.RuneSelf:
			return appendFoldUnicode(b, word[i:])
		case c == '.' && len(word) > 1:
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		default:
			b = append(b, c)
		}
	}
	return b
}

func appendFoldUnicode(b []byte, word string) []byte {
	for _, r := range norm.NFD.String(word) {
		switch r {
		case '.':
		case '’', 'ʼ':
			b = append(b, '\'')
		case 'ı':
			b = append(b, 'i')
		case 'ø', 'Ø':
			b = append(b, 'o')
		case 'ł', 'Ł':
			b = append(b, 'l')
		case 'đ', 'Đ':
			b = append(b, 'd')
		default:
			if !unicode.Is(unicode.Mn, r) {
				b = utf8.AppendRune(b, unicode.ToLower(r))
			}
		}
	}
	return b
}

// capital reports whether word begins with a capital letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// acronym reports whether word is written in capitals throughout: "NATO", "U.S.",
// "G7".
func acronym(word string) bool {
	upper := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r != '.' && r != '&' && r != '+' && !unicode.IsDigit(r):
			return false
		}
	}
	return upper > 0 && utf8.RuneCountInString(word) > 1
}

// initialism reports whether word is an acronym of letters alone.
func initialism(word string) bool {
	return len(word) > 2 && acronym(word) && !strings.ContainsAny(word, "0123456789")
}

// mixed reports whether a short word has capitals where other words have none, so
// that it is only known by them: "LeT".
func mixed(word string) bool {
	return len(word) < 5 && word != strings.ToUpper(word) && word[1:] != strings.ToLower(word[1:])
}

// hyphen reports whether word only joins its neighbours.
func hyphen(word string) bool {
	return word == "-" || word == "–" || word == "‑" || word == "‐" || word == "—"
}

// parts are the pieces of a word between its hyphens.
func parts(word string) []string {
	if !strings.ContainsAny(word, "-–‑‐") {
		return nil
	}
	return strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == '–' || r == '‑' || r == '‐' })
}
