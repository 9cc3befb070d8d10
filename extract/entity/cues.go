package entity

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// cues are the sets of words that decide what a name is.
type cues map[string]map[string]bool

func loadCues(fsys fs.FS) (cues, error) {
	c := cues{}
	err := readTable(fsys, "cues.tsv", "set words", func(f []string) error {
		if c[f[0]] != nil {
			return fmt.Errorf("second set %q", f[0])
		}
		c[f[0]] = map[string]bool{}
		for _, w := range strings.Split(f[1], ", ") {
			c[f[0]][w] = true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, set := range [...]string{
		"ambiguous", "blocked", "treaty-head", "treaty-linker", "org-head", "law-head", "company-form", "not-organisation", "generic", "weapon-head", "calendar", "org-linker",
		"event-head", "place-head", "particle", "before-name", "saying", "place-preposition", "motion",
		"of-head", "common-surname", "trip", "administration", "place-noun", "located-of", "seat-only",
	} {
		if c[set] == nil {
			return nil, fmt.Errorf("%scues.tsv: no set %q", folder, set)
		}
	}
	return c, nil
}

// has reports whether word is in the set.
func (c cues) has(set, word string) bool { return c[set][word] }

// list is the set in alphabetical order.
func (c cues) list(set string) []string {
	var out []string
	for w := range c[set] {
		out = append(out, w)
	}
	slices.Sort(out)
	return out
}
