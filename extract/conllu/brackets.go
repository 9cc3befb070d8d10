package conllu

import (
	"fmt"
	"sort"
	"strings"

	"entente/extract/text"
)

// brackets is what MISC says of the mentions at each token.
func brackets(d *text.Doc) map[int][]string {
	opens, shuts := map[int][]int{}, map[int][]int{}
	split := map[int]string{}
	group := make([]int, len(d.Mentions))
	extra := len(d.Entities)
	for k, m := range d.Mentions {
		switch {
		case m.Tokens.Len() <= 0 || len(m.Entities) == 0:
			continue
		case len(m.Entities) == 1:
			group[k] = m.Entities[0] + 1
		default: // several entities at once have a number of their own
			extra++
			group[k] = extra
			var parts []string
			for _, e := range m.Entities {
				parts = append(parts, fmt.Sprintf("%d<%d", e+1, extra))
			}
			split[m.Tokens.First] = strings.Join(parts, ",")
		}
		opens[m.Tokens.First] = append(opens[m.Tokens.First], k)
		shuts[m.Tokens.Last-1] = append(shuts[m.Tokens.Last-1], k)
	}
	out := map[int][]string{}
	for i := range d.Tokens {
		var b strings.Builder
		shut, open := shuts[i], opens[i]
		sort.SliceStable(shut, func(x, y int) bool { return d.Mentions[shut[x]].Tokens.First > d.Mentions[shut[y]].Tokens.First })
		sort.SliceStable(open, func(x, y int) bool { return d.Mentions[open[x]].Tokens.Last > d.Mentions[open[y]].Tokens.Last })
		for _, k := range shut {
			if d.Mentions[k].Tokens.Len() > 1 {
				fmt.Fprintf(&b, "%d)", group[k])
			}
		}
		for _, k := range open {
			fmt.Fprintf(&b, "(%d-%s", group[k], opening(d, k))
			if d.Mentions[k].Tokens.Len() == 1 {
				b.WriteByte(')')
			}
		}
		if b.Len() > 0 {
			out[i] = append(out[i], "Entity="+b.String())
		}
		if split[i] != "" {
			out[i] = append(out[i], "SplitAnte="+split[i])
		}
	}
	return out
}

// opening is what follows the number in an opening bracket: type, head and
// identity.
func opening(d *text.Doc, k int) string {
	m := &d.Mentions[k]
	e := &d.Entities[m.Entities[0]]
	s := fmt.Sprintf("%s-%d", strings.ReplaceAll(string(e.Type), "-", "_"), m.Head-m.Tokens.First+1)
	if e.Name == "" || e.Type == "phrase" || len(m.Entities) > 1 {
		return s
	}
	return s + "-" + escape.Replace(e.Name)
}

var escape = strings.NewReplacer(" ", "_", "-", "%2D", "(", "%28", ")", "%29", "|", "%7C", "\t", "_", "\n", "_")
