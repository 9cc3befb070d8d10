package when

import "entente/extract/text"

// How many sentences at the head of a text may hold its dateline, and how many
// tokens the dateline spans at most.
const (
	datelineSentences = 3
	datelineTokens    = 10
)

// dateline is the day of writing that a newswire's opening gives, open where there
// is none: "KYIV, Feb. 18, 2022 – …".
func dateline(d *text.Doc, found [][]expression) point {
	for i := 0; i < min(len(found), datelineSentences); i++ {
		sentence := d.Sentences[i].Tokens
		for _, e := range found[i] {
			f, ok := e.meaning.(fixed)
			if !ok || f.from != f.to || f.from.unit != day || e.tokens.Last-sentence.First > datelineTokens {
				break
			}
			if next := e.tokens.Last; next < sentence.Last && isDash(d.Tokens[next].Form) {
				return f.from
			}
		}
	}
	return point{}
}

func isDash(form string) bool {
	switch form {
	case "-", "–", "—", "--", "_":
		return true
	}
	return false
}
