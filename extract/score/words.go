package score

import (
	"regexp"
	"slices"
	"strings"
)

// The closed word lists of the scoring rules; changing one changes the measure.
var (
	stopwords = words(`a an the this that these those its their his her our your my of to in on for and or with by at as
		from such both also further more most new own 's s has have had is are was were be been being it they he she we`)
	titles = words(`president prime minister leader mr mrs ms dr chairman general secretary foreign defense defence king queen`)
	raises = words(`raise increase boost heighten escalate strengthen deepen enhance exacerbate worsen fuel expand reinforce
		spark create cause form allow enable`)
	lowers = words(`reduce decrease lower weaken undermine deter prevent curb limit diminish destabilize isolate constrain
		restrict block hinder`)
	word = regexp.MustCompile(`[a-z0-9]+(?:-[a-z0-9]+)*`)
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

var plain = strings.NewReplacer("’", "'", "`", "'", "´", "'")

// tokens are the content words of a phrase, hyphenated ones apart, without
// plural endings.
func tokens(text string) []string {
	text = dropPossessives(plain.Replace(strings.ToLower(text)))
	text = strings.ReplaceAll(text, "u.s.", "us")
	text = strings.ReplaceAll(text, "u.n.", "un")
	var out []string
	for _, w := range word.FindAllString(text, -1) {
		for _, part := range strings.Split(w, "-") {
			if !stopwords[part] {
				out = append(out, stem(part))
			}
		}
	}
	return out
}

// dropPossessives blanks out "'s" at the end of a word and "s'" at the end of
// one that is followed by a blank or nothing.
func dropPossessives(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		next := func(k int) byte {
			if i+k < len(text) {
				return text[i+k]
			}
			return ' '
		}
		switch {
		case text[i] == '\'' && next(1) == 's' && !isWordByte(next(2)),
			text[i] == 's' && next(1) == '\'' && strings.IndexByte(" \t\n\r\v\f", next(2)) >= 0:
			b.WriteByte(' ')
			i++
		default:
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func isWordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || c >= 0x80
}

func stem(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 3 && strings.HasSuffix(w, "s") &&
		!strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// tokenF1 is the F1 of two bags of words.
func tokenF1(a, b []string) float64 {
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	shared := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	if shared == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

func without(list []string, drop map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(list), func(w string) bool { return drop[w] })
}
