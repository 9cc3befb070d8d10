package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// maxClosing bounds the quotes and brackets, and the tokens of citations, that go
// with a stop.
const maxClosing = 6

// endsAt is the index behind the sentence that token i ends, quotes and brackets
// that close it included; 0 if it ends none.
func (s *Splitter) endsAt(d *text.Doc, r text.Range, i int) int {
	form := d.Tokens[i].Form
	if !isStop(form) && !isDotted(form) {
		return 0
	}
	if form == "." && i > r.First && d.Tokens[i-1].Form == "." {
		form = "..." // "a hostile . . . approach"
	}
	end := i + 1
	for end < r.Last && end-i <= maxClosing && (closes(d, r, end) || form[0] == '.' && isEllipsis(d.Tokens[end].Form)) {
		if isEllipsis(d.Tokens[end].Form) {
			form = "..."
		}
		end++
	}
	end += citation(d, text.Range{First: end, Last: r.Last})
	if end == r.Last {
		return end
	}
	next := opening(d, r, end)
	switch {
	case isDotted(form):
		// "the U.S. The talks" is two sentences, "the (U.S.) Congress" is none.
		quoted := end > i+1 && strings.Contains(`"'`, d.Tokens[i+1].Form)
		if !quoted && !s.starters[strings.ToLower(next)] && !s.pastClock(d, r, i) || !begins(next) {
			return 0
		}
	case strings.HasPrefix(form, "..."), form == "..":
		if !begins(next) {
			return 0 // "If we agree ... then we sign."
		}
	case form == ".":
		if isLower(next) && (d.Tokens[i].Glued || end > i+1 || short(d, i)) {
			return 0 // "approx. five"
		}
	default:
		// "“Why?” he asked" goes on; "why? he asked" begins anew.
		if !begins(next) && (end > i+1 || d.Tokens[i].Glued || !isLower(next)) {
			return 0
		}
	}
	if startsWithJoint(next) {
		return 0
	}
	return end
}

// pastClock reports whether token i is "p.m." and what follows does not belong to it:
// "the talks began at 6 p.m. Washington agreed", but "at 6 p.m. Tuesday", "at 6 p.m. Washington time".
func (s *Splitter) pastClock(d *text.Doc, r text.Range, i int) bool {
	switch strings.ToLower(d.Tokens[i].Form) {
	case "a.m.", "p.m.":
	default:
		return false
	}
	return i-r.First > 3 && i+2 < r.Last && wordAt(d.Tokens[i+1].Form) && !isNumber(d.Tokens[i+1].Form) &&
		!s.clock[strings.ToLower(strings.TrimSuffix(d.Tokens[i+1].Form, "."))] && strings.ToLower(d.Tokens[i+2].Form) != "time"
}

// numbers reports whether token i ends the number of a paragraph, with which the
// sentence that begins at token start opens: "2. The Parties shall consult."
func numbers(d *text.Doc, start, i int) bool {
	form := d.Tokens[i].Form
	switch i {
	case start:
		return len(form) > 1 && len(form) < 5 && isNumber(strings.TrimSuffix(form, ".")) && form[len(form)-1] == '.'
	case start + 1:
		return form == "." && len(d.Tokens[start].Form) < 3 && isNumber(d.Tokens[start].Form)
	}
	return false
}

// isStop reports whether form is punctuation that can end a sentence.
func isStop(form string) bool {
	return form != "" && strings.Trim(form, ".!?。") == ""
}

// isEllipsis reports whether form, behind a stop, makes it an ellipsis.
func isEllipsis(form string) bool { return form == "." || form == "..." }

// isDotted reports whether form is an abbreviation with its stop: "U.S.", "Inc.".
func isDotted(form string) bool {
	return len(form) > 1 && form[len(form)-1] == '.' && form[0] != '.' && !isStop(form)
}

// closes reports whether token i, behind a stop, still belongs to the sentence: a
// closing quote or bracket that is glued to what stands before it.
func closes(d *text.Doc, r text.Range, i int) bool {
	t := &d.Tokens[i]
	if i == r.First || !d.Tokens[i-1].Glued {
		// A straight quote that nothing follows can only close.
		return i+1 == r.Last && strings.Contains(`"'”’)]`, t.Form)
	}
	switch t.Form {
	case ")", "]", "}":
		return true
	case `"`, "'":
		// A quote that the next word is glued to opens: "said.“We agree" lost its blank.
		if i+1 < r.Last && t.Glued && wordAt(d.Tokens[i+1].Form) {
			return strings.HasPrefix(d.Slice(t.Span), "”") || d.Slice(t.Span) == "''"
		}
		return true
	}
	return false
}

// citation is the number of tokens of the citations, such as "[17]", that r
// begins with; they belong to the sentence before them.
func citation(d *text.Doc, r text.Range) int {
	i := r.First
	for i+2 < r.Last && i-r.First < maxClosing && d.Tokens[i].Form == "[" && isNumber(d.Tokens[i+1].Form) && d.Tokens[i+2].Form == "]" {
		i += 3
	}
	return i - r.First
}

func isNumber(form string) bool { return strings.Trim(form, "0123456789") == "" }

// opening is the first word at or behind token i, past opening quotes and brackets.
func opening(d *text.Doc, r text.Range, i int) string {
	for ; i < r.Last; i++ {
		switch f := d.Tokens[i].Form; f {
		case `"`, "'", "(", "[", "--", "-", "*":
		default:
			return f
		}
	}
	return ""
}

// begins reports whether a sentence can begin with word.
func begins(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || r == '$'
}

func isLower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// startsWithJoint reports whether word can only go on with a sentence.
func startsWithJoint(word string) bool {
	switch word {
	case ",", ";", ":", ")", "]", "%":
		return true
	}
	return false
}

// short reports whether the word before the stop at i could be an abbreviation
// that no list holds.
func short(d *text.Doc, i int) bool {
	return i > 0 && d.Tokens[i-1].Glued && len(d.Tokens[i-1].Form) <= 3
}

func wordAt(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
