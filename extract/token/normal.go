package token

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalize makes the typography of a token plain: straight quotes, ASCII
// hyphens and dashes, no ligatures, no soft hyphens, no full-width letters, and
// accents composed. Models and lexicons see words only in this form.
func Normalize(word string) string {
	if plain(word) {
		return dress(word)
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(word) {
		switch {
		case r == '‘' || r == '’' || r == '‚' || r == 'ʼ' || r == '′' || r == '‛':
			b.WriteByte('\'')
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '″' || r == '‟':
			b.WriteByte('"')
		case r == '‐' || r == '‑' || r == '‒' || r == '–' || r == '−':
			b.WriteByte('-')
		case r == '—' || r == '―':
			b.WriteString("--")
		case r == '…':
			b.WriteString("...")
		case r >= 'ﬀ' && r <= 'ﬆ' || r >= '！' && r <= '～':
			b.WriteString(norm.NFKC.String(string(r)))
		case r == '\u00ad' || unicode.Is(unicode.Cf, r):
			// Soft hyphens, joiners and marks of direction are not seen.
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return word
	}
	return dress(b.String())
}

// dress gives quotes and dashes that are written in ASCII their usual form:
// ““We agreed,” he said” has the quotes " and ".
func dress(word string) string {
	switch word {
	case "``", "''":
		return `"`
	case "`":
		return "'"
	case "_", "---":
		return "--"
	}
	return word
}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
