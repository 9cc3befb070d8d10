package coref

import (
	"io/fs"
	"strconv"

	"entente/extract/table"
)

// class is what a noun may stand for: treaty, country, alliance, organization,
// person, event or place; empty for all else. A modifier is an adjective that
// does not say which one is meant ("the rival states").
type class string

const modifier class = "modifier"

// pronoun is what the form of a pronoun says of its antecedent.
type pronoun struct {
	person int
	number number
	gender string // masculine, feminine, neuter; "-" for any
	use    string // plain, possessive or reflexive
}

type number int

const (
	anyNumber number = iota
	singular
	plural
)

type lexicon struct {
	pronouns map[string]pronoun
	nouns    map[string]class
	// generic nouns need neither the word in the name nor, in the plural, a number.
	generic map[string]bool
}

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	x := &lexicon{pronouns: map[string]pronoun{}, nouns: map[string]class{}, generic: map[string]bool{}}
	err := table.Each(fsys, "lexicon/anaphora.tsv", 3, func(col []string) error {
		x.nouns[col[0]] = class(col[1])
		x.generic[col[0]] = col[2] == "yes"
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = table.Each(fsys, "lexicon/pronouns.tsv", 5, func(col []string) error {
		person, err := strconv.Atoi(col[1])
		if err != nil {
			return err
		}
		n := map[string]number{"singular": singular, "plural": plural}[col[2]]
		x.pronouns[col[0]] = pronoun{person, n, col[3], col[4]}
		return nil
	})
	return x, err
}
