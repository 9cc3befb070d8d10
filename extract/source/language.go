package source

import (
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	minLanguage = 400     // bytes of the shortest text whose language is told
	maxLanguage = 1 << 15 // bytes that are looked at
)

// foreign is the name of the language that prose is written in if that is not
// English; empty if it is, or if there is too little of it to tell.
func foreign(prose string) string {
	if len(prose) < minLanguage {
		return ""
	}
	if len(prose) > maxLanguage {
		end := maxLanguage
		for !utf8.RuneStart(prose[end]) {
			end--
		}
		prose = prose[:end]
	}
	if l := whatlanggo.DetectLang(prose); l != whatlanggo.Eng && l != -1 {
		return l.String()
	}
	return ""
}
