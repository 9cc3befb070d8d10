package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// scanner reads one block from left to right, each byte once.
type scanner struct {
	lex    *lexicon
	text   string
	base   int // where text begins in the source
	tokens []text.Token
	first  int // index of the block's first token

	end    int // end of the chunk between blanks that is being read
	looked int // how often an address was looked for in it
}

func (s *scanner) scan() {
	for i := 0; i < len(s.text); {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if isBlank(r) {
			i += n
			continue
		}
		if i >= s.end {
			s.end, s.looked = i+chunk(s.text[i:]), 0
		}
		whole := s.whole(i)
		switch {
		case whole > 0:
			n = whole
			s.emit(i, i+n, "")
		case unicode.IsDigit(r):
			if n = s.footnote(i); n == 0 {
				n = s.number(i)
			}
		case isWord(r):
			n = s.word(i)
		default:
			n = s.mark(i)
		}
		i += n
	}
}

// emit adds the token text[i:j]; an empty form means what stands there.
func (s *scanner) emit(i, j int, form string) {
	if form == "" {
		form = Normalize(s.text[i:j])
	}
	if k := len(s.tokens) - 1; k >= s.first && s.tokens[k].End == s.base+i {
		s.tokens[k].Glued = true
	}
	s.tokens = append(s.tokens, text.Token{
		Span: text.Span{Start: s.base + i, End: s.base + j}, Form: form, Head: -1,
	})
}

// extend lets the last token's span run to j without changing its form.
func (s *scanner) extend(j int) { s.tokens[len(s.tokens)-1].End = s.base + j }

// last is the form of the last token of the block, if any.
func (s *scanner) last() string {
	if len(s.tokens) == s.first {
		return ""
	}
	return s.tokens[len(s.tokens)-1].Form
}

// fresh reports whether an address could begin at i: behind a blank, a bracket
// or a quote.
func (s *scanner) fresh(i int) bool {
	if i == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return isBlank(r) || strings.ContainsRune(`([{<"'“‘:,;`, r)
}

// maxLooks and maxAddress bound the search for addresses in one chunk.
const (
	maxLooks   = 4
	maxAddress = 2048
)

// whole is the length of the address, figure or smiley at i, or 0.
func (s *scanner) whole(i int) int {
	if s.looked == maxLooks || !s.fresh(i) {
		return 0
	}
	s.looked++
	chunk := s.text[i:min(s.end, i+maxAddress)]
	switch chunk {
	case ":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":P", "^_^":
		return len(chunk)
	}
	if r, _ := utf8.DecodeRuneInString(chunk); isWord(r) || r == '_' {
		return web(chunk)
	}
	return 0
}

// next is the word behind the blanks, quotes and brackets at i.
func (s *scanner) next(i int) string {
	rest := strings.TrimLeftFunc(s.text[i:min(len(s.text), i+80)], func(r rune) bool {
		return isBlank(r) || strings.ContainsRune("“\"'‘(`[", r)
	})
	return rest[:wordLen(rest)]
}

// wordLen is the length of the letters and digits that s begins with.
func wordLen(s string) int {
	for i, r := range s {
		if !isWord(r) {
			return i
		}
	}
	return len(s)
}

func chunk(s string) int {
	if i := strings.IndexFunc(s, isBlank); i >= 0 {
		return i
	}
	return len(s)
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\u00ad' || r == '\u200d' || r == '\u200c'
}

// isBlank reports whether r parts words: blanks, control characters, and marks
// of no width.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}
