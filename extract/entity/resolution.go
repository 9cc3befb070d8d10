package entity

import (
	"strconv"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// resolutions finds resolutions of the United Nations by their numbers: "UN
// Security Council Resolution 1718", "resolutions 1718 and 1874".
func (s *scan) resolutions() {
	for i := s.First; i+1 < s.Last; i++ {
		switch strings.ToLower(s.form(i)) {
		case "resolution", "resolutions":
			s.resolution(i)
		}
	}
}

func (s *scan) resolution(i int) {
	j := i + 1
	if s.form(j) == "No." {
		j++
	}
	if j >= s.Last || !number(s.form(j)) {
		return
	}
	first, body := s.body(i)
	s.mark(found{Range: text.Range{First: first, Last: j + 1}, typ: schema.Treaty, written: body + " Resolution " + s.form(j)})
	for k := j + 1; k+1 < s.Last; k += 2 {
		if link := s.form(k); link != "," && link != "and" || !number(s.form(k+1)) {
			return
		}
		s.mark(found{Range: text.Range{First: k + 1, Last: k + 2}, typ: schema.Treaty, written: body + " Resolution " + s.form(k+1)})
	}
}

// body is where the name of a resolution before token i begins, and whose it is.
func (s *scan) body(i int) (first int, body string) {
	first, body = i, "UN Security Council"
	for j := i - 1; j >= s.First && s.titled(j) && j >= i-4; j-- {
		if s.form(j) == "Assembly" {
			body = "UN General Assembly"
		}
		first = j
	}
	return first, body
}

// articles finds articles of treaties: "Article 51 of the UN Charter". The treaty
// inside stays a mention of its own.
func (s *scan) articles() {
	for i := s.First; i+3 < s.Last; i++ {
		if s.form(i) != "Article" || s.form(i+2) != "of" {
			continue
		}
		at := i + 3
		if s.form(at) == "the" && at+1 < s.Last {
			at++
		}
		c := s.covering(at)
		if c < 0 || s.covering(i) >= 0 {
			continue
		}
		if treaty := s.found[c]; s.isTreaty(&treaty) {
			whole := text.Range{First: i, Last: treaty.Last}
			s.found = append(s.found, found{Range: whole, core: whole, kind: text.Name, typ: schema.Law, article: s.form(i + 1), names: treaty.names, treaty: s.written(&treaty)})
		}
	}
}

// isTreaty reports whether f is a treaty.
func (p *pass) isTreaty(f *found) bool {
	if len(f.names) > 0 {
		n := p.best(f.names)
		return n.entry != none && p.entries[n.entry].Type == schema.Treaty
	}
	return f.typ == schema.Treaty
}

// number reports whether form is the number of a resolution: "1718", "181(II)".
func number(form string) bool {
	digits, _, _ := strings.Cut(form, "(")
	n, err := strconv.Atoi(digits)
	return err == nil && n > 0 && n < 10000
}
