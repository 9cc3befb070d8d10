package token

import (
	"fmt"
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
	for _, list := range []struct {
		name string
		set  *map[string]bool
	}{
		{"lexicon/sentence-starters.txt", &l.starters},
		{"lexicon/numbered.txt", &l.numbered},
		{"lexicon/units.txt", &l.units},
		{"lexicon/run-ons.txt", &l.runOns},
	} {
		var err error
		if *list.set, err = table.Words(fsys, list.name); err != nil {
			return nil, err
		}
	}
	for _, t := range []struct {
		name string
		add  func(key, value string) error
	}{
		{"lexicon/abbreviations.tsv", l.addAbbreviation},
		{"lexicon/contractions.tsv", l.addContraction},
		{"lexicon/lost-hyphens.tsv", l.addCompounds},
		{"lexicon/hyphen-affixes.tsv", l.addAffixes},
	} {
		err := table.Each(fsys, t.name, 2, func(col []string) error { return t.add(col[0], col[1]) })
		if err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *lexicon) addAbbreviation(word, behaviour string) error {
	switch c := class(behaviour); c {
	case title, number, month, inner, final:
		l.abbreviations[word] = c
		return nil
	}
	return fmt.Errorf("%q: want title, number, month, inner or final", behaviour)
}

func (l *lexicon) addContraction(word, parts string) error {
	l.contractions[word] = strings.Fields(parts)
	return nil
}

func (l *lexicon) addCompounds(firsts, seconds string) error {
	for _, a := range strings.Fields(firsts) {
		for _, b := range strings.Fields(seconds) {
			l.compounds[a+b] = a + "-" + b
		}
	}
	return nil
}

func (l *lexicon) addAffixes(kind, list string) error {
	set, ok := map[string]map[string]bool{"prefix": l.prefixes, "suffix": l.suffixes, "whole": l.hyphenated}[kind]
	if !ok {
		return fmt.Errorf("%q: want prefix, suffix or whole", kind)
	}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return nil
}
