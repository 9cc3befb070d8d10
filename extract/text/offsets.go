package text

import "sort"

// File is the offset in the file that at, an offset in the text, came from.
func (o Offsets) File(at int) int {
	file, _ := o.find(at)
	return file
}

// FileSpan is the range of the file that s came from. Its end is that of the last
// byte of s, so that a gap which opens right behind s is not taken in.
func (o Offsets) FileSpan(s Span) Span {
	if s.Len() <= 0 {
		at := o.File(s.Start)
		return Span{at, at}
	}
	file, width := o.find(s.End - 1)
	return Span{o.File(s.Start), file + width}
}

// find is where the byte at stands in the file, and how many bytes it takes there.
func (o Offsets) find(at int) (file, width int) {
	i := sort.Search(len(o), func(i int) bool { return o[i].Text > at }) - 1
	switch {
	case i < 0:
		return at, 1
	case o[i].Text == at:
		return o[i].File, max(o[i].Width, 1)
	case o[i].Width > 0:
		return o[i].File + o[i].Width + at - o[i].Text - 1, 1
	}
	return o[i].File + at - o[i].Text, 1
}
