package source

import "entente/extract/text"

// leaveOut marks the sections of a layout that hold no prose: references, external
// links. Where headings have no level, as in plain text, such a section goes on to
// the end, and counts only in the second half.
func (l *layout) leaveOut(b *boilerplate) {
	reason, level := "", 0
	for i := range l.stretches {
		s := &l.stretches[i]
		words := l.text[s.Start:s.End]
		if s.kind == text.Heading && s.level <= level {
			reason = ""
		}
		if r := b.section(words); r != "" && (s.kind == text.Heading || s.kind == text.Paragraph && s.Start > len(l.text)/2) {
			if reason == "" {
				reason, level = r, s.level
			}
		}
		if reason != "" && s.aside == "" {
			s.aside = reason
		}
	}
}
