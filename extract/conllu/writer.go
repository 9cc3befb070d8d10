package conllu

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/extract/token"
)

// entityFields names the parts of an opening bracket, as "# global.Entity" does.
const entityFields = "GRP-etype-minspan-identity"

// Write writes d as CoNLL-U: words with their tags and trees, ranges for words
// with clitics, and mentions in MISC.
func Write(out io.Writer, d *text.Doc) error {
	w := bufio.NewWriter(out)
	doc := &d.Source.Document
	fmt.Fprintf(w, "# newdoc id = %s\n", column(doc.Name))
	if len(d.Mentions) > 0 {
		fmt.Fprintf(w, "# global.Entity = %s\n", entityFields)
	}
	for _, m := range []struct{ key, value string }{
		{"title", doc.Title}, {"author", doc.Author}, {"dateCreated", doc.Date}, {"sourceURL", doc.URL},
	} {
		if m.value != "" {
			fmt.Fprintf(w, "# meta::%s = %s\n", m.key, column(m.value))
		}
	}
	brackets, names := brackets(d), names(d)
	block := -1
	for i, s := range d.Sentences {
		if s.Block != block {
			block = s.Block
			fmt.Fprintf(w, "# newpar\n# newpar_block = %s\n", d.Source.Blocks[block].Kind)
		}
		fmt.Fprintf(w, "# sent_id = %s-%d\n", column(doc.Name), i+1)
		fmt.Fprintf(w, "# text = %s\n", strings.Join(strings.Fields(d.Slice(s.Span)), " "))
		for t := s.Tokens.First; t < s.Tokens.Last; t++ {
			writeRange(w, d, s.Tokens, t)
			misc := brackets[t]
			if names[t] != "" {
				misc = append(misc, "Name="+names[t])
			}
			writeWord(w, d, s.Tokens, t, misc)
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write CoNLL-U: %w", err)
	}
	return nil
}

func writeWord(w *bufio.Writer, d *text.Doc, s text.Range, i int, misc []string) {
	t := &d.Tokens[i]
	head, rel := "_", column(t.Deprel)
	switch {
	case s.Has(t.Head):
		head = fmt.Sprint(t.Head - s.First + 1)
	case t.Deprel != "":
		head = "0"
	}
	form := strings.Join(strings.Fields(d.Slice(t.Span)), " ")
	if t.Form != token.Normalize(form) && !strings.ContainsAny(t.Form, "|\t\n") {
		misc = append(misc, "NormForm="+t.Form)
	}
	inRange := i+1 < s.Last && isClitic(d, i+1)
	if t.Glued && i+1 < len(d.Tokens) && !inRange {
		misc = append(misc, "SpaceAfter=No")
	}
	slices.Sort(misc)
	fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i-s.First+1, column(form),
		column(t.Lemma), column(t.UPOS), column(t.XPOS), head, rel, column(strings.Join(misc, "|")))
}

// writeRange writes the line of a word with its clitics, if one begins at i.
func writeRange(w *bufio.Writer, d *text.Doc, s text.Range, i int) {
	if i > s.First && isClitic(d, i) {
		return
	}
	j := i
	for j+1 < s.Last && isClitic(d, j+1) {
		j++
	}
	if j == i {
		return
	}
	misc := "_"
	if d.Tokens[j].Glued && j+1 < len(d.Tokens) {
		misc = "SpaceAfter=No"
	}
	fmt.Fprintf(w, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i-s.First+1, j-s.First+1,
		d.Slice(d.SpanOf(text.Range{First: i, Last: j + 1})), misc)
}

// isClitic reports whether token i hangs on the word before it: "'s", "n't", the
// "not" of "cannot".
func isClitic(d *text.Doc, i int) bool {
	if i == 0 || !d.Tokens[i-1].Glued {
		return false
	}
	before, form := strings.ToLower(d.Tokens[i-1].Form), strings.ToLower(d.Tokens[i].Form)
	switch form {
	case "'s", "n't", "'m", "'re", "'ve", "'ll", "'d":
		return isLetter(before)
	case "'":
		return d.Tokens[i].XPOS == "POS"
	case "not":
		return before == "can"
	case "na":
		return before == "gon" || before == "wan"
	case "ta":
		return before == "got" || before == "out"
	}
	return false
}

func isLetter(form string) bool {
	return form != "" && strings.Trim(form[len(form)-1:], `.,;:!?"'()[]-`) != ""
}
