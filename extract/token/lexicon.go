package token

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
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
		if err := table(fsys, t.name, t.add); err != nil {
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

// words reads a list of words, separated by blanks, with # comments.
func words(fsys fs.FS, name string) (map[string]bool, error) {
	set := map[string]bool{}
	err := lines(fsys, name, func(line string) error {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
		return nil
	})
	return set, err
}

// table reads a file of two columns.
func table(fsys fs.FS, name string, add func(key, value string)) error {
	return lines(fsys, name, func(line string) error {
		key, value, ok := strings.Cut(line, "\t")
		if !ok {
			return fmt.Errorf("want two columns, got %q", line)
		}
		add(key, value)
		return nil
	})
}

func lines(fsys fs.FS, name string, add func(line string) error) error {
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("read word list: %w", err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		if line := in.Text(); line != "" && line[0] != '#' {
			if err := add(line); err != nil {
				return fmt.Errorf("%s line %d: %w", name, n, err)
			}
		}
	}
	if err := in.Err(); err != nil {
		return fmt.Errorf("read word list %s: %w", name, err)
	}
	return nil
}
