package token

import (
	"io/fs"
	"strings"

	"entente/extract/table"
)

// class says how the stop behind an abbreviation behaves.
type class string

const (
	title  class = "title"  // before a name: "Gen. Kim"
	number class = "number" // only before a number: "No. 5"
	month  class = "month"  // only beside a number: "Mar. 3"
	inner  class = "inner"  // never ends a sentence: "e.g."
	final  class = "final"  // may end a sentence: "Inc."
)

// lexicon holds the word lists that decide where a token ends.
type lexicon struct {
	abbreviations map[string]class
	starters      map[string]bool
	numbered      map[string]bool
	units         map[string]bool
	runOns        map[string]bool
	contractions  map[string][]string
	compounds     map[string]string // "twoday" → "two-day"
	prefixes      map[string]bool
	suffixes      map[string]bool
	hyphenated    map[string]bool // whole words: "uh-huh"
}

func load(fsys fs.FS) (*lexicon, error) {
	l := &lexicon{
		abbreviations: map[string]class{},
		contractions:  map[string][]string{},
		compounds:     map[string]string{},
		prefixes:      map[string]bool{},
		suffixes:      map[string]bool{},
		hyphenated:    map[string]bool{},
	}
	var err error
	if l.starters, err = words(fsys, "lexicon/sentence-starters.txt"); err != nil {
		return nil, err
	}
	if l.numbered, err = words(fsys, "lexicon/numbered.txt"); err != nil {
		return nil, err
	}
	if l.units, err = words(fsys, "lexicon/units.txt"); err != nil {
		return nil, err
	}
	if l.runOns, err = words(fsys, "lexicon/run-ons.txt"); err != nil {
		return nil, err
	}
	tables := []struct {
		name string
		add  func(key, value string)
	}{
		{"lexicon/abbreviations.tsv", func(k, v string) { l.abbreviations[k] = class(v) }},
		{"lexicon/contractions.tsv", func(k, v string) { l.contractions[k] = strings.Fields(v) }},
		{"lexicon/lost-hyphens.tsv", l.addCompounds},
		{"lexicon/hyphen-affixes.tsv", l.addAffixes},
	}
	for _, t := range tables {
		err := table.Each(fsys, t.name, 2, func(col []string) error {
			t.add(col[0], col[1])
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *lexicon) addCompounds(firsts, seconds string) {
	for _, a := range strings.Fields(firsts) {
		for _, b := range strings.Fields(seconds) {
			l.compounds[a+b] = a + "-" + b
		}
	}
}

func (l *lexicon) addAffixes(kind, list string) {
	set := map[string]map[string]bool{"prefix": l.prefixes, "suffix": l.suffixes, "whole": l.hyphenated}[kind]
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
}

func words(fsys fs.FS, name string) (map[string]bool, error) {
	list, err := table.Words(fsys, name)
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set, err
}
