package claim

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"entente/extract/table"
	"entente/schema"
)

// clauseTypes says what type of clause a provision's words speak for: each phrase
// of clauses.tsv that stands in them votes for its type, longer phrases before the
// shorter ones within them.
type clauseTypes struct {
	phrases map[string][]vote // by first word, without its plural
	stems   map[string][]vote // by the first three letters of a first word with any ending
}

// vote is a phrase that speaks for a type.
type vote struct {
	words  []pattern
	clause schema.ClauseType
	weight float64
}

// pattern is a word of a phrase; open where any ending may follow.
type pattern struct {
	word string
	open bool
}

func (p pattern) matches(w string) bool {
	if p.open {
		return strings.HasPrefix(w, p.word)
	}
	return w == p.word || singular(w) == p.word
}

// singular drops a plural's ending: "treaties", "ships", "losses".
func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		return w[:len(w)-1]
	}
	return w
}

func loadClauseTypes(fsys fs.FS) (*clauseTypes, error) {
	c := &clauseTypes{map[string][]vote{}, map[string][]vote{}}
	return c, table.Each(fsys, "lexicon/clauses.tsv", 3, c.add)
}

func (c *clauseTypes) add(f []string) error {
	t := schema.ClauseType(f[0])
	if !t.Valid() {
		return fmt.Errorf("%q is no type of clause", f[0])
	}
	weight, err := strconv.ParseFloat(f[1], 64)
	if err != nil {
		return fmt.Errorf("weight %q: %w", f[1], err)
	}
	for _, phrase := range words(f[2]) {
		v := vote{clause: t, weight: weight}
		for _, w := range wordsOf(phrase) {
			stem, open := strings.CutSuffix(w, "*")
			v.words = append(v.words, pattern{stem, open})
		}
		first := v.words[0]
		switch {
		case first.open && len(first.word) < 3:
			return fmt.Errorf("%q: too short before its asterisk", phrase)
		case first.open:
			c.stems[first.word[:3]] = append(c.stems[first.word[:3]], v)
		default:
			c.phrases[first.word] = append(c.phrases[first.word], v)
		}
	}
	return nil
}

// wordsOf are the words of s in lower case; hyphens part words.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '*' && r != '\'' && r != '’'
	})
}

// hit is a vote found at some words of a provision.
type hit struct {
	vote
	first int
}

// ballot is what some words say of a type, which counts once: "renewal" is in the
// lexicon as such and as "renew*".
type ballot struct {
	first, length int
	clause        schema.ClauseType
}

// typeOf is the type that the words of s speak for, schema.Unspecified where they
// speak for none, and how strongly.
func (c *clauseTypes) typeOf(s string) (schema.ClauseType, float64) {
	ws := wordsOf(s)
	if len(ws) > maxProvisionWords {
		ws = ws[:maxProvisionWords]
	}
	hits := c.hits(ws)
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(b.weight, a.weight))
	})
	covered := make([]int, len(ws)) // the length of the longest phrase over each word
	counted := map[ballot]bool{}
	sums := map[schema.ClauseType]float64{}
	for _, h := range hits {
		n := len(h.words)
		b := ballot{h.first, n, h.clause}
		if !counted[b] && covered[h.first] <= n && covered[h.first+n-1] <= n {
			counted[b] = true
			for i := h.first; i < h.first+n; i++ {
				covered[i] = n
			}
			sums[h.clause] += h.weight * (1 + float64(n-1)/2)
		}
	}
	best, top := schema.Unspecified, 0.0
	for _, t := range schema.ClauseTypes() {
		if sums[t] > top {
			best, top = t, sums[t]
		}
	}
	return best, top
}

// maxProvisionWords bounds what of a provision is weighed.
const maxProvisionWords = 120

func (c *clauseTypes) hits(ws []string) []hit {
	var out []hit
	for i, w := range ws {
		lists := [][]vote{c.phrases[w]}
		if s := singular(w); s != w {
			lists = append(lists, c.phrases[s])
		}
		if len(w) >= 3 {
			lists = append(lists, c.stems[w[:3]])
		}
		for _, list := range lists {
			for _, v := range list {
				if v.at(ws[i:]) {
					out = append(out, hit{v, i})
				}
			}
		}
	}
	return out
}

// at reports whether the phrase stands at the beginning of ws.
func (v *vote) at(ws []string) bool {
	if len(v.words) > len(ws) {
		return false
	}
	for i, p := range v.words {
		if !p.matches(ws[i]) {
			return false
		}
	}
	return true
}
