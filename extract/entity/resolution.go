package entity

import (
	"strconv"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// resolutions finds resolutions of the United Nations by their numbers: "UN
// Security Council Resolution 1718", "resolutions 1718 and 1874".
func (p *pass) resolutions(r text.Range) {
	for i := r.First; i+1 < r.Last; i++ {
		switch strings.ToLower(p.doc.Tokens[i].Form) {
		case "resolution", "resolutions":
			p.resolution(i, r)
		}
	}
}

func (p *pass) resolution(i int, r text.Range) {
	j := i + 1
	if p.doc.Tokens[j].Form == "No." {
		j++
	}
	if j >= r.Last || !number(p.doc.Tokens[j].Form) {
		return
	}
	first, body := p.body(i, r)
	p.mark(found{Range: text.Range{First: first, Last: j + 1}, typ: schema.Treaty, written: body + " Resolution " + p.doc.Tokens[j].Form})
	for k := j + 1; k+1 < r.Last; k += 2 {
		if link := p.doc.Tokens[k].Form; link != "," && link != "and" || !number(p.doc.Tokens[k+1].Form) {
			return
		}
		p.mark(found{Range: text.Range{First: k + 1, Last: k + 2}, typ: schema.Treaty, written: body + " Resolution " + p.doc.Tokens[k+1].Form})
	}
}

// body is where the name of a resolution before token i begins, and whose it is.
func (p *pass) body(i int, r text.Range) (first int, body string) {
	first, body = i, "UN Security Council"
	for j := i - 1; j >= r.First && p.titled(j) && j >= i-4; j-- {
		if p.doc.Tokens[j].Form == "Assembly" {
			body = "UN General Assembly"
		}
		first = j
	}
	return first, body
}

// articles finds articles of treaties: "Article 51 of the UN Charter". The treaty
// inside stays a mention of its own.
func (p *pass) articles(r text.Range) {
	for i := r.First; i+3 < r.Last; i++ {
		if p.doc.Tokens[i].Form != "Article" || p.doc.Tokens[i+2].Form != "of" {
			continue
		}
		at := i + 3
		if p.doc.Tokens[at].Form == "the" && at+1 < r.Last {
			at++
		}
		c := p.covering(at)
		if c < 0 || p.covering(i) >= 0 {
			continue
		}
		if treaty := p.found[c]; p.isTreaty(&treaty) {
			whole := text.Range{First: i, Last: treaty.Last}
			p.found = append(p.found, found{Range: whole, core: whole, kind: text.Name, typ: schema.Law, article: p.doc.Tokens[i+1].Form, names: treaty.names, treaty: p.written(&treaty)})
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
