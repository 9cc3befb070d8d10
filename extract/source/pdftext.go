package source

import "strings"

// pageText hands a page's text out rectangle by rectangle. PDFium gives for a
// rectangle all letters that touch it, those of a raised mark or of the next line
// too; the page's own text has each letter once, in the same order.
type pageText struct{ rest string }

const (
	resync       = 4096 // bytes ahead where a rectangle is looked for that does not stand next
	resyncLength = 8    // bytes that it must have, not to be found by chance
	maxOwn       = 2000 // bytes of the longest rectangle that is searched for its own part
)

// own is the part of a rectangle's text that is its own, "3" of "p\r\n3" where the
// text goes on with 3, and whether a blank stands before it. It is empty where all
// letters of the rectangle were handed out before.
func (p *pageText) own(rect string) (words string, spaced bool) {
	rest := strings.TrimLeftFunc(p.rest, isBlank)
	spaced = len(rest) < len(p.rest)
	line := rest
	if end := strings.IndexAny(rest, "\r\n"); end >= 0 {
		line = rest[:end]
	}
	n := common(strings.TrimLeftFunc(rect, isBlank), line)
	for i := 0; i+n < len(rect) && len(rect) <= maxOwn; i++ {
		n = max(n, common(rect[i:], line))
	}
	if n > 0 && (len(rect) < resyncLength || n*3 >= len(rect)) {
		words = strings.TrimRightFunc(line[:n], isBlank)
		p.rest = rest[len(words):]
		return words, spaced
	}
	rect = strings.TrimFunc(rect, isBlank)
	if len(rect) < resyncLength {
		return "", false
	}
	if at := strings.Index(rest[:min(len(rest), resync)], rect); at >= 0 {
		p.rest = rest[at+len(rect):]
	}
	return rect, true
}

// common is the length of what a and b begin with alike.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
