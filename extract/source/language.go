package source

import (
	"io/fs"
	"strings"

	"github.com/abadojack/whatlanggo"

	"entente/extract/table"
)

const (
	minLanguage = 60   // words of the shortest text whose language is told
	maxLanguage = 5000 // words that are looked at
)

// language tells English from other languages.
type language struct{ common map[string]bool }

func loadLanguage(fsys fs.FS) (*language, error) {
	common, err := table.Words(fsys, "lexicon/english.txt")
	return &language{common}, err
}

// foreign is the name of the language that prose is written in if that is not
// English; empty if it is, or if there is too little of it to tell. The common
// words decide, since models of letters take lists of names for Yoruba.
func (l *language) foreign(prose string) string {
	seen, common, end := 0, 0, 0
	for w := range strings.FieldsSeq(prose) {
		if seen++; l.common[strings.ToLower(w)] {
			common++
		}
		if end += len(w) + 1; seen == maxLanguage {
			break
		}
	}
	if seen < minLanguage && len(prose) < 6*minLanguage || common*10 >= seen {
		return ""
	}
	switch found := whatlanggo.DetectLang(strings.ToValidUTF8(prose[:min(end, len(prose))], "")); {
	case found == whatlanggo.Eng:
		return ""
	case common*20 >= seen:
		return ""
	case found < 0:
		return "in no known language"
	default:
		return found.String()
	}
}
