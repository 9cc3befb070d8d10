package source

import (
	"strings"
	"testing"

	"entente/extract/text"
)

// printed sets lines of body type below each other.
func printed(page int, left, width, top float64, lines ...string) []pdfLine {
	var out []pdfLine
	for i, s := range lines {
		y := top - 12*float64(i)
		out = append(out, pdfLine{
			page: page, text: s, left: left, right: left + width*float64(len(s))/50, top: y, bottom: y - 9, size: 10,
		})
	}
	return out
}

func paragraphsOf(l layout) []string {
	var out []string
	for _, s := range l.stretches {
		if s.aside == "" {
			out = append(out, l.text[s.Start:s.End])
		}
	}
	return out
}

func TestHyphensAtLineEnds(t *testing.T) {
	lines := printed(1, 60, 220, 700,
		"The ministers signed the accord after long nego-",
		"tiations on military-technical matters and mili-",
		"tary ports. The plan for military-",
		"technical help was not signed; negotiations go on.")
	got := strings.Join(paragraphsOf(pdfLayout(lines, &hyphens{})), "|")
	want := "The ministers signed the accord after long negotiations on military-technical matters and " +
		"military ports. The plan for military-technical help was not signed; negotiations go on."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestParagraphsCrossPagesButNotRunningHeads(t *testing.T) {
	var lines []pdfLine
	for page := 1; page <= 3; page++ {
		head := printed(page, 60, 220, 815, "Northern Security Review 12")[0]
		foot := printed(page, 300, 220, 30, string(rune('0'+page)))[0]
		head.margin, foot.margin = true, true
		lines = append(lines, head)
		lines = append(lines, printed(page, 60, 220, 700,
			"the commission met in Oslo for two days and", "then in Copenhagen, where it closed its talks on")...)
		lines = append(lines, foot)
	}
	l := pdfLayout(lines, &hyphens{})
	if got := paragraphsOf(l); len(got) != 1 {
		t.Errorf("got %d paragraphs: %q", len(got), got)
	}
	reasons := map[string]int{}
	for _, s := range l.stretches {
		reasons[s.aside]++
	}
	if reasons["running head"] != 3 || reasons["page number"] != 3 {
		t.Errorf("left out: %v", reasons)
	}
}

func TestHeadingsAndNotes(t *testing.T) {
	heading := printed(1, 60, 220, 720, "What the accord says")[0]
	heading.bold = true
	note := printed(1, 60, 220, 90, "1 See the annex of the accord.")[0]
	note.size = 7
	lines := append([]pdfLine{heading, note}, printed(1, 60, 220, 700,
		"Each side opens its ports to the coast guard of", "the other, and neither builds new bases.")...)
	l := pdfLayout(lines, &hyphens{})
	if k := l.stretches[0].kind; k != text.Heading {
		t.Errorf("the bold line is a %s", k)
	}
	if last := l.stretches[len(l.stretches)-1]; last.aside != "footnote" {
		t.Errorf("the note is not left out: %+v", last)
	}
}

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	left := printed(1, 60, 220, 700, "Left one", "Left two", "Left three", "Left four", "Left five", "Left six")
	right := printed(1, 320, 220, 700, "Right one", "Right two", "Right three", "Right four", "Right five", "Right six")
	var mixed []pdfLine
	for i := range left {
		mixed = append(mixed, right[i], left[i])
	}
	var got []string
	for _, l := range columns(mixed) {
		got = append(got, l.text)
	}
	if want := "Left one,Left two,Left three,Left four,Left five,Left six,Right one,Right two,Right three,Right four,Right five,Right six"; strings.Join(got, ",") != want {
		t.Errorf("got %v", got)
	}
}
