package parse

import (
	"unicode"
	"unicode/utf8"
)

// features are the strings that stand for a token in the hashed embedding table.
// They must be those of train/features.py; FORMAT.md gives examples.
type features struct {
	key   []byte // the form in lower case, with 0 for every digit
	runes []int  // where the runes of the key begin, and its end
	shape []byte
	hash  []uint32
}

// read computes the features of a form in the memory that f has.
func (f *features) read(form string) {
	f.key, f.runes = f.key[:0], f.runes[:0]
	for _, r := range form {
		f.runes = append(f.runes, len(f.key))
		f.key = utf8.AppendRune(f.key, plain(r))
	}
	f.runes = append(f.runes, len(f.key))
	f.readShape(form)

	n := len(f.runes) - 1
	f.hash = append(f.hash[:0], fnv("w=", f.key))
	for i, name := range [...]string{"p1=", "p2=", "p3="} {
		if i < n {
			f.hash = append(f.hash, fnv(name, f.key[:f.runes[i+1]]))
		}
	}
	for i, name := range [...]string{"s1=", "s2=", "s3=", "s4="} {
		if i < n {
			f.hash = append(f.hash, fnv(name, f.key[f.runes[n-1-i]:]))
		}
	}
	f.hash = append(f.hash, fnv("h=", f.shape))
}

func plain(r rune) rune {
	if unicode.IsDigit(r) {
		return '0'
	}
	return unicode.ToLower(r)
}

// readShape reads the classes of the runes, at most twelve, leaving out the third
// of a kind: "Washington" is "Xxx".
func (f *features) readShape(form string) {
	f.shape = f.shape[:0]
	var last, before rune
	classes := 0
	for _, r := range form {
		c := class(r)
		if classes >= 2 && c == last && c == before {
			continue
		}
		f.shape = utf8.AppendRune(f.shape, c)
		before, last = last, c
		if classes++; classes == 12 {
			break
		}
	}
}

func class(r rune) rune {
	switch {
	case unicode.Is(unicode.Lu, r):
		return 'X'
	case unicode.Is(unicode.Ll, r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	}
	return r
}

// fnv is the 32-bit FNV-1a hash of a name and a value.
func fnv(name string, value []byte) uint32 {
	h := uint32(2166136261)
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	for _, b := range value {
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}
