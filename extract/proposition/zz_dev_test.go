package proposition

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/text"
)

func devLoad(path string, grep string, max int) []*text.Doc {
	f, _ := os.Open(path)
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	var docs []*text.Doc
	var rows [][]string
	txt := ""
	flush := func() {
		if len(rows) == 0 {
			return
		}
		if grep == "" || strings.Contains(txt, grep) {
			d := &text.Doc{Sentences: []text.Sentence{{Tokens: text.Range{First: 0, Last: len(rows)}, Repeats: -1}}}
			var b strings.Builder
			for _, r := range rows {
				h, _ := strconv.Atoi(r[6])
				st := b.Len()
				b.WriteString(r[1])
				en := b.Len()
				if !strings.Contains(r[9], "SpaceAfter=No") {
					b.WriteByte(' ')
				}
				d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: st, End: en}, Form: r[1], Lemma: r[2], UPOS: r[3], XPOS: r[4], Head: h - 1, Deprel: r[7]})
			}
			d.Source.Text = b.String()
			d.Sentences[0].Span = text.Span{Start: 0, End: b.Len()}
			for i, t := range d.Tokens {
				if t.UPOS == "PROPN" || t.UPOS == "ADJ" && t.Form[0] >= 'A' && t.Form[0] <= 'Z' {
					d.Mentions = append(d.Mentions, text.Mention{Tokens: text.Range{First: i, Last: i + 1}, Head: i})
				}
			}
			docs = append(docs, d)
		}
		rows = nil
	}
	for sc.Scan() {
		l := sc.Text()
		if strings.HasPrefix(l, "# text = ") {
			txt = l[9:]
		}
		if l == "" {
			flush()
			if len(docs) >= max {
				break
			}
			continue
		}
		if l[0] == '#' {
			continue
		}
		r := strings.Split(l, "\t")
		if strings.ContainsAny(r[0], "-.") {
			continue
		}
		rows = append(rows, r)
	}
	return docs
}

func devShow(d *text.Doc, p Proposition) string {
	arg := func(as []Argument) string {
		var w []string
		for _, a := range as {
			x := d.Text(a.Tokens)
			if a.Inferred {
				x = "~" + x
			}
			w = append(w, x)
		}
		return strings.Join(w, " + ")
	}
	var o []string
	for _, x := range p.Obliques {
		o = append(o, x.Prep+":"+arg([]Argument{x.Argument}))
	}
	cue := ""
	if p.Cue >= 0 {
		cue = d.Tokens[p.Cue].Form
	}
	flags := ""
	if p.Passive {
		flags += " pass"
	}
	if p.Reciprocal {
		flags += " recip"
	}
	return fmt.Sprintf("  %s[%s %s] S=%s O=%s I=%s | %s | %s %s %s %s%s", p.Lemma, p.Form, p.Link, arg(p.Subjects), arg(p.Objects), arg(p.Indirect), strings.Join(o, "; "), p.Modality, p.Polarity, cue, p.Embedding, flags)
}

func TestDev(t *testing.T) {
	path := os.Getenv("UD")
	if path == "" {
		t.Skip()
	}
	max, _ := strconv.Atoi(os.Getenv("MAX"))
	r, err := New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range devLoad(path, os.Getenv("GREP"), max) {
		fmt.Println(d.Source.Text)
		for _, p := range r.Read(d) {
			fmt.Println(devShow(d, p))
		}
	}
}
