package source

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"entente/extract/table"
)

// webAddress is the reason to leave out a line that is only an address.
const webAddress = "web address"

// phrase is what a line begins with or holds, and the reason to leave it out.
type phrase struct{ words, reason string }

// boilerplate knows the lines of pages that are no prose.
type boilerplate struct {
	whole    map[string]string // line → reason
	sections map[string]string // heading of a section → reason
	starts   []phrase
	holds    []phrase
	notices  []phrase
}

func loadBoilerplate(fsys fs.FS) (*boilerplate, error) {
	b := &boilerplate{whole: map[string]string{}, sections: map[string]string{}}
	err := table.Each(fsys, "lexicon/boilerplate.tsv", 3, func(col []string) error {
		switch col[0] {
		case "whole":
			b.whole[col[1]] = col[2]
		case "section":
			b.sections[col[1]] = col[2]
		case "starts":
			b.starts = append(b.starts, phrase{col[1], col[2]})
		case "notice":
			b.notices = append(b.notices, phrase{col[1], col[2]})
		case "holds":
			b.holds = append(b.holds, phrase{col[1], col[2]})
		default:
			return fmt.Errorf("%q: want whole, section, starts, holds or notice", col[0])
		}
		return nil
	})
	return b, err
}

// reason says why line is no prose; empty if it may be some.
func (b *boilerplate) reason(line string) string {
	switch {
	case len(line) > 700:
		return ""
	case len(line) > 300:
		return reasonIn(b.notices, line)
	}
	bare := bareLine(line)
	if r := b.whole[bare]; r != "" {
		return r
	}
	low := strings.ToLower(line)
	for _, p := range b.starts {
		if strings.HasPrefix(low, p.words) {
			return p.reason
		}
	}
	if r := firstOf(reasonIn(b.holds, low), reasonIn(b.notices, low)); r != "" {
		return r
	}
	switch {
	case bare == "":
		return "ornament"
	case isCount(bare):
		return "count"
	case isAddress(line):
		return webAddress
	case len(line) <= 80 && line[0] == '[' && strings.IndexByte(line, ']') == len(line)-1:
		return "editor's note"
	case isFileName(line):
		return "file name"
	}
	return ""
}

// reasonIn is the reason of the first phrase that line holds.
func reasonIn(phrases []phrase, line string) string {
	line = strings.ToLower(line)
	for _, p := range phrases {
		if strings.Contains(line, p.words) {
			return p.reason
		}
	}
	return ""
}

// section says why what stands below a heading is no prose; empty if it may be.
func (b *boilerplate) section(heading string) string {
	if len(heading) > 60 {
		return ""
	}
	return b.sections[bareLine(heading)]
}

// bareLine is line in lower case without the punctuation around it.
func bareLine(line string) string {
	return strings.ToLower(strings.TrimFunc(line, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '©' || unicode.IsSymbol(r) && r != '©'
	}))
}

// isCount reports whether a line is a lone number or a share count: "137",
// "0 / 137", "12 shares", "Page 3 of 12".
func isCount(line string) bool {
	fields := strings.FieldsFunc(line, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/|-–—.,", r)
	})
	if len(fields) == 0 || len(fields) > 4 {
		return false
	}
	digits := false
	for _, f := range fields {
		switch f {
		case "page", "of", "p", "pages", "shares", "share", "comments", "comment", "views", "likes", "min", "mins", "minute", "minutes", "read", "k":
			continue
		}
		if strings.Trim(f, "0123456789") != "" {
			return false
		}
		digits = true
	}
	return digits
}

func isAddress(line string) bool {
	return !strings.ContainsAny(line, " \t") &&
		(strings.HasPrefix(line, "http://") || strings.HasPrefix(line, "https://") || strings.HasPrefix(line, "www."))
}

func isFileName(line string) bool {
	line = strings.ToLower(strings.TrimRight(line, "]|."))
	for _, ext := range []string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ogg", ".pdf"} {
		if strings.HasSuffix(line, ext) && !strings.ContainsAny(line, " \t") {
			return true
		}
	}
	return false
}
