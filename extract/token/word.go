package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads the word at i and returns its length, with the stop of an abbreviation.
func (s *scanner) word(i int) int {
	if n := s.dotted(i); n > 0 {
		s.emit(i, i+n, "")
		return n
	}
	j := i + s.letters(i)
	switch {
	case s.footnoted(i, j):
	case strings.HasPrefix(s.text[j:], ".") && s.abbreviation(i, j):
		s.emit(i, j+1, "")
		return j + 1 - i
	default:
		s.clitics(i, j)
	}
	return j - i
}

// dotted is the length of an acronym with stops at i: "U.S." in "U.S.-led",
// "U.K" in "the U.K and". Zero if there is none.
func (s *scanner) dotted(i int) int {
	pairs, j := 0, i
	for j < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[j:])
		if !unicode.IsLetter(r) || j+n >= len(s.text) || s.text[j+n] != '.' {
			break
		}
		pairs, j = pairs+1, j+n+1
	}
	if pairs == 0 {
		return 0
	}
	// A last letter without its stop belongs to the acronym, a word does not:
	// "J.K.Rowling" is "J.K." and "Rowling".
	if r, n := utf8.DecodeRuneInString(s.text[j:]); unicode.IsLetter(r) && wordLen(s.text[j:min(len(s.text), j+8)]) == n {
		return j + n - i
	}
	if pairs > 1 {
		return j - i
	}
	return 0
}

// maxWord is the length of the longest word, in bytes; what goes on is another.
const maxWord = 256

// letters is the length of the word at i with the joints that stay inside it.
func (s *scanner) letters(i int) int {
	j := i
	for j < len(s.text) && j-i < maxWord {
		r, n := utf8.DecodeRuneInString(s.text[j:])
		if !isWord(r) && (j == i || !s.joins(i, j, r, n)) {
			break
		}
		j += n
	}
	return j - i
}

// joins reports whether r, at j in the word that begins at i, joins two parts of
// one word.
func (s *scanner) joins(i, j int, r rune, n int) bool {
	after, _ := utf8.DecodeRuneInString(s.text[j+n:])
	digit := unicode.IsDigit(after) && (r == '_' || isHyphen(r))
	switch {
	case !digit && !unicode.IsLetter(after):
		return false
	case r == '\'' || r == '’' || r == 'ʼ':
		return true // "O'Connor", "don't": clitics are cut off later
	case r == '&':
		return j-i <= 3 && isUpper(s.text[i:j]) && unicode.IsUpper(after) // "AT&T"
	case r == '_':
		return true
	case r == '/':
		return s.shortPair(i, j, n) // "km/h", "w/o"
	case isHyphen(r):
		return s.affixed(i, j, n)
	}
	return false
}

// shortPair reports whether a slash at j stands between two very short words.
func (s *scanner) shortPair(i, j, n int) bool {
	right := wordLen(s.text[j+n : min(len(s.text), j+n+8)])
	return j-i <= 2 && right <= 2 && (j-i == 1 || right == 1)
}

// affixed reports whether the hyphen at j keeps an affix on its word: "anti-ship"
// is one token, "military-technical" three.
func (s *scanner) affixed(i, j, n int) bool {
	left := strings.ToLower(s.text[i:j])
	if k := strings.LastIndexAny(left, "-'"); k >= 0 {
		left = left[k+1:]
	}
	next := s.text[j+n:][:wordLen(s.text[j+n:min(len(s.text), j+n+24)])]
	right := strings.ToLower(next)
	small := right == "the" || right == "a" || right == "and" || right == "of" // "over-the-counter"
	name := j-i > 1 && isUpper(s.text[i:j]) && !isUpper(next)                  // "UN-led"
	return s.lex.prefixes[left] && !small && !name || s.lex.suffixes[right] || s.lex.hyphenated[left+"-"+right]
}

// abbreviation reports whether the stop behind the word text[i:j] belongs to it.
func (s *scanner) abbreviation(i, j int) bool {
	word, next := s.text[i:j], s.next(j+1)
	first, _ := utf8.DecodeRuneInString(next)
	atEnd := next == "" || j+1 < s.end && isClosing(s.text[j+1])
	class, known := s.lex.abbreviations[word]
	if !known && unicode.IsUpper(firstRune(word)) {
		class = s.lex.abbreviations[strings.ToLower(word)]
		if class != inner {
			class = ""
		}
	}
	switch class {
	case title:
		return !atEnd
	case inner:
		return next != ""
	case number:
		return unicode.IsDigit(first) || roman(next)
	case month:
		return unicode.IsDigit(first) || s.last() != "" && isDigit(s.last()[0])
	case final:
		return !atEnd && !s.starts(next)
	}
	// An initial: "John F. Kennedy"; but "Plan B. The talks …" ends a sentence.
	if utf8.RuneCountInString(word) == 1 && unicode.IsUpper(firstRune(word)) {
		return !atEnd && unicode.IsUpper(first) && !s.starts(next)
	}
	// Parts of a name written with stops: "Lt.Gen. Smith" is read by its entries.
	return false
}

// starts reports whether word, which follows an abbreviation, begins a sentence.
func (s *scanner) starts(word string) bool {
	return unicode.IsUpper(firstRune(word)) && s.lex.starters[strings.ToLower(word)]
}

func roman(s string) bool {
	return s != "" && strings.Trim(s, "IVXLC") == ""
}

func isClosing(b byte) bool { return b == '"' || b == '\'' || b == ')' || b == ']' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

func isUpper(s string) bool { return s == strings.ToUpper(s) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
