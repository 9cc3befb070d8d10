package source

import (
	"math"
	"slices"
	"strings"

	"github.com/klippa-app/go-pdfium/responses"
)

// pdfLine is a line of print. Lengths are in points, heights counted from the
// foot of the page.
type pdfLine struct {
	page                     int
	text                     string
	left, right, top, bottom float64
	size                     float64 // of the type
	bold                     bool
	margin                   bool // stands at the head or foot of the page
	spaced                   bool // a blank stands before it
	note                     bool // begins with the mark of a footnote
}

func (l pdfLine) height() float64 { return l.top - l.bottom }

// pdfLines are the lines of a page in the order of reading. The marks of footnotes
// are left out: "the treaty³ was signed".
func pdfLines(page int, height float64, words string, rects []*responses.GetPageTextStructuredRect) []pdfLine {
	pieces := pdfPieces(page, height, words, rects)
	var lines []pdfLine
	for i, l := range pieces {
		k := len(lines) - 1
		goesOn := k >= 0 && lines[k].takes(l)
		switch {
		case goesOn && l.raised(lines[k]):
			continue
		case i+1 < len(pieces) && l.takes(pieces[i+1]) && l.raised(pieces[i+1]):
			pieces[i+1].note = !goesOn
			continue
		}
		if l.size == 0 {
			l.size = l.height()
			if k >= 0 && math.Abs(l.size-lines[k].height()) < 0.3*l.size {
				l.size, l.bold = lines[k].size, lines[k].bold && !goesOn
			}
		}
		if goesOn {
			lines[k].append(l)
		} else {
			lines = append(lines, l)
		}
	}
	if jumps(lines) > 3 {
		lines = columns(lines)
	}
	return lines
}

// pdfPieces are the parts of a page's lines, each in one type. The size of the type
// is 0 where PDFium does not know it, as of what begins with a blank.
func pdfPieces(page int, height float64, words string, rects []*responses.GetPageTextStructuredRect) []pdfLine {
	var out []pdfLine
	rest := pageText{words}
	for _, r := range rects {
		words, spaced := rest.own(r.Text)
		if words == "" {
			continue
		}
		p := r.PointPosition
		l := pdfLine{
			page: page, text: words, spaced: spaced,
			left: p.Left, right: p.Right, top: p.Top, bottom: p.Bottom,
			margin: p.Bottom > height*0.92 || p.Top < height*0.08,
		}
		if f := r.FontInformation; f != nil && f.Size > 1 && strings.HasPrefix(r.Text, words) {
			l.size, l.bold = f.Size, strings.Contains(f.Name, "Bold")
		}
		out = append(out, l)
	}
	return out
}

// takes reports whether r goes on with the line l.
func (l pdfLine) takes(r pdfLine) bool {
	overlap := math.Min(l.top, r.top) - math.Max(l.bottom, r.bottom)
	gap, size := r.left-l.right, math.Max(l.height(), r.height())
	return overlap > 0.4*math.Min(l.height(), r.height()) && gap > -size && gap < 1.5*size
}

// raised reports whether l is the mark of a footnote in the line beside.
func (l pdfLine) raised(beside pdfLine) bool {
	return isNote(l.text) && l.height() < 0.75*beside.height() && l.bottom > beside.bottom+0.3*beside.height()
}

func (l *pdfLine) append(r pdfLine) {
	if r.spaced || r.left-l.right > 0.12*l.size {
		l.text += " "
	}
	l.text += r.text
	if r.right-r.left > l.right-l.left {
		l.size = r.size
	}
	l.bold = l.bold && r.bold // a word in bold makes no heading
	l.right = math.Max(l.right, r.right)
	l.top, l.bottom = math.Max(l.top, r.top), math.Min(l.bottom, r.bottom)
}

// jumps counts how often the next line stands above the last one: once a column
// where the lines are in order.
func jumps(lines []pdfLine) int {
	n := 0
	for i := 1; i < len(lines); i++ {
		if lines[i].top > lines[i-1].top+2*lines[i-1].size {
			n++
		}
	}
	return n
}

// columns puts lines that come in no order into the order of reading: from the
// top down, and where a gutter parts the page, the left column before the right.
func columns(lines []pdfLine) []pdfLine {
	gutter := findGutter(lines)
	slices.SortStableFunc(lines, func(a, b pdfLine) int {
		return int(math.Copysign(1, b.top-a.top))
	})
	if gutter == 0 {
		return lines
	}
	var out, right []pdfLine
	flush := func() {
		out = append(out, right...)
		right = right[:0]
	}
	for _, l := range lines {
		switch {
		case l.left >= gutter:
			right = append(right, l)
		case l.right <= gutter:
			out = append(out, l)
		default: // across both columns
			flush()
			out = append(out, l)
		}
	}
	flush()
	return out
}

// findGutter is where on the page hardly a line crosses and many end and begin;
// 0 if nowhere.
func findGutter(lines []pdfLine) float64 {
	left, right := math.Inf(1), 0.0
	for _, l := range lines {
		left, right = math.Min(left, l.left), math.Max(right, l.right)
	}
	best, gutter := 0, 0.0
	for x := left + (right-left)*0.3; x < left+(right-left)*0.7; x += 4 {
		before, behind, across := 0, 0, 0
		for _, l := range lines {
			switch {
			case l.right <= x:
				before++
			case l.left >= x:
				behind++
			default:
				across++
			}
		}
		if n := min(before, behind); across*10 < len(lines) && n > best && n >= 5 {
			best, gutter = n, x
		}
	}
	return gutter
}
