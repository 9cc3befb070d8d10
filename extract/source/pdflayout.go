package source

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// pdfLayout puts lines together into paragraphs, across columns and pages.
// Running heads, page numbers and footnotes are marked, other small type goes to
// the end.
func pdfLayout(lines []pdfLine, h *hyphens) layout {
	l := layout{opaque: true}
	heads := runningHeads(lines)
	size := bodySize(lines)
	for _, line := range lines {
		h.read(line.text)
	}
	w := &pdfWriter{layout: &l, body: size, hyphens: h, leading: leading(lines)}
	var body, notes []pdfLine
	for i, line := range lines {
		switch {
		case heads[i] != "":
			w.line(line, heads[i])
		case line.size < 0.9*size:
			line.note = line.note || noteNumber.MatchString(line.text)
			notes = append(notes, line)
		default:
			body = append(body, line)
		}
	}
	w.paragraphs(body)
	w.paragraphs(notes)
	l.text = string(w.out)
	return l
}

// noteNumber matches the number of a footnote: "12 See the annex.", "[3] Ibid."
var noteNumber = regexp.MustCompile(`^(?:\[?\d{1,3}[\].)]?|[*†‡]) ?\pL`)

// runningHeads gives the lines at the head or foot of pages that are page numbers
// or come again on other pages.
func runningHeads(lines []pdfLine) map[int]string {
	pages := 0
	on := map[string]map[int]bool{}
	for _, l := range lines {
		pages = max(pages, l.page)
		if l.margin {
			key := figureless(l.text)
			if on[key] == nil {
				on[key] = map[int]bool{}
			}
			on[key][l.page] = true
		}
	}
	out := map[int]string{}
	for i, l := range lines {
		switch n := len(on[figureless(l.text)]); {
		case !l.margin:
		case isCount(strings.ToLower(l.text)):
			out[i] = "page number"
		case n >= 2 && n*5 >= pages:
			out[i] = "running head"
		}
	}
	return out
}

// figureless is s with every figure the same, so that "Page 3" is "Page 4".
func figureless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}

// bodySize is the size of type that most letters have.
func bodySize(lines []pdfLine) float64 {
	letters := map[float64]int{}
	best := 0.0
	for _, l := range lines {
		s := math.Round(l.size*2) / 2
		letters[s] += len(l.text)
		if letters[s] > letters[best] || letters[s] == letters[best] && s > best {
			best = s
		}
	}
	return best
}

// leading is the usual distance from one line to the next.
func leading(lines []pdfLine) float64 {
	var steps []float64
	for i := 1; i < len(lines); i++ {
		if d := lines[i-1].top - lines[i].top; d > 1 && lines[i].page == lines[i-1].page {
			steps = append(steps, d)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// pdfWriter writes lines as the stretches of a layout.
type pdfWriter struct {
	layout  *layout
	out     []byte
	body    float64
	leading float64
	hyphens *hyphens
}

// line writes a line that is left out.
func (w *pdfWriter) line(l pdfLine, aside string) {
	start := len(w.out)
	w.out = append(w.out, l.text...)
	w.end(start, l, text.Paragraph, 0, aside)
}

func (w *pdfWriter) end(start int, l pdfLine, kind text.BlockKind, level int, aside string) {
	w.layout.stretches = append(w.layout.stretches, stretch{
		Span: text.Span{Start: start, End: len(w.out)}, kind: kind, level: level, page: l.page, aside: aside,
	})
	w.out = append(w.out, '\n')
}

// paragraphs writes lines, each paragraph or heading a stretch.
func (w *pdfWriter) paragraphs(lines []pdfLine) {
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && !w.parts(lines[j-1], lines[j]) {
			j++
		}
		start := len(w.out)
		for k := i; k < j; k++ {
			w.join(start, lines[k].text)
		}
		words := string(w.out[start:])
		first := lines[i]
		switch {
		case first.note:
			w.end(start, first, text.Paragraph, 0, "footnote")
		case first.size > 1.6*w.body && first.page == 1 && !w.titled():
			w.end(start, first, text.Title, 0, "")
		case (first.size > 1.12*w.body || first.bold) && isHeading(words):
			w.end(start, first, text.Heading, 1, "")
		default:
			w.end(start, first, text.Paragraph, 0, "")
		}
		i = j
	}
}

func (w *pdfWriter) titled() bool {
	return slices.ContainsFunc(w.layout.stretches, func(s stretch) bool { return s.kind == text.Title })
}

// join appends a line to the paragraph that begins at start. A hyphen at the end
// of the line before goes, unless the text writes the word with it elsewhere.
func (w *pdfWriter) join(start int, line string) {
	if len(w.out) == start {
		w.out = append(w.out, line...)
		return
	}
	done := string(w.out[start:])
	r, n := utf8.DecodeLastRuneInString(done)
	next, _ := utf8.DecodeRuneInString(line)
	if r != '-' && r != '\u00ad' && r != '\u2010' && r != '\ufffe' && r != '\u0002' || !unicode.IsLower(next) {
		w.out = append(w.out, ' ')
		w.out = append(w.out, line...)
		return
	}
	if r == '-' && !w.hyphens.part(done[:len(done)-n], line) {
		w.out = append(w.out, line...)
		return
	}
	w.out = append(w.out[:len(w.out)-n], line...)
}

// parts reports whether a paragraph ends between two lines.
func (w *pdfWriter) parts(a, b pdfLine) bool {
	if math.Abs(a.size-b.size) > 0.12*a.size || a.bold != b.bold {
		return true
	}
	if b.note || readMarker(b.text).length > 0 {
		return true
	}
	if _, by := byline(a.text); by && a.page == 1 && !startsLower(b.text) && shortLine(a, b) {
		return true
	}
	stopped := endsSentence(a.text)
	if b.page != a.page || b.top > a.top { // the next page or column
		first, _ := utf8.DecodeRuneInString(b.text)
		return stopped && !unicode.IsLower(first) && b.left > a.left+0.8*a.size || stopped && shortLine(a, b)
	}
	return a.top-b.top > 1.3*w.leading*math.Max(1, a.size/w.body) ||
		stopped && (b.left > a.left+0.8*a.size || shortLine(a, b))
}

// shortLine reports whether a stops well before b does.
func shortLine(a, b pdfLine) bool {
	return a.right-a.left < 0.8*(b.right-b.left)
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’)]"))
	return strings.ContainsRune(".!?:", r)
}
