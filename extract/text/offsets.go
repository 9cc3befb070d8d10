package text

import "sort"

// File is the offset in the file that at, an offset in the text, came from.
func (o Offsets) File(at int) int {
	i := sort.Search(len(o), func(i int) bool { return o[i].Text > at })
	if i == 0 {
		return at
	}
	return o[i-1].File + at - o[i-1].Text
}

// FileSpan is the range of the file that s came from. Its end is that of the last
// byte of s, so that a gap which opens right behind s is not taken in.
func (o Offsets) FileSpan(s Span) Span {
	if s.Len() <= 0 {
		at := o.File(s.Start)
		return Span{at, at}
	}
	return Span{o.File(s.Start), o.File(s.End-1) + 1}
}
