package quote

import (
	"strings"

	"entente/extract/text"
)

// role is what a quotation mark does.
type role int

const (
	noMark role = iota
	opens
	closes
	either
)

// passages are the stretches between quotation marks, the outermost only, in order.
// They may run over several sentences of a block. A mark that is never closed holds
// to the end of its block where the next one goes on with a mark, as long
// quotations are printed, and else to the end of its sentence.
func (r *reading) passages() []text.Range {
	var out []text.Range
	open, single := -1, false
	for i := range r.Tokens {
		if i > 0 && r.block(i) != r.block(i-1) && open >= 0 {
			out = append(out, text.Range{First: open + 1, Last: r.unclosed(open, i)})
			open = -1
		}
		kind, isSingle := r.mark(i)
		switch {
		case kind == noMark || open >= 0 && isSingle != single:
		case open < 0 && kind == closes: // an apostrophe, or a mark without its pair
		case open < 0:
			open, single = i, isSingle
		case kind == opens: // of a quotation that goes on, the mark before was left open
			out = append(out, text.Range{First: open + 1, Last: i})
			open = i
		default:
			out = append(out, text.Range{First: open + 1, Last: i})
			open = -1
		}
	}
	if open >= 0 {
		out = append(out, text.Range{First: open + 1, Last: r.unclosed(open, len(r.Tokens))})
	}
	return out
}

// unclosed is where a quotation ends whose mark at open is not closed before next,
// where another block begins.
func (r *reading) unclosed(open, next int) int {
	if next < len(r.Tokens) {
		if kind, _ := r.mark(next); kind == opens {
			return next
		}
	}
	return r.Sentences[r.Tokens[open].Sentence].Tokens.Last
}

// mark tells what the token at i does as a quotation mark, by its form in the text
// and by the blanks around it.
func (r *reading) mark(i int) (kind role, single bool) {
	t := &r.Tokens[i]
	if t.Form != `"` && t.Form != "'" {
		return noMark, false
	}
	single = t.Form == "'"
	switch r.Slice(t.Span) {
	case "“", "«", "„", "``", "‘", "`":
		return opens, single
	case "”", "»", "''":
		return closes, single
	}
	before := i > 0 && r.Tokens[i-1].Glued && r.block(i-1) == r.block(i) && !strings.ContainsAny(r.Tokens[i-1].Form, "([")
	switch {
	case !before && t.Glued:
		return opens, single
	case before && !t.Glued:
		return closes, single
	case single:
		return noMark, true // "the ministers' meeting" has a mark of another sort
	case before && i+1 < len(r.Tokens) && isMark(r.Tokens[i+1].Form):
		return closes, single
	}
	return either, single
}

func (r *reading) block(i int) int { return r.Sentences[r.Tokens[i].Sentence].Block }
